import { beforeEach, describe, expect, test } from 'vitest';
import type { ActReply, Ask, InputOf } from '../../lib/messages/contract.ts';
import type { Order } from '../../lib/order/order.ts';
import { preflightChange } from '../../lib/providers/kuroneko/change.ts';
import { preflight } from '../../lib/providers/kuroneko/preflight.ts';
import { remedies } from '../../lib/providers/kuroneko/remedies/remedies.ts';
import type { Prepared } from '../../lib/providers/port.ts';
import { createBook, type Book } from './operations-book.ts';
import { createMachine, office, shop, slips, viewIn, type Life, type Machine } from './operations-stand.ts';

type Act = InputOf<'credit.act'>;
type Mends = NonNullable<Act['mends']>;

const order = (change: Partial<Order> = {}, buyer: Partial<Order['buyer']> = {}): Order => ({
  hostId: '1',
  number: 'A-1001',
  mall: '',
  payment: 'クロネコ代金後払い',
  orderedOn: '2026-11-20',
  shipOn: null,
  buyer: {
    name: '髙橋　花子',
    kana: '',
    postCode: '1040061',
    prefecture: '東京都',
    street: '中央区銀座１－２－３',
    building: '',
    phone: '0312345678',
    email: '',
    ...buyer,
  },
  recipients: [],
  lines: [{ kind: 'goods', name: '茶', count: 1, unitPrice: 100, subTotal: 100 }],
  total: 100,
  carrier: 'ヤマト運輸',
  trackingNumbers: [],
  ...change,
});

let book: Book;
let machine: Machine;
let life: Life;
/** What the provider was asked to authorize. */
let received: Prepared[];
beforeEach(() => {
  book = createBook();
  // The rules of the real provider before the accounts of the one in memory.
  received = [];
  const { authorize } = book.provider;
  book.provider = {
    ...book.provider,
    preflight,
    preflightChange,
    remedies,
    authorize(list, access) {
      received.push(...list);
      return authorize(list, access);
    },
  };
  machine = createMachine(book);
  machine.shops = [{ ...shop, amountChange: true }];
  life = machine.start();
});

const click = (one: Order, more: Partial<Act> = {}): Promise<ActReply> =>
  life.credit.act({
    backOffice: office,
    requestId: crypto.randomUUID(),
    operation: 'authorize',
    hostId: one.hostId,
    order: one,
    print: '',
    accept: null,
    alwaysAccept: false,
    ...more,
  });
function asked(reply: ActReply): { ask: Ask; token: string; mends: Mends } {
  if (reply.kind !== 'confirm') throw new Error(`Not asked: ${JSON.stringify(reply)}`);
  const { ask, token } = reply;
  return { ask, token, mends: ask.mends.map(({ field, before, after }) => ({ field, before, after })) };
}
/** Asks, and agrees to what is proposed. */
async function agree(one: Order, more: Partial<Act> = {}): Promise<ActReply> {
  const { token, mends } = asked(await click(one, more));
  return click(one, { mends, ...more, accept: token });
}
const names = (): (string | undefined)[] => received.map(({ fields }) => fields.name);

describe('与信を実行', () => {
  test('a suggestion is asked about, sent as agreed, and no difference afterwards', async () => {
    const { ask } = asked(await click(order()));
    expect(ask).toMatchObject({
      operation: 'authorize',
      conversions: [],
      after: 100,
      mends: [
        {
          field: 'buyer.name',
          label: '注文者氏名',
          before: '髙橋　花子',
          after: '高橋　花子',
          choices: ['高橋　花子'],
          certain: false,
          remembered: false,
          fault: '',
          limit: 30,
        },
      ],
    });
    expect(book.sent()).toEqual([]);
    // Should nobody agree: it is told what is wrong with it.
    expect(await life.view()).toMatchObject({ status: 'invalid', problems: [{ field: 'buyer.name' }] });
    expect(machine.told.at(-1)).toMatchObject({ status: 'invalid' });

    const view = viewIn(await agree(order()));
    expect(view).toMatchObject({ status: 'approved', differences: [], problems: [] });
    expect(names()).toEqual(['高橋　花子']);
    const { view: again } = (await life.credit.compare(office, order(), '')) as { view: typeof view };
    expect(again).toMatchObject({ status: 'approved', differences: [] });
    // Mended in the back office as well: still the same.
    const same = (await life.credit.compare(office, order({}, { name: '高橋 花子' }), '')) as {
      view: typeof view;
    };
    expect(same.view.differences).toEqual([]);
    const other = (await life.credit.compare(office, order({}, { name: '髙梨　花子' }), '')) as {
      view: typeof view;
    };
    expect(other.view.differences).toMatchObject([{ before: '高橋　花子', after: '高梨　花子' }]);
  });

  test('a token without the texts, with other texts, or for another order sends nothing', async () => {
    const { token, mends } = asked(await click(order()));
    expect((await click(order(), { accept: token })).kind).toBe('confirm');
    const [mend] = mends;
    if (!mend) throw new Error('nothing proposed');
    expect((await click(order(), { accept: token, mends: [{ ...mend, after: '高橋　花' }] })).kind).toBe(
      'confirm',
    );
    expect((await click(order({ total: 200 }), { accept: token, mends })).kind).toBe('done');
    const edited = order({}, { name: '髙橋　花代' });
    expect((await click(edited, { accept: token, mends })).kind).toBe('confirm');
    expect(book.sent()).toEqual([]);
  });

  test('an edited text is judged, shown as it would be sent, and then agreed to', async () => {
    const [mend] = asked(await click(order())).mends;
    if (!mend) throw new Error('nothing proposed');
    const strange = asked(await click(order(), { mends: [{ ...mend, after: '髙ハシ' }] }));
    expect(strange.token).toBe('');
    expect(strange.ask.mends).toMatchObject([{ after: '髙ハシ', choices: ['高橋　花子'] }]);
    expect(strange.ask.mends[0]?.fault).toContain('「髙」');
    expect((await click(order(), { mends: strange.mends, accept: '' })).kind).toBe('confirm');

    const { ask, token, mends } = asked(await click(order(), { mends: [{ ...mend, after: 'ﾀｶﾊｼ 花子' }] }));
    expect(ask.mends).toMatchObject([{ after: 'タカハシ　花子', fault: '', certain: false }]);
    expect(viewIn(await click(order(), { mends, accept: token })).status).toBe('approved');
    expect(names()).toEqual(['タカハシ　花子']);
    expect(await life.credit.compare(office, order(), '')).toMatchObject({ view: { differences: [] } });
  });

  test('back to the order’s own text: what is wrong with it is still wrong', async () => {
    const own = [{ field: 'buyer.name', before: '髙橋　花子', after: '髙橋　花子' }];
    expect(asked(await click(order(), { mends: own })).ask.mends).toMatchObject([{ after: '高橋　花子' }]);
  });

  test('one text that only the order can mend: nothing is proposed for the others', async () => {
    const reply = await click(order({}, { phone: '' }));
    expect(viewIn(reply)).toMatchObject({ status: 'invalid', code: 'preflight' });
    expect(viewIn(reply).problems.map(({ field }) => field)).toEqual(['buyer.name', 'buyer.phone']);
  });

  test('again after a cancel: the same text is not asked about twice, another one is', async () => {
    await agree(order());
    await life.act('cancel', { order: order(), blind: true });
    expect(viewIn(await click(order()))).toMatchObject({ status: 'approved', sentNumber: 'A-1001-2' });
    await life.act('cancel', { order: order(), blind: true });
    const { ask } = asked(await click(order({}, { name: '髙橋　花子', street: '中央区髙砂町１－２' })));
    expect(ask.mends.map(({ field, remembered }) => [field, remembered])).toEqual([
      ['buyer.name', true],
      ['buyer.street', false],
    ]);
  });

  test('a break inside a word is asked about, and sent where the person put it', async () => {
    const street = `中央区銀座１－２－３番館${'甲'.repeat(20)}`;
    const { ask } = asked(await click(order({}, { name: '高橋', street })));
    const [mend] = ask.mends;
    expect(ask.mends).toMatchObject([{ field: 'buyer.street', fault: '', limit: 25, certain: false }]);
    expect(mend?.after.split('\n')).toHaveLength(2);
    expect(await life.view()).toMatchObject({ status: 'none' });
    const own = {
      field: 'buyer.street',
      before: mend?.before ?? '',
      after: `東京都中央区銀座１－２－３番館\n${'甲'.repeat(20)}`,
    };
    const { token, mends } = asked(await click(order({}, { name: '高橋', street }), { mends: [own] }));
    await click(order({}, { name: '高橋', street }), { mends, accept: token });
    expect(received[0]?.fields).toMatchObject({
      address1: '東京都中央区銀座１－２－３番館',
      address2: '甲'.repeat(20),
    });
  });

  test('a fee and a suggestion are one question; both go out, and nothing differs afterwards', async () => {
    machine.shops = [{ ...shop, fees: { mode: 'replace', tiers: [{ from: 1, to: 9999, fee: 205 }] } }];
    const { ask } = asked(await click(order()));
    expect(ask).toMatchObject({ after: 305, fee: { fee: 205 }, mends: [{ field: 'buyer.name' }] });
    expect(viewIn(await agree(order()))).toMatchObject({ status: 'approved', amount: 305 });
    expect(received[0]?.fields).toMatchObject({ name: '高橋　花子', totalAmount: '305' });
    expect(await life.credit.compare(office, order(), '')).toMatchObject({ view: { differences: [] } });
  });

  test('a bulk draft shows the same, and is judged anew with edited texts', async () => {
    const entry = {
      backOffice: office,
      operation: 'authorize',
      hostId: '1',
      order: order(),
      print: '',
    } as const;
    const draft = await life.credit.draft(entry);
    expect(draft).toMatchObject({ can: true, ask: { mends: [{ after: '高橋　花子' }] } });
    expect(await life.view()).toMatchObject({ status: 'none' });
    const mends = [{ field: 'buyer.name', before: '髙橋　花子', after: '髙' }];
    expect(await life.credit.draft({ ...entry, mends })).toMatchObject({ can: true, token: '' });
  });
});

describe('与信内容変更', () => {
  test('an address with a variant is told as agreed; the badge follows', async () => {
    await agree(order());
    const moved = order({}, { street: '中央区髙砂町１－２' });
    const typed = { field: 'buyer.street', before: '東京都中央区髙砂町１－２', after: '東京都中央区髙砂１' };
    const faulty = asked(await click(moved, { operation: 'change', mends: [typed] }));
    expect(faulty).toMatchObject({ token: '', ask: { steps: ['plan.correct'] } });
    const { ask, token, mends } = asked(await click(moved, { operation: 'change' }));
    expect(ask).toMatchObject({
      mends: [
        { field: 'buyer.name', remembered: true },
        { field: 'buyer.street', after: '東京都中央区高砂町１－２', remembered: false },
      ],
      differences: [{ field: 'address' }],
      steps: ['plan.correct'],
    });
    const view = viewIn(await click(moved, { operation: 'change', accept: token, mends }));
    expect(view).toMatchObject({ status: 'approved', differences: [] });
    expect(await life.credit.compare(office, moved, '')).toMatchObject({ view: { differences: [] } });
  });

  test('given up, the credit stays; the order shows as changed', async () => {
    await agree(order());
    const moved = order({}, { street: '中央区髙砂町１－２' });
    asked(await click(moved, { operation: 'change' }));
    expect(await life.view()).toMatchObject({
      status: 'approved',
      differences: [{ field: 'address' }],
      problems: [{ field: 'buyer.street' }],
    });
  });
});

describe('伝票番号同期', () => {
  test('a number among other text is a suggestion; a wrong check digit is not invented away', async () => {
    await agree(order());
    const [slip = ''] = slips;
    const shipped = order({ trackingNumbers: [`控え ${slip} 済`] });
    const { ask, token, mends } = asked(await click(shipped, { operation: 'registerShipment' }));
    expect(ask.mends).toMatchObject([{ field: 'trackingNumbers.0', after: slip, certain: false }]);
    expect(
      viewIn(await click(shipped, { operation: 'registerShipment', accept: token, mends })),
    ).toMatchObject({
      status: 'shipped',
      slip,
    });

    const wrong = order({ hostId: '2', number: 'A-1002', trackingNumbers: ['1111-1111-1113'] });
    await agree(wrong);
    expect(viewIn(await click(wrong, { operation: 'registerShipment' }))).toMatchObject({
      status: 'approved',
      problems: [{ field: 'trackingNumbers.0' }],
    });
  });
});

test('an answer whose code nobody knows is kept for support, and told only when asked for', async () => {
  const strange = book.provider.authorize;
  book.provider.authorize = async () => [
    {
      kind: 'refused',
      error: { code: 'kaara999E', message: '未知', remedy: '', next: 'edit', raw: '<return>x</return>' },
      duplicate: false,
      same: false,
    },
  ];
  const view = viewIn(await click(order({}, { name: '高橋' })));
  expect(view).toMatchObject({ code: 'kaara999E', support: true });
  expect(JSON.stringify(view)).not.toContain('<return>');
  expect(await life.credit.raw(office, '1')).toBe('<return>x</return>');
  expect(await life.credit.raw('https://other.example', '1')).toBe('');
  book.provider.authorize = strange;
  const next = viewIn(await click(order({}, { name: '高橋' })));
  expect(next.support).toBeUndefined();
  expect(await life.credit.raw(office, '1')).toBe('');
});
