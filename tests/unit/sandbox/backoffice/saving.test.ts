import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { knownOrders } from '../../../sandbox/backoffice/known-orders.ts';
import { cellAfter, formFields, formMarkup } from './form-reader.ts';
import { startWithStaff, type Staff } from './staff.ts';

let staff: Staff;
beforeAll(async () => {
  staff = await startWithStaff({ orders: 300 });
});
afterAll(() => staff.close());
beforeEach(() => staff.control.reset());

const orderUrl = (id: number) => `/goq21/order_details_beta.php?oid=${id}&stat=1`;
const addressUrl = (id: number) => `/goq21/order_derivery2_1_4.php?oid=${id}&st=&stat=1`;

async function form(url: string, id: string): Promise<Map<string, string>> {
  return formFields(formMarkup((await staff.get(url)).text, id));
}

describe('the order page', () => {
  test.each(Object.entries(knownOrders))('%s: saving what is shown changes nothing', async (name, id) => {
    const before = await staff.control.order(id);
    const answer = await staff.post(orderUrl(id), await form(orderUrl(id), 'order-form'));
    expect(answer.status).toBe(302);
    const after = await staff.control.order(id);
    expect({ ...after, billed: 0 }).toEqual({ ...before, billed: 0 });
    expect(after.billed === before.billed).toBe(name !== 'totalMismatch');
    expect((await staff.get(answer.location ?? '')).text).toContain('更新しました');
  });

  test('works out the total again', async () => {
    const fields = await form(orderUrl(100_001), 'order-form');
    fields
      .set('item_count[0]', '2')
      .set('charge_fee', '205')
      .set('charge_points', '100')
      .set('charge_other', '-5');
    await staff.post(orderUrl(100_001), fields);
    expect((await staff.control.order(100_001)).billed).toBe(6280 * 2 + 550 + 205 - 100 - 5);
    expect(cellAfter((await staff.get(orderUrl(100_001))).text, '請求金額')).toBe('13,210円');
  });

  test('stores every field, a slip number per destination included', async () => {
    const fields = await form(orderUrl(100_015), 'order-form');
    for (const [name, value] of [
      ['order_status', '9'],
      ['payment_method', '銀行振込'],
      ['buyer_email', 'new@example.jp'],
      ['carrier', '佐川急便'],
      ['package_count', '4'],
      ['a9', 'メモ\r\n二行目'],
      ['a52', '履歴'],
      ['a54', '\r\n備考'],
      ['a59', '2026-11-24'],
      ['a60', '2026-11-26'],
      ['a61', '午前中'],
      ['da19[0]', '400000000001'],
      ['da19[1]', '400000000002'],
      ['da19[2]', '400000000003'],
    ] as const)
      fields.set(name, value);
    expect((await staff.post(orderUrl(100_015), fields)).status).toBe(302);
    expect(await staff.control.order(100_015)).toMatchObject({
      status: 9,
      payment: '銀行振込',
      carrier: '佐川急便',
      packages: 4,
      memo: 'メモ\n二行目',
      history: '履歴',
      note: '\n備考',
      shipDate: '2026-11-24',
      deliveryDate: '2026-11-26',
      deliverySlot: '午前中',
      buyer: { email: 'new@example.jp' },
      destinations: [{ slip: '400000000001' }, { slip: '400000000002' }, { slip: '400000000003' }],
    });
    expect(await form(orderUrl(100_015), 'order-form')).toEqual(fields);
  });

  test.each([
    ['charge_fee', '２００'],
    ['charge_shipping', '-1'],
    ['item_price[0]', ''],
    ['item_count[0]', '1.5'],
    ['package_count', '0'],
    ['a59', '2026-02-30'],
    ['a60', '明日'],
    ['da19[0]', '伝票'],
    ['buyer_email', 'nobody'],
    ['order_status', '12'],
    ['carrier', 'どこか'],
    ['charge_coupon', '99999999'],
  ])('refuses %s = %s at the field and loses nothing', async (name, value) => {
    const before = await staff.control.order(100_001);
    const fields = await form(orderUrl(100_001), 'order-form');
    fields.set('a9', '<b>途中まで書いたメモ</b>').set(name, value);
    const answer = await staff.post(orderUrl(100_001), fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`id="error-${name}"`);
    expect(answer.text).not.toContain('更新しました');
    expect(formFields(formMarkup(answer.text, 'order-form'))).toEqual(fields);
    expect(await staff.control.order(100_001)).toEqual(before);
  });
});

describe('the address form', () => {
  test.each(Object.values(knownOrders))('%i: saving what is shown changes nothing', async (id) => {
    const before = await staff.control.order(id);
    expect((await staff.post(addressUrl(id), await form(addressUrl(id), 'address-form'))).status).toBe(302);
    expect(await staff.control.order(id)).toEqual(before);
  });

  test('block 1 repeats the buyer when there is no other recipient', async () => {
    const fields = await form(addressUrl(100_001), 'address-form');
    for (const part of ['a4', 'a5', 'a6', 'a8', 'a9', 'a10', 'a11', 'a12', 'a13']) {
      expect(fields.get(`${part}[1]`)).toBe(fields.get(`${part}[0]`));
    }
    expect(fields.has('a4[2]')).toBe(false);
  });

  test('mends the order without a house number', async () => {
    const fields = await form(addressUrl(knownOrders.noHouseNumber), 'address-form');
    fields.set('a10[0]', '札幌市中央区北一条西７丁目４').set('a10[1]', '札幌市中央区北一条西７丁目４');
    const answer = await staff.post(addressUrl(knownOrders.noHouseNumber), fields);
    expect((await staff.get(answer.location ?? '')).text).toContain('更新しました');
    expect(await staff.control.order(knownOrders.noHouseNumber)).toMatchObject({
      gift: false,
      buyer: { address1: '札幌市中央区北一条西７丁目４' },
    });
  });

  test.each([
    ['a4[0]', ' '],
    ['a10[1]', ''],
    ['a8[0]', '123'],
    ['a6[1]', '電話なし'],
    ['a11[0]', '長'.repeat(101)],
  ])('refuses %s = %s at the field and loses nothing', async (name, value) => {
    const fields = await form(addressUrl(100_003), 'address-form');
    fields.set('a12[1]', '"><img src=x>').set(name, value);
    const answer = await staff.post(addressUrl(100_003), fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`id="error-${name}"`);
    expect(answer.text).not.toContain('<img');
    expect(formFields(formMarkup(answer.text, 'address-form'))).toEqual(fields);
  });
});

describe('処理パネル', () => {
  const act = (fields: readonly (readonly [string, string])[]) =>
    staff.post('/goq21/index_beta.php?stat=1&per=25', fields);
  const ticked = [
    ['order_number[]', '100001'],
    ['order_number[]', '100002'],
  ] as const;

  test('changes the status of ticked orders, which then leave the list', async () => {
    const answer = await act([...ticked, ['status_id', '1'], ['status_id', '9'], ['Bstatus', '1']]);
    expect(answer.location).toContain('/goq21/index_beta.php?stat=1&per=25');
    expect((await staff.control.order(100_001)).status).toBe(9);
    const list = await staff.get(answer.location ?? '');
    expect(list.text).toContain('2件の注文を更新しました');
    expect(list.text).not.toContain('data-order-number="100001"');
  });

  test.each([
    [
      'carrier',
      [
        ['trader_type', '佐川急便'],
        ['trader_type', 'ヤマト運輸'],
        ['Btrader', '0'],
      ],
      { carrier: '佐川急便' },
    ],
    [
      'ship date',
      [
        ['inputstype', '3'],
        ['input_word', '2026-11-27'],
        ['B012', '0'],
      ],
      { shipDate: '2026-11-27' },
    ],
    [
      'parcels',
      [
        ['inputstype', '10'],
        ['input_word', '3'],
        ['B012', '0'],
      ],
      { packages: 3 },
    ],
    [
      'memo',
      [
        ['inputstype', '7'],
        ['input_word', '要確認'],
        ['B013', '0'],
      ],
      { memo: '要確認' },
    ],
    [
      'fee',
      [
        ['bulk_fee', '205'],
        ['Bfee', '0'],
      ],
      { charges: { fee: 205 }, billed: 7035 },
    ],
  ] as const)('bulk input: %s', async (_, fields, expected) => {
    await act([ticked[0], ...fields]);
    expect(await staff.control.order(100_001)).toMatchObject(expected);
  });

  test.each([
    [
      'nothing ticked',
      [
        ['status_id', '9'],
        ['Bstatus', '0'],
      ],
      'チェックを付けてください',
    ],
    ['unknown status', [ticked[0], ['status_id', '99'], ['Bstatus', '0']], '正しくありません'],
    ['bad day', [ticked[0], ['inputstype', '3'], ['input_word', '11/20'], ['B012', '0']], '日付は'],
    ['bad fee', [ticked[0], ['bulk_fee', '無料'], ['Bfee', '0']], '半角数字'],
  ] as const)('refuses: %s', async (_, fields, message) => {
    const before = await staff.control.order(100_001);
    expect((await staff.get((await act(fields)).location ?? '')).text).toContain(message);
    expect(await staff.control.order(100_001)).toEqual(before);
  });
});

test('a form of another origin is refused', async () => {
  const session = await staff.control.logIn();
  const answer = await fetch(staff.origin + orderUrl(100_001), {
    method: 'POST',
    headers: { cookie: `${session.name}=${session.value}`, origin: 'http://evil.example' },
    body: new URLSearchParams({ a9: 'x' }),
  });
  expect(answer.status).toBe(403);
});
