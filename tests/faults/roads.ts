import type { Operation } from '../../lib/credit/status.ts';
import type { BackOfficeControl, OrderTruth } from '../sandbox/backoffice/control.ts';
import type { Plain } from '../e2e/panel.ts';

/** What is done to orders before, for many at once: a job of the panel, or somebody's edit in the back office. */
export type Before = 'authorize' | 'authorizeBundled' | 'authorizeDeclined' | 'registerShipment' | 'cancel';
export type Edit = 'reduce' | 'correct' | 'raise' | 'slip' | 'otherSlip';

/** One operation as staff reach it. */
export interface Road {
  readonly name: string;
  readonly operation: Operation;
  readonly before: readonly (Before | Edit)[];
  /** 与信結果確認 is pressed first: it reads the order, and the list does not show that a slip number was typed over. */
  readonly looks: boolean;
  /** What the operation leaves at the provider: the last number lives, is cancelled, or was never sent. */
  readonly leaves: 'live' | 'none';
  /** Numbers that may live at the same moment on the way: two while a change holds old and new. */
  readonly peak: number;
}

const road = (
  name: string,
  operation: Operation,
  before: Road['before'],
  more: Partial<Road> = {},
): Road => ({
  name,
  operation,
  before,
  looks: false,
  leaves: 'live',
  peak: 1,
  ...more,
});

/** Every operation of the life cycle, each change plan by itself. */
export const roads: readonly Road[] = [
  road('authorize', 'authorize', []),
  road('change: reduce', 'change', ['authorize', 'reduce']),
  road('change: correct', 'change', ['authorize', 'correct']),
  road('change: raise under a new number', 'change', ['authorize', 'raise'], { peak: 2 }),
  road('change: raise after dispatch', 'change', ['authorize', 'slip', 'registerShipment', 'raise'], {
    peak: 2,
  }),
  road('check', 'check', ['authorize']),
  road('cancel', 'cancel', ['authorize'], { leaves: 'none' }),
  road('registerShipment', 'registerShipment', ['authorize', 'slip']),
  road(
    'registerShipment: changed number',
    'registerShipment',
    ['authorize', 'slip', 'registerShipment', 'otherSlip'],
    {
      looks: true,
    },
  ),
  road('withdrawShipment', 'withdrawShipment', ['authorize', 'slip', 'registerShipment']),
  road('fetchInvoice', 'fetchInvoice', ['authorizeBundled']),
  road('authorize after cancel', 'authorize', ['authorize', 'cancel']),
  road('authorize after decline', 'authorize', ['authorizeDeclined']),
  road('clear', 'clear', ['authorizeDeclined'], { leaves: 'none' }),
];

/** Twelve digits whose last is the rest by seven, of an order's own. */
function slipOf(id: number, nth: number): string {
  const eleven = `${40_000 + nth}${String(id).padStart(6, '0')}`;
  return eleven + String(Number(eleven) % 7);
}

export const isEdit = (one: Operation | Before | Edit): one is Edit =>
  ['reduce', 'correct', 'raise', 'slip', 'otherSlip'].includes(one);

/** Somebody edits the order in the back office; `nth` gives slip numbers that were not there before. */
export async function edit(
  control: BackOfficeControl,
  { id }: Plain,
  what: Edit,
  nth = 0,
): Promise<OrderTruth> {
  const { lines, destinations } = await control.order(id);
  const [first, ...rest] = lines;
  if (!first) throw new Error('no line');
  const slip = (number: string) =>
    control.patchOrder(id, { destinations: destinations.map((to) => ({ ...to, slip: number })) });
  switch (what) {
    case 'reduce':
      return control.patchOrder(id, { lines: [{ ...first, price: first.price - 50 }, ...rest] });
    case 'raise':
      return control.patchOrder(id, { lines: [{ ...first, price: first.price + 700 }, ...rest] });
    case 'correct':
      return control.patchOrder(id, { lines: [{ ...first, name: `${first.name}（白）` }, ...rest] });
    case 'slip':
      return slip(slipOf(id, nth));
    case 'otherSlip':
      return slip(slipOf(id, nth + 1));
  }
}
