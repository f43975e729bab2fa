import { afterEach, expect, test } from 'vitest';
import type { Profile } from '../../lib/backoffice/profile.ts';
import { eccube4 } from '../../lib/backoffice/profiles/eccube.ts';
import { goq } from '../../lib/backoffice/profiles/goq.ts';
import { lacksIn } from '../../lib/backoffice/health.ts';
import { inventOrders } from '../sandbox/eccube/orders.ts';
import { listPage as eccubeList } from '../sandbox/eccube/list-page.ts';
import { listPage, postpay } from './host-page.ts';

let page: ReturnType<typeof listPage> | undefined;
afterEach(() => page?.root.remove());
const serves = (payment: string): boolean => payment.includes(postpay);
const goqTable = (): HTMLTableElement => {
  page = listPage([
    { id: '1', number: 'A-1' },
    { id: '2', number: 'A-2', payment: '銀行振込' },
  ]);
  return page.root.querySelector('table')!;
};
const withPayment = (payment: Profile['list']['payment']): Profile => ({
  ...goq,
  list: { ...goq.list, payment },
});

test('a list as its profile says lacks nothing, nor does an empty one', () => {
  expect(lacksIn(goqTable(), goq, serves)).toBeNull();
  const empty = document.createElement('table');
  const row = empty.createTBody().insertRow();
  row.setAttribute('data-order-number', '');
  row.insertCell().colSpan = 8;
  expect(lacksIn(empty, goq, serves)).toBeNull();
  const ec = new DOMParser().parseFromString(
    eccubeList(inventOrders(3), { page: 1, pageCount: 50, search: '' }, 't').toString(),
    'text/html',
  );
  expect(lacksIn(ec.querySelector('table')!, eccube4, serves)).toBeNull();
});

test.each<[string, Profile, string | null]>([
  [
    'nobody’s rows',
    { ...goq, list: { ...goq.list, row: 'tbody > tr', id: { attribute: 'data-gone' } } },
    'id',
  ],
  ['a payment column that is gone', withPayment({ header: '決済の方法' }), 'payment'],
  ['another column in its place', withPayment({ header: '決済の方法', index: 2 }), 'payment'],
  [
    'no column of that name, and payments of ours where it used to be',
    withPayment({ header: '決済の方法', index: 1 }),
    null,
  ],
  ['a column that may be missing', withPayment({ header: '決済の方法', optional: true }), null],
  ['no place for our part', { ...goq, list: { ...goq.list, slot: { select: '.gone' } } }, 'slot'],
])('%s', (_name, profile, expected) => {
  expect(lacksIn(goqTable(), profile, serves)).toBe(expected);
});
