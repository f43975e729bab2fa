import type { ActReply } from '../../../lib/messages/contract.ts';

type Invoice = Extract<ActReply, { kind: 'invoice' }>['invoice'];

/** An invoice as the worker gives it: two lines, one without count and price. */
export const invoice = (orderNo: string): Invoice => ({
  orderNo,
  addressee: { postCode: '1000001', address: ['東京都千代田区１－１', ''], name: '髙橋 花子' },
  shop: { name: '本店', url: 'https://shop.example', phone: '03-0000-0000', email: 'shop@example.jp' },
  total: 2560,
  orderedOn: '2026-11-20',
  issuedOn: null,
  dueOn: '2026-12-04',
  lines: [
    { name: 'りんご', count: 2, unitPrice: 1000, subTotal: 2000 },
    { name: '送料', count: null, unitPrice: null, subTotal: 560 },
  ],
  slip: {
    accounts: ['00100-1', '234567'],
    holder: 'ヤマトクレジットファイナンス株式会社',
    recipient: '受取人',
    payer: '髙橋 花子',
    shopName: '本店',
    ocr: ['0123', '4567'],
    barcode: '919085100000000000000000000000000000000000',
  },
  inquiryNumber: '123456789012',
  freeText: '',
});
