import { beforeEach, expect, test } from 'vitest';
import { createBook, type Book } from './operations-book.ts';
import { createMachine, keyOf, order, shop, viewIn, type Life, type Machine } from './operations-stand.ts';

/** Changes of which nobody can know whether they arrived. */
let book: Book;
let pc: Machine;
let life: Life;

beforeEach(async () => {
  book = createBook();
  pc = createMachine(book);
  pc.shops = [{ ...shop, amountChange: true }];
  life = pc.start();
  await life.act('authorize');
});
const account = () => book.accounts.account(keyOf('A-1001'));
const written = (): string[] => book.kinds().filter((kind) => kind !== 'lookup');
const street = (text: string) => order('1', { buyer: { ...order().buyer, street: text } });

test('a correction whose answer is lost: nobody can know, it is not repeated, the difference stays', async () => {
  for (const fate of ['callLost', 'answerLost'] as const) {
    book.next(fate);
    const view = viewIn(await life.act('change', { order: street(fate) }));
    expect(view).toMatchObject({
      status: 'approved',
      code: 'unknowable',
      differences: [{ field: 'address' }],
    });
  }
  expect(written()).toEqual(['authorize', 'correct', 'correct']);
  expect(await pc.disk().intents()).toEqual([]);
});

test('a reduction nobody knows of any more: shown as a difference whichever way the order stands', async () => {
  book.next('answerLost');
  const cheaper = { order: order('1', { total: 70 }) };
  expect(viewIn(await life.act('change', cheaper)).status).toBe('uncertain');
  pc.now += 600_000;
  await pc.start().credit.recover();
  const later = pc.start();
  expect(await later.view()).toMatchObject({ status: 'approved', code: 'unknowable' });
  for (const total of [70, 100])
    expect(viewIn(await later.act('check', { order: order('1', { total }) }))).toMatchObject({
      main: 'change',
      differences: [{ field: 'totalAmount' }],
    });
  expect(viewIn(await later.act('change', cheaper))).toMatchObject({ amount: 70, differences: [] });
  expect(viewIn(await later.act('check', { order: order('1', { total: 70 }) })).main).toBe('check');
  expect(account().amount).toBe(70);
});

test('a reduction that is called done at the first try: what else it told is in doubt, and staff are told so', async () => {
  // As after a call that the browser itself sent twice.
  account().amount = 70;
  const cheaper = order('1', { total: 70, buyer: { ...order().buyer, street: '1-2-3' } });
  const view = viewIn(await life.act('change', { order: cheaper }));
  expect(view).toMatchObject({ status: 'approved', amount: 70, code: 'sameAmount', main: 'change' });
  expect(view.differences.map(({ field }) => field)).toEqual(['address']);
  expect(view.message).not.toBe('');
  expect(view.remedy).not.toBe('');
  // The order put back looks as it was authorized, and may not be what the provider has.
  const back = order('1', { total: 70 });
  expect(viewIn(await life.act('check', { order: back })).differences).toHaveLength(1);
  expect(viewIn(await life.act('change', { order: cheaper }))).toMatchObject({ differences: [], code: '' });
});
