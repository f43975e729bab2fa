import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/order-list.content/style.css';
import type { InputOf } from '../../lib/messages/contract.ts';
import { t } from '../../lib/words/index.ts';
import {
  approved,
  fill,
  hostFetch,
  inSurface,
  Lost,
  orderPages,
  overlayOn,
  painted,
  poll,
  quiet,
  surfaceText,
  view,
  type Row,
  type Sent,
} from './host-page.ts';

let stage: ReturnType<typeof overlayOn>;
afterEach(() => {
  stage.end();
  stage.root.remove();
  scrollTo(0, 0);
});
const status = (at: number) => stage.slotOf(stage.rows[at])?.dataset.status;
const rowsAsked = () => (stage.of('cases.rows') as InputOf<'cases.rows'>[]).flatMap(({ rows }) => rows);
const compared = () => stage.of('credit.compare') as InputOf<'credit.compare'>[];
const difference = {
  field: 'totalAmount',
  label: '請求金額',
  before: '2,560円',
  after: '3,560円',
  kind: 'amount',
  scope: 'amount',
} as const;

/** A worker that finds every row stale until it was compared. */
function stale(): (sent: Sent) => unknown {
  const known = new Map<string, string>();
  return ({ route, input }) => {
    if (route === 'cases.rows') {
      const { rows } = input as InputOf<'cases.rows'>;
      return {
        ...quiet,
        cases: rows.map(({ hostId }) => approved(hostId)),
        stale: rows.filter(({ hostId, print }) => known.get(hostId) !== print).map(({ hostId }) => hostId),
      };
    }
    if (route !== 'credit.compare') return undefined;
    const { order, print } = input as InputOf<'credit.compare'>;
    known.set(order.hostId, print);
    return { view: approved(order.hostId, { differences: [difference] }) };
  };
}
const many = (count: number): Row[] =>
  Array.from({ length: count }, (_, at) => ({ id: String(at + 1), number: `A-${at + 1}` }));
/** Order pages of whichever order is asked for. */
const anyOrder = (path: string): Promise<Response> => {
  const id = /oid=(\d+)/.exec(path)?.[1] ?? '';
  return hostFetch(orderPages({ 注文番号: `A-${id}` }))(path);
};

test('a row that looks different is read in full and compared, and its badge says 要変更', async () => {
  stage = overlayOn(many(1), stale(), anyOrder);
  await poll(() => stage.slotOf(stage.rows[0])?.shadowRoot?.querySelector('.badge b')?.textContent).toBe(
    t('overlay.editedMark'),
  );
  expect(compared()).toMatchObject([{ order: { number: 'A-1' }, print: rowsAsked()[0]?.print }]);
  await painted();
  expect(rowsAsked()).toHaveLength(1);
  expect(surfaceText()).toBe('');
});

test('a row whose amount changes is asked about again; a tick or another status is nothing', async () => {
  stage = overlayOn(many(1), stale(), anyOrder);
  await poll(compared).toHaveLength(1);
  const [row] = stage.rows;
  if (!row) throw new Error('no row');
  row.lastElementChild?.replaceChildren('★発送済み');
  row.cells[0]?.prepend(Object.assign(document.createElement('input'), { type: 'checkbox' }));
  await painted();
  expect(rowsAsked()).toHaveLength(1);
  fill(row, { id: '1', number: 'A-1', total: '9,999' });
  await poll(compared).toHaveLength(2);
  expect(rowsAsked()).toHaveLength(2);
  expect(new Set(rowsAsked().map(({ print }) => print)).size).toBe(2);
});

test('at most two orders are read at a time, and all of those in sight in the end', async () => {
  let reading = 0;
  let mostReading = 0;
  stage = overlayOn(many(9), stale(), async (path) => {
    if (path.includes('details')) mostReading = Math.max(mostReading, ++reading);
    await painted();
    if (path.includes('details')) reading--;
    return anyOrder(path);
  });
  await poll(compared).toHaveLength(9);
  expect(mostReading).toBe(2);
});

test('only rows near the screen are read: who scrolls past many is not followed by a flood', async () => {
  const gates: (() => void)[] = [];
  stage = overlayOn(many(120), stale(), async (path) => {
    await new Promise<void>((open) => gates.push(open));
    return anyOrder(path);
  });
  for (const row of stage.rows) row.style.height = '60px';
  await poll(() => gates.length).toBe(4); // Two orders of two pages.
  for (const at of [40, 80, 119]) {
    stage.rows[at]?.scrollIntoView();
    await poll(() => status(at)).toBe('approved');
  }
  const open = (): void => {
    for (const gate of gates.splice(0)) gate();
  };
  const ids = () => compared().map(({ order }) => Number(order.hostId));
  await poll(() => {
    open();
    return ids().includes(120);
  }).toBe(true);
  await poll(() => {
    open();
    return gates.length;
  }).toBe(0);
  await painted();
  // What was begun at the top was finished; of the rows in between nothing was read.
  expect(ids().filter((id) => id > 30 && id < 90)).toEqual([]);
});

describe('a comparison that fails', () => {
  test('is quiet; logged out, it is not tried for every row; looked at again, it is', async () => {
    let loggedOut = true;
    const fetched: string[] = [];
    stage = overlayOn(many(8), stale(), (path) => {
      fetched.push(path);
      return loggedOut ? hostFetch(undefined, '/goq21/login.php')(path) : anyOrder(path);
    });
    await poll(() => fetched.length).toBeGreaterThan(0);
    await painted();
    await painted();
    expect(fetched.length).toBeLessThanOrEqual(4);
    expect(surfaceText()).toBe('');
    expect(compared()).toEqual([]);
    loggedOut = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await poll(() => compared().length).toBeGreaterThan(0);
  });

  test('without a worker is quiet too', async () => {
    const worker = stale();
    stage = overlayOn(
      many(3),
      (sent) => {
        if (sent.route === 'credit.compare') throw new Lost();
        return worker(sent);
      },
      anyOrder,
    );
    await poll(() => compared().length).toBeGreaterThan(0);
    await painted();
    expect(compared().length).toBeLessThanOrEqual(2);
    expect(surfaceText()).toBe('');
  });
});

describe('a provider that does not answer', () => {
  const since = Date.UTC(2026, 10, 20, 2, 5);
  const line = () => t('overlay.down', { time: '11:05 AM' });
  const banner = () => inSurface('.banner').textContent?.replaceAll(/\s/g, ' ');

  test('is told by one quiet line that moves nothing and goes when it is back', async () => {
    stage = overlayOn(many(3));
    await poll(() => status(0)).toBe('none');
    const top = stage.root.getBoundingClientRect().top;
    stage.overlay.onProvider({ downSince: since });
    expect(banner()).toContain(line());
    expect(inSurface('.banner').getAttribute('role')).toBe('status');
    expect(getComputedStyle(inSurface('.banner')).position).toBe('fixed');
    expect(stage.root.getBoundingClientRect().top).toBe(top);
    stage.overlay.onProvider({ downSince: null });
    expect(banner()).toBe('');
  });

  test('closed by a person it stays closed, until the next time', async () => {
    stage = overlayOn(many(1), ({ route }) =>
      route === 'cases.rows' ? { ...quiet, cases: [view('1')], provider: { downSince: since } } : undefined,
    );
    await poll(() => document.querySelector('yoshin-ui') !== null && banner()?.includes(line())).toBe(true);
    await userEvent.click(inSurface('.banner button:last-of-type'));
    expect(banner()).toBe('');
    stage.overlay.onProvider({ downSince: since });
    expect(banner()).toBe('');
    stage.overlay.onProvider({ downSince: null });
    stage.overlay.onProvider({ downSince: since + 1 });
    expect(banner()).toContain(line());
  });

  test('that answers is not mentioned, and nothing is put into the page for it', async () => {
    stage = overlayOn(many(1));
    await poll(() => status(0)).toBe('none');
    stage.overlay.onProvider({ downSince: null });
    expect(document.querySelector('yoshin-ui')).toBe(null);
  });
});
