import { expect, test } from 'vitest';
import { freshCase, ownCredit, unknownCredit } from '../../../lib/operations/cases.ts';
import { notes } from '../../../lib/operations/texts.ts';
import { viewOf } from '../../../lib/views/view.ts';
import { capabilities } from '../../../lib/providers/kuroneko/capabilities.ts';

const options = { bundledInvoice: false, otherCarrier: false, amountChange: false };
const held = {
  ...freshCase('https://order.example.jp', '1'),
  status: 'review',
  message: '審査中',
  heldSince: 0,
} as const;
const adopted = { ...held, ...unknownCredit(1, 'A-1', false) };
const own = {
  ...held,
  ...ownCredit(1, { orderNo: 'A-1', total: 100, fields: { sendDiv: '0', totalAmount: '100' } }, 0),
};

test('a hold that the cart asked for may wait for the buyer, where the contract has スマホタイプ', () => {
  const view = viewOf(adopted, { ...options, smartphone: true }, capabilities, []);
  expect(view).toMatchObject({ status: 'review', sms: true, ...notes.sms });
  expect(viewOf(adopted, options, capabilities, []).sms).toBeUndefined();
});

test('a hold of our own is a review, whatever the contract says: it went out without a code', () => {
  const view = viewOf(own, { ...options, smartphone: true }, capabilities, []);
  expect(view.sms).toBeUndefined();
  expect(view.message).toBe('審査中');
});

test('what may be done stays the same', () => {
  const [with_, without] = [true, false].map((smartphone) =>
    viewOf(adopted, { ...options, ...(smartphone && { smartphone }) }, capabilities, []),
  );
  expect(with_?.verdicts).toEqual(without?.verdicts);
  expect(with_?.main).toBe(without?.main);
});
