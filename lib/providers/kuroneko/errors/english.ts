/** The words for the provider's codes in English, for the built-in guide alone: rule → what is wrong, what to do. */
export interface EnglishWords {
  readonly what: string;
  readonly todo: string;
}

const mend = 'Correct 〈〉 in the back office, then do it again.';
const look = 'Press “Check result” to see how it stands now.';
const setUp = 'Check this shop in Yoshin’s settings and run the connection test.';
const contract = 'Ask the provider about your contract.';
const w = (what: string, todo = mend): EnglishWords => ({ what, todo });

export const englishRules: Readonly<Record<string, EnglishWords>> = {
  required: w('〈〉 is missing.', 'Enter 〈〉 in the back office, then do it again.'),
  wide: w(
    '〈〉 holds characters that cannot be made full-width.',
    'Type it again without half-width signs and invisible characters, then do it again.',
  ),
  characters: w(
    '〈〉 holds characters that the provider does not accept.',
    'Replace machine-dependent characters, old forms and emoji by common ones, then do it again.',
  ),
  long: w('〈〉 is too long (《》).', 'Shorten 〈〉, then do it again.'),
  length: w('〈〉 has the wrong number of digits (《》).'),
  kana: w(
    '〈〉 holds something else than katakana.',
    'Leave only katakana and blanks, or leave it empty, then do it again.',
  ),
  digitsOnly: w('〈〉 holds something else than digits and hyphens.'),
  hyphen: w('〈〉 has its hyphens in the wrong place or number.'),
  leadingZero: w('〈〉 does not begin with 0.'),
  ascii: w('〈〉 holds something else than half-width letters and digits.'),
  email: w('〈〉 has not the form of an address (something before and after “@”).'),
  date: w('〈〉 is no day of the calendar.'),
  window: w('〈〉 is more than 90 days after the day credit was requested.'),
  beforeOrder: w('The planned day of dispatch is before the day of the order.'),
  notReal: w('〈〉 does not exist.', 'Enter the postcode that belongs to the address, then do it again.'),
  prefecture: w('〈〉 does not begin with a prefecture.'),
  houseNumber: w(
    'No house number was found in 〈〉.',
    'Enter the address with its house number. Ask the buyer if you do not know it.',
  ),
  recipient: w(
    'Name, postcode or address of the recipient is missing.',
    'Enter name, postcode and address of the recipient, then do it again.',
  ),
  total: w('The total is not between 1 and 999,999 yen.'),
  amount: w('〈〉 is not between -999,999 and 999,999 yen.'),
  count: w('〈〉 is more than 9999.'),
  sum: w(
    'The total is not the sum of the lines.',
    'Make the lines, with postage, fees and discounts, come to the total.',
  ),
  sumKept: w(
    'The sum of the lines is not the amount that is registered.',
    'This change cannot alter the amount: make the lines come to the registered amount.',
  ),
  slip: w('〈〉 holds characters that cannot be used.', 'Type it with digits only, then do it again.'),
  checkDigit: w('〈〉 is not correct.', 'Look for a typing mistake.'),
  otherSlip: w(
    'A slip number of a kind that cannot be used for pay-later orders.',
    'Check that the delivery method and the slip number belong together.',
  ),
  unknownSlip: w('The former slip number is not registered at the provider.', look),
  chosen: w('〈〉 was not chosen.', 'Choose 〈〉, then do it again.'),
  typed: w('〈〉 is missing.', 'Enter 〈〉, then do it again.'),
  smsCode: w('〈〉 is a number of four digits.', 'Ask the buyer for the number again.'),
  duplicate: w('This 〈〉 is registered at the provider already.', look),
  notFound: w('The provider has no record of this order number.', look),
  gone: w('The provider has no record of this order number, or it was cancelled.', look),
  status: w('This cannot be done in the present state of the transaction.', look),
  paid: w('It has been paid, so it cannot be cancelled.', 'Ask the provider about refunds.'),
  notApproved: w('Only the amount of an approved order can be changed.', look),
  notBundled: w(
    'This is no order with its invoice in the parcel.',
    'The provider mails the invoice of this order to the buyer.',
  ),
  nothingWaiting: w('This order does not wait for a code.', look),
  expired: w('The time for the code is over, and the provider has gone on.', look),
  unchanged: w('The amount is the same as before. No change is needed.', look),
  notReduced: w(
    'The new amount must be lower than the first one.',
    'For a higher amount, request credit again under a new number.',
  ),
  oneSlip: w(
    'Only one slip number can be registered for this order.',
    'Register one number, even for several parcels.',
  ),
  tenSlips: w(
    'At most ten slip numbers can be registered for this order.',
    'Look at the numbers that are registered.',
  ),
  threeOrders: w('At most three orders can share a slip number.'),
  reissues: w('The invoice was issued again as often as is allowed.', 'Ask the provider.'),
  tries: w('The code was entered as often as is allowed.', 'Offer another payment method.'),
  badCode: w('The merchant code has not the right form (11 digits).', setUp),
  badPassword: w('The password has not the right form (at most 8 letters and digits).', setUp),
  unknownMerchant: w('The merchant code is not registered at the provider.', setUp),
  disabled: w('This merchant code cannot be used now (stopped by contract or by the provider).', contract),
  mismatch: w('Merchant code and password do not belong together.', setUp),
  noReduction: w(
    'Amounts cannot be changed with this merchant code (not registered, or not in the contract).',
    contract,
  ),
  bundle: w(
    'The invoice cannot go into the parcel under this contract.',
    'Check in Yoshin’s settings whether “invoices in the parcel” fits the contract.',
  ),
  carrier: w(
    'Slip numbers of this carrier cannot be registered under this contract.',
    'Ask the provider whether there is a contract for other carriers.',
  ),
  shape: w(
    'The provider did not accept 〈〉 as it was sent.',
    'Probably a fault of Yoshin. Please tell support, with the code.',
  ),
};

export const englishLabels: Readonly<Record<string, string>> = {
  ycfStrCode: 'The merchant code',
  password: 'The password',
  orderNo: 'The order number',
  orderYmd: 'The day of the order',
  shipYmd: 'The planned day of dispatch',
  name: 'The buyer’s name',
  nameKana: 'The buyer’s name in kana',
  postCode: 'The buyer’s postcode',
  address1: 'The buyer’s address',
  address2: 'The buyer’s address',
  telNum: 'The buyer’s phone number',
  email: 'The e-mail address',
  totalAmount: 'The total',
  sendDiv: 'The kind of recipient',
  itemName: 'The name of an item',
  itemCount: 'The quantity',
  unitPrice: 'The unit price',
  subTotal: 'The subtotal',
  sendName: 'The recipient’s name',
  sendPostCode: 'The recipient’s postcode',
  sendAddress1: 'The recipient’s address',
  sendAddress2: 'The recipient’s address',
  sendTelNum: 'The recipient’s phone number',
  requestDate: 'The moment of the request',
  billPostCode: 'The free field',
  paymentNo: 'The slip number',
  beforePaymentNo: 'The former slip number',
  processDiv: 'The kind of processing',
  requestContents: 'What is asked for',
  reasonReissue: 'The reason',
  reasonReissueEtc: 'The reason (other)',
  ninCode: 'The code',
  all: 'A field',
};

const phone = '11 digits for mobile and IP phones, else 10';
const text = 'up to 30 full-width characters';
const address = 'up to 50 full-width characters with the prefecture';

export const englishSizes: Readonly<Record<string, string>> = {
  name: text,
  itemName: text,
  sendName: text,
  nameKana: 'up to 40 half-width characters',
  address1: address,
  address2: address,
  sendAddress1: address,
  sendAddress2: address,
  email: 'up to 64 characters',
  postCode: '7 digits',
  sendPostCode: '7 digits',
  telNum: phone,
  sendTelNum: phone,
  paymentNo: 'up to 12 digits',
  reasonReissueEtc: 'up to 25 full-width characters',
  billPostCode: 'up to 20 full-width or 40 half-width characters',
};
