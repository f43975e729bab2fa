import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { slipSteps } from '../../../../lib/credit/steps.ts';
import { preflightChange } from '../../../../lib/providers/kuroneko/change.ts';
import { preflightShipment } from '../../../../lib/providers/kuroneko/preflight-shipment.ts';
import { reductionFields } from '../../../../lib/providers/kuroneko/reduction.ts';
import { reissueFields } from '../../../../lib/providers/kuroneko/reissue.ts';
import { shipmentFields } from '../../../../lib/providers/kuroneko/shipment.ts';
import type { Order } from '../../../../lib/order/order.ts';
import type { ChangeContext, CorrectionReason, Known, ShipStep } from '../../../../lib/providers/port.ts';
import { validate } from '../../../sandbox/kuroneko/rules/index.ts';
import type { ApiCode, Fields, StoredOrder } from '../../../sandbox/kuroneko/types.ts';
import { everyOption, merchant, noon, noOption, worldOf } from '../../sandbox/kuroneko/rules-fixture.ts';
import { line, orderOf } from './orders.ts';

// Two readings of one page: whatever the client lets through, the service (which shares no line with it) must take.
const runs = 4000;
const today = noon.getTime();
const dayAfter = (days: number): string =>
  new Date(today + (9 + days * 24) * 3_600_000).toISOString().slice(0, 10);
const compact = (day: string): string => day.replaceAll('-', '');

/** Of what is not known, the reading that refuses more. */
const strictest = { shipWindowInclusive: false, reductionShipsFrom: 'today' } as const;
const caller = { ycfStrCode: merchant.code, password: merchant.password };
const verdict = (
  api: ApiCode,
  fields: Fields,
  order: Partial<StoredOrder>,
  options = everyOption,
): string | null =>
  validate(
    api,
    { ...caller, ...(api === 'KAARR' ? {} : { requestDate: '20261124120000' }), ...fields },
    worldOf(api, { order, merchant: { options }, switches: strictest }),
  );

const often = <T>(usual: fc.Arbitrary<T>, ...rare: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 60, arbitrary: usual }, ...rare.map((arbitrary) => ({ weight: 1, arbitrary })));
const letters = [...'亜鳳々ー－～ヴぱABz09-/ ｱｶ(&。、'];
const text = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: most }).map((chars) => chars.join(''));
const strange = fc.constantFrom('', ' ', '①', '髙', '😊', '㈱山田', '𠮷野', 'a\u0301', '\u200b');

const buyer = fc.record({
  postCode: often(
    fc.constantFrom('104-0061', '1040061', '〒１０４－００６１'),
    fc.constantFrom('', '123', '000-0000'),
  ),
  prefecture: often(fc.constantFrom('東京都', '三重県', 'Tokyo'), fc.constant('')),
  street: often(
    text(12).map((name) => `中央区${name}1-2`),
    text(30),
    strange,
  ),
  building: often(fc.constant(''), text(20), text(40), strange),
});

const lineOf = fc
  .record({
    name: often(often(text(20), text(30)), often(text(20), text(45), strange)),
    count: fc.oneof(fc.integer({ min: 0, max: 99 }), often(fc.constant(null), fc.constantFrom(9999, 10_000))),
    unitPrice: often<number | null>(
      fc.integer({ min: -500, max: 9000 }),
      fc.constantFrom(null, 999_999, 1_000_000),
    ),
    subTotal: often(fc.integer({ min: -500, max: 9000 }), fc.constantFrom(0, 1_000_000)),
  })
  .map((more) => line(more.subTotal, more));

const shipDay = often<string | null>(
  fc.integer({ min: 0, max: 60 }).map(dayAfter),
  fc.constantFrom(null, '2027-02-30'),
  fc.integer({ min: -60, max: -1 }).map(dayAfter),
  fc.integer({ min: 50, max: 95 }).map(dayAfter),
  fc.integer({ min: 50, max: 95 }).map(dayAfter),
  fc.integer({ min: 50, max: 95 }).map(dayAfter),
  fc.integer({ min: 50, max: 95 }).map(dayAfter),
);

const changeCase = fc
  .record({
    buyer,
    lines: fc.array(lineOf, { minLength: 1, maxLength: 13 }),
    shipOn: shipDay,
    off: often(fc.constant(0), fc.constantFrom(-1, 1)),
    authorized: fc.integer({ min: -30, max: 0 }),
    known: fc.boolean(),
    reason: fc.constantFrom<CorrectionReason>('address', 'lost', 'damaged', 'moved', 'mistake', 'other'),
  })
  .map(({ buyer, lines, shipOn, off, authorized, known, reason }) => {
    const order = orderOf({ buyer, lines, shipOn, orderedOn: dayAfter(authorized) });
    const sent = { orderYmd: compact(order.orderedOn), shipYmd: compact(dayAfter(1)) };
    return {
      order: { ...order, total: order.total + off } satisfies Order,
      change: { sent, authorizedOn: known ? dayAfter(authorized) : null, reason } satisfies ChangeContext,
      stored: {
        orderYmd: sent.orderYmd,
        requestedAt: `${sent.orderYmd}110000`,
        sendDiv: '2',
      } satisfies Partial<StoredOrder>,
    };
  });

const seen = { changes: 0, withDay: 0, ships: 0, changedSlips: 0, otherCarriers: 0, refused: 0 };

test('what preflightChange lets through, KAAKK and KAARR take', () => {
  fc.assert(
    fc.property(changeCase, ({ order, change, stored }) => {
      const judged = preflightChange(order, 'T-0001', { bundledInvoice: true }, noon, change);
      if (!judged.ok) {
        seen.refused += 1;
        return;
      }
      const { prepared } = judged;
      seen.changes += 1;
      if (prepared.fields.shipYmd !== undefined) seen.withDay += 1;
      const higher = { ...stored, totalAmount: prepared.total + 1, firstTotal: prepared.total + 1 };
      expect(verdict('KAAKK', reductionFields(prepared), higher)).toBeNull();
      expect(
        verdict('KAARR', reissueFields(prepared), { ...stored, totalAmount: prepared.total }),
      ).toBeNull();
    }),
    { numRuns: runs, seed: 20261124 },
  );
});

const digits = fc.integer({ min: 0, max: 99_999_999_999 }).map((number) => String(number).padStart(11, '0'));
const yamatoSlip = digits.map((eleven) => eleven + String(Number(eleven) % 7));
const written = (slip: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(slip, fc.constantFrom('', '-', ' ', '－', 'ー', '_'))
    .map(([number, sign]) =>
      [number.slice(0, 4), number.slice(4, 8), number.slice(8)].filter(Boolean).join(sign),
    );
const otherSlip = fc
  .array(fc.constantFrom(...'0123456789ABCdef'), { minLength: 4, maxLength: 22 })
  .map((chars) => chars.join(''));

const shipCase = fc.record({
  trackingNumbers: often(
    fc.array(written(fc.oneof(yamatoSlip, otherSlip)), { minLength: 1, maxLength: 3 }),
    fc.constantFrom<string[]>([], ['未定'], ['①'], ['1234-5678-9013、9876-5432-1091']),
    digits.map((eleven) => [`${eleven}0`]),
  ),
  carrier: fc.constantFrom('ヤマト運輸', 'ヤマト運輸 [2個口]', '佐川急便', '日本郵便', 'クール便', ''),
  otherCarrier: fc.boolean(),
  registered: fc.constantFrom<NonNullable<Known['registered']> | null>(
    null,
    { number: '123456789013', carrier: 'yamato' },
    { number: 'AB123456', carrier: 'other' },
  ),
  shipOn: shipDay,
  authorized: fc.integer({ min: -30, max: 0 }),
});

test('what preflightShipment lets through, KAASL takes', () => {
  fc.assert(
    fc.property(shipCase, ({ trackingNumbers, carrier, otherCarrier, registered, shipOn, authorized }) => {
      const authorizedOn = dayAfter(authorized);
      const order = orderOf({ trackingNumbers, carrier, shipOn, orderedOn: authorizedOn });
      const judged = preflightShipment(order, { otherCarrier }, noon, { registered, authorizedOn });
      if (!judged.ok) {
        seen.refused += 1;
        return;
      }
      const { slip, shipYmd } = judged;
      let stored: Partial<StoredOrder> = {
        orderYmd: compact(authorizedOn),
        requestedAt: `${compact(authorizedOn)}110000`,
        status: registered ? '3' : '1',
        slips: registered ? [registered.number] : [],
      };
      const facts = {
        status: registered ? 'shipped' : 'approved',
        slipByOther: registered?.carrier === 'other',
      } as const;
      for (const step of slipSteps(facts, 'T-0001', slip, registered?.number ?? null, shipYmd)) {
        const fields = shipmentFields(step as ShipStep);
        expect(verdict('KAASL', fields, stored, { ...noOption, otherCarrier })).toBeNull();
        seen.ships += 1;
        if (fields.processDiv === '1') seen.changedSlips += 1;
        if (fields.processDiv === '2') seen.otherCarriers += 1;
        if (fields.processDiv === '9') stored = { ...stored, status: '1', slips: [] };
      }
    }),
    { numRuns: runs, seed: 20261124 },
  );
});

afterAll(() => {
  // The two must have met often enough, on every road.
  expect(seen.changes).toBeGreaterThan(2000);
  expect(seen.withDay).toBeGreaterThan(1500);
  expect(seen.ships).toBeGreaterThan(1200);
  expect(seen.changedSlips).toBeGreaterThan(200);
  expect(seen.otherCarriers).toBeGreaterThan(400);
  expect(seen.refused).toBeGreaterThan(400);
});
