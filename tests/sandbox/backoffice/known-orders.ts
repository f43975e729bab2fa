/**
 * Ids of the fixed orders, named after the one thing each is there to show. The first twenty-five fill the
 * first page of 新規受付 from top to bottom; the rest open the second page. All are クロネコ代金後払い
 * unless the name says otherwise.
 */
export const knownOrders = {
  clean: 100001,
  cleanTwoItems: 100002,
  giftRecipient: 100003,
  twelveItems: 100004,
  variantKanji: 100005,
  noHouseNumber: 100006,
  hostileName: 100007,
  creditCard: 100008,
  longNumber: 100009,
  zeroTotal: 100010,
  sevenDigitTotal: 100011,
  totalMismatch: 100012,
  halfWidthText: 100013,
  longAddress: 100014,
  threeRecipients: 100015,
  romanisedPrefecture: 100016,
  repeatedPrefecture: 100017,
  fullWidthPhone: 100018,
  shortPhone: 100019,
  noEmailNoKana: 100020,
  outsideJis: 100021,
  oddOrderNumber: 100022,
  discounts: 100023,
  slipEntered: 100024,
  aboveBuyerLimit: 100025,
  plus81Phone: 100026,
  wrongPostalCode: 100027,
  npPayment: 100028,
  dashesAndWaves: 100029,
  cashOnDelivery: 100030,
} as const;

export type KnownOrder = keyof typeof knownOrders;
