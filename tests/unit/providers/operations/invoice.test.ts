import { describe, expect, test } from 'vitest';
import { readInvoice } from '../../../../lib/providers/kuroneko/invoice.ts';
import { brief, merchantA, openDesk } from './desk.ts';

const A = merchantA.ycfStrCode;

test('a bundled order as typed data', async () => {
  const { provider, access, authorize } = await openDesk();
  await authorize('I-1', { sendDiv: '2', address2: '銀座ビル３階' });
  const [outcome] = await provider.invoices(['I-1'], access);
  expect(outcome).toMatchObject({
    kind: 'answered',
    value: {
      orderNo: 'I-1',
      addressee: {
        postCode: '1040061',
        address: ['東京都中央区銀座２－１６－１０', '銀座ビル３階'],
        name: '大和　太郎',
      },
      shop: {
        name: 'みほん商店',
        url: 'https://shop.example/contact',
        phone: '0312345678',
        email: 'shop@shop.example',
      },
      total: 5300,
      orderedOn: '2026-11-24',
      issuedOn: '2026-11-24',
      dueOn: '2026-12-08',
      lines: [
        { name: 'テスト商品Ａ', count: 2, unitPrice: 2500, subTotal: 5000 },
        { name: '送料', count: null, unitPrice: null, subTotal: 300 },
      ],
      slip: {
        accounts: ['00190', '000000'],
        holder: 'みほん後払い口',
        recipient: 'みほん後払い口',
        payer: '大和　太郎',
        shopName: 'みほん商店',
        ocr: [expect.stringMatching(/^\d{28}$/), expect.stringMatching(/^\d{42}$/)],
        barcode: expect.stringMatching(/^91\d{42}$/),
      },
      inquiryNumber: expect.stringMatching(/^\d{12}$/),
      freeText: '',
    },
  });
});

test('after a reduction the invoice says the lower amount', async () => {
  const { provider, access, authorize, shop } = await openDesk();
  await authorize('I-2', { sendDiv: '2' });
  await shop.post('KAAKK0010', {
    ...merchantA,
    orderNo: 'I-2',
    requestDate: '20261124120000',
    postCode: '1040061',
    address1: '東京都中央区銀座２－１６－１０',
    itemName1: 'テスト商品Ａ',
    subTotal1: '3000',
    totalAmount: '3000',
  });
  expect(await provider.invoices(['I-2'], access)).toMatchObject([
    { value: { total: 3000, lines: [{ subTotal: 3000 }] } },
  ]);
});

test('an invoice that the provider posts itself has no data to print', async () => {
  const { provider, access, authorize } = await openDesk();
  await authorize('I-3');
  expect(await provider.invoices(['I-3'], access)).toMatchObject([
    { kind: 'refused', same: false, error: { code: 'kaasd010E' } },
  ]);
});

test.each([
  ['2', 'refused kaasd009E'],
  ['12', 'refused kaasd009E'],
])('nothing to print in status %s', async (status, expected) => {
  const { provider, access, authorize, shop } = await openDesk();
  await authorize('I-4', { sendDiv: '2' });
  await shop.control.patchOrder(A, 'I-4', { status });
  expect(brief(await provider.invoices(['I-4'], access))).toBe(expected);
});

test('a lost answer is asked for again, twice at most', async () => {
  const { provider, access, authorize, shop } = await openDesk();
  await authorize('I-5', { sendDiv: '2' });
  await shop.control.fault({ api: 'KAASD', kind: 'drop', when: 'after', times: 2 });
  expect(brief(await provider.invoices(['I-5'], access))).toBe('answered');
  await shop.control.fault({ api: 'KAASD', kind: 'drop', when: 'after' });
  expect(brief(await provider.invoices(['I-5'], access))).toBe('unknown network');
  expect(await shop.control.calls({ api: 'KAASD' })).toHaveLength(6);
});

describe('read by itself', () => {
  const bare = { returnCode: '0', claimSum: '5300' };

  test('only the amount must be there; what is missing is empty or null', () => {
    expect(readInvoice(bare, 'I-9')).toEqual({
      orderNo: 'I-9',
      addressee: { postCode: '', address: ['', ''], name: '' },
      shop: { name: '', url: '', phone: '', email: '' },
      total: 5300,
      orderedOn: null,
      issuedOn: null,
      dueOn: null,
      lines: [],
      slip: {
        accounts: ['', ''],
        holder: '',
        recipient: '',
        payer: '',
        shopName: '',
        ocr: ['', ''],
        barcode: '',
      },
      inquiryNumber: '',
      freeText: '',
    });
  });

  test('ten lines, gaps and negative amounts', () => {
    const { lines } = readInvoice(
      {
        ...bare,
        itemName1: '品',
        subTotal1: '5500',
        itemName10: '値引き',
        unitPrice10: '-200',
        subTotal10: '-200',
      },
      'I-9',
    );
    expect(lines).toEqual([
      { name: '品', count: null, unitPrice: null, subTotal: 5500 },
      { name: '値引き', count: null, unitPrice: -200, subTotal: -200 },
    ]);
  });

  test('texts stay as they came', () => {
    const { addressee, slip } = readInvoice({ ...bare, name: '<b>大和</b>', upperOcrCode: ' 12 34 ' }, 'I-9');
    expect(addressee.name).toBe('<b>大和</b>');
    expect(slip.ocr[0]).toBe(' 12 34 ');
  });

  test.each([
    ['claimSum', ''],
    ['claimSum', '0'],
    ['claimSum', '-100'],
    ['claimSum', '5300.00'],
    ['claimSum', '5,300'],
    ['claimSum', '1000000'],
    ['claimSum', '５３００'],
    ['subTotal1', '1e3'],
    ['subTotal1', '--5'],
    ['unitPrice3', '1000000'],
    ['itemCount10', '-1'],
    ['itemCount2', '12345'],
    ['claimDate', '20261131'],
    ['maturity', '2026-12-08'],
    ['orderDate', '261124'],
  ])('%s %j is no invoice', (name, value) => {
    expect(() => readInvoice({ ...bare, [name]: value }, 'I-9')).toThrow(`KAASD ${name}`);
  });
});
