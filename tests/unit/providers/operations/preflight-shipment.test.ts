import { describe, expect, test } from 'vitest';
import { preflightShipment } from '../../../../lib/providers/kuroneko/preflight-shipment.ts';
import { slipSteps, type Slip } from '../../../../lib/credit/steps.ts';
import type { Known, ShipmentPreflight, ShipStep } from '../../../../lib/providers/port.ts';
import { brief, merchantB, NOON, openDesk, slips } from './desk.ts';
import { orderOf } from './orders.ts';

const [first, second] = slips;
const judge = (
  more: Parameters<typeof orderOf>[0] = {},
  known?: Known,
  otherCarrier = false,
): ShipmentPreflight => preflightShipment(orderOf(more), { otherCarrier }, NOON, known);
const yamato = (number: string): Slip => ({ number, carrier: 'yamato' });
const other = (number: string): Slip => ({ number, carrier: 'other' });
/** The slip, or what is wrong. */
const slipOf = (judged: ShipmentPreflight) => (judged.ok ? judged.slip : judged.problems);
const problems = (judged: ShipmentPreflight) => (judged.ok ? [] : judged.problems);

describe("Yamato's number", () => {
  test.each([
    ['plain', '123456789013', 0],
    ['hyphens', '1234-5678-9013', 0],
    ['blanks', ' 1234 5678 9013 ', 1],
    ['full width', '１２３４－５６７８－９０１３', 1],
    ['a long dash', '1234ー5678ー9013', 1],
  ])('%s', (_what, typed, shown) => {
    const judged = judge({ trackingNumbers: [typed] });
    expect(slipOf(judged)).toEqual(yamato(first));
    expect(judged.conversions).toHaveLength(shown);
    for (const conversion of judged.conversions)
      expect(conversion).toMatchObject({ field: 'trackingNumbers.0', after: first, kind: 'width' });
  });

  test.each([
    [[], 'trackingNumbers', '入っていません。'],
    [['', ' － '], 'trackingNumbers', '入っていません。'],
    [['123456789014'], 'trackingNumbers.0', '最後の1桁（検査数字）が合いません。'],
    [['12345678901'], 'trackingNumbers.0', 'ヤマト運輸の伝票番号は12桁です（現在11桁）。'],
    [['1234567890131'], 'trackingNumbers.0', 'ヤマト運輸の伝票番号は12桁です（現在13桁）。'],
    [['12345678901A'], 'trackingNumbers.0', 'ヤマト運輸の伝票番号は数字だけです。'],
    [['', '発送待ち'], 'trackingNumbers.1', 'ヤマト運輸の伝票番号は数字だけです。'],
  ])('%j: %s %s', (trackingNumbers, field, reason) => {
    const [problem, ...rest] = problems(judge({ trackingNumbers }));
    expect(problem).toMatchObject({ field, label: '伝票番号', reason });
    expect(problem?.remedy).toMatch(/。$/);
    expect(rest).toEqual([]);
  });
});

describe('several parcels', () => {
  test.each([
    [['1234-5678-9013', '987654321091']],
    [['1234-5678-9013, 987654321091']],
    [['1234-5678-9013 987654321091']],
    [['1234-5678-9013／987654321091\n1234-5678-9013']],
  ])('%j: the first is registered, and that is shown', (trackingNumbers) => {
    const judged = judge({ trackingNumbers });
    expect(slipOf(judged)).toEqual(yamato(first));
    expect(judged.conversions).toContainEqual({
      field: 'trackingNumbers',
      label: '伝票番号',
      before: '1234-5678-9013、987654321091',
      after: `${first}（1件目だけを登録）`,
      kind: 'reword',
    });
  });

  test('the same number twice is one', () => {
    expect(judge({ trackingNumbers: ['1234-5678-9013', '123456789013'] }).conversions).toEqual([]);
  });

  test('a registered number among them stays', () => {
    const judged = judge({ trackingNumbers: [first, '9876-5432-1091'] }, { registered: yamato(second) });
    expect(judged).toMatchObject({ ok: true, slip: yamato(second), conversions: [] });
  });

  test('a first number that is wrong is named, not passed over', () => {
    expect(problems(judge({ trackingNumbers: ['123456789014', second] }))).toMatchObject([
      { field: 'trackingNumbers.0' },
    ]);
  });
});

describe('carriers', () => {
  test.each(['佐川急便', '日本郵便 コンビニ受取', 'ゆうパック', '佐川急便（飛脚宅急便）', 'FBA FBA出荷'])(
    '%s without 他社配送 is refused with a remedy',
    (carrier) => {
      expect(problems(judge({ carrier }))).toMatchObject([
        { field: 'carrier', label: '配送業者', value: carrier, remedy: expect.stringContaining('他社配送') },
      ]);
    },
  );

  test.each([
    ['AB-12_34-56', 'AB123456'],
    ['１２３４－５６７８', '12345678'],
    ['12345678901234567890', '12345678901234567890'],
  ])('with 他社配送 %s goes as %s', (typed, slip) => {
    const judged = judge({ carrier: '佐川急便', trackingNumbers: [typed] }, undefined, true);
    expect(slipOf(judged)).toEqual(other(slip));
  });

  test.each([
    ['123456789012345678901', '20文字までです（現在21文字）。'],
    ['ABC#123', '半角英数字以外の文字があります。'],
  ])('with 他社配送 %s is refused', (typed, reason) => {
    const judged = judge({ carrier: '佐川急便', trackingNumbers: [typed] }, undefined, true);
    expect(problems(judged)).toMatchObject([{ field: 'trackingNumbers.0', reason }]);
  });

  test.each([
    'ヤマト運輸',
    'ヤマト運輸 [2個口]',
    'クロネコヤマト',
    'ﾔﾏﾄ運輸',
    '宅急便コンパクト',
    'ネコポス【注】',
  ])('%s is Yamato', (carrier) => {
    expect(judge({ carrier })).toMatchObject({ ok: true, conversions: [] });
  });

  test('an unknown name: Yamato where the contract knows no other, and that is shown', () => {
    expect(judge({ carrier: 'クール便' })).toMatchObject({
      ok: true,
      slip: yamato(first),
      conversions: [
        {
          field: 'carrier',
          label: '配送業者',
          before: 'クール便',
          after: 'ヤマト運輸の伝票番号として登録',
          kind: 'reword',
        },
      ],
    });
    expect(judge({ carrier: '' })).toMatchObject({ ok: true, slip: yamato(first), conversions: [] });
  });

  test.each(['クール便', ''])('with 他社配送 %j has to be chosen by a person', (carrier) => {
    expect(problems(judge({ carrier }, undefined, true))).toMatchObject([
      { field: 'carrier', value: carrier },
    ]);
  });

  test('everything wrong is said at once', () => {
    const found = problems(judge({ carrier: '佐川急便', trackingNumbers: [] }));
    expect(found.map(({ field }) => field)).toEqual(['carrier', 'trackingNumbers']);
  });
});

describe('the day of a changed number', () => {
  const known: Known = { registered: yamato(second) };
  const day = (more: Parameters<typeof orderOf>[0], had = known) => {
    const judged = judge(more, had);
    return judged.ok ? judged.shipYmd : judged.problems;
  };

  test('is that of the order, else today, never before the order', () => {
    expect(day({})).toBe('20261127');
    expect(day({ shipOn: null })).toBe('20261124');
    expect(day({ shipOn: null, orderedOn: '2026-11-30' })).toBe('20261130');
  });

  test.each([
    [{ shipOn: '2026-11-23' }, known],
    [{ shipOn: '2027-02-30' }, known],
    [{ shipOn: '2027-02-22' }, { ...known, authorizedOn: '2026-11-24' }],
    [{ shipOn: '2026-11-24' }, { ...known, sent: { orderYmd: '20261125' } }],
  ])('%j is named', (more, had) => {
    expect(day(more, had)).toMatchObject([{ field: 'shipOn', label: '出荷予定日' }]);
  });

  test.each([
    ['a first registration', {}],
    ['the number the provider has', { registered: yamato(first) }],
    ["a number in place of another carrier's", { registered: other('AB123456') }],
  ] satisfies [string, Known][])('%s is sent without a day, so no day stands in its way', (_what, had) => {
    expect(judge({ shipOn: '2026-11-23' }, had)).toMatchObject({ ok: true, slip: yamato(first) });
  });
});

test('what it says carries an order through all of it at the provider', async () => {
  const { provider, access, authorize, shop } = await openDesk(merchantB);
  await shop.control.patchSwitches({ otherCarrierSettles: 'never' });
  await authorize('P-1');
  const read = (carrier: string, number: string, registered: Slip | null) => {
    const order = orderOf({ carrier, trackingNumbers: [number] });
    const judged = provider.preflightShipment(order, { otherCarrier: true }, NOON, { registered });
    if (!judged.ok) throw new Error(judged.problems[0]?.reason);
    return judged;
  };
  const ways: readonly (readonly [carrier: string, typed: string, plain: string])[] = [
    ['ヤマト運輸', '1234-5678-9013', first],
    ['ヤマト運輸', '9876-5432-1091', second],
    ['佐川急便', 'AB-12_3', 'AB123'],
    ['日本郵便', '1234-56', '123456'],
    ['ヤマト運輸', '1234-5678-9013', first],
  ];
  let registered: Slip | null = null;
  const sent: string[] = [];
  for (const [carrier, typed, plain] of ways) {
    const { slip, shipYmd } = read(carrier, typed, registered);
    const facts = {
      status: registered ? 'shipped' : 'approved',
      slipByOther: registered?.carrier === 'other',
    } as const;
    for (const step of slipSteps(facts, 'P-1', slip, registered?.number ?? null, shipYmd)) {
      expect(brief(await provider.ship([step as ShipStep], access))).toBe('answered');
      sent.push(step.kind);
    }
    expect(await shop.control.order(merchantB.ycfStrCode, 'P-1')).toMatchObject({
      status: '3',
      slips: [plain],
    });
    registered = slip;
  }
  // From one number of Yamato's to the next in one call, in every other case the old one is withdrawn first.
  const anew = 'withdrawSlip register';
  expect(sent.join(' ')).toBe(`register changeSlip ${anew} ${anew} ${anew}`);
});
