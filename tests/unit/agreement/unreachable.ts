const settings = 'comes from the settings of the shop, not from an order';
const clock = 'requestDate is made of the clock at the moment of sending';
const ours = 'sendDiv is chosen by the client out of 0, 1 and 2, and 2 only with the contract';
const digitsOnly = 'hyphens are taken out before sending';
const schema = 'the order schema holds a day as YYYY-MM-DD, so eight digits are always there';
const whole =
  'amounts and counts are whole numbers in the order, so only digits and a leading minus can come';
const split =
  'an address is broken after 25 characters at the latest, so only its second half can be too long';
const notSent = 'the client sends no フリー項目';

/** Codes of KAARA that no order can cause in this client, each with the reason. */
export const unreachable: Readonly<Record<string, string>> = {
  kaara001E: settings,
  kaara002E: settings,
  kaara003E: settings,
  kaara004E: settings,
  kaara005E: settings,
  kaara009E: 'needs an order that the provider has stored; the kill tests cause it',
  kaara010E: schema,
  kaara011E: schema,
  kaara012E: schema,
  kaara014E: schema,
  kaara015E: schema,
  kaara016E: schema,
  kaara027E: digitsOnly,
  kaara032E: split,
  kaara046E: 'an order always has a total',
  kaara050E: ours,
  kaara051E: ours,
  kaara052E: ours,
  kaara053E: ours,
  kaara058E: whole,
  kaara060E: whole,
  kaara063E: whole,
  kaara071E: digitsOnly,
  kaara076E: split,
  kaara083E: digitsOnly,
  kaara086E: clock,
  kaara087E: clock,
  kaara088E: clock,
  kaara089E: clock,
  kaara090E: settings,
  kaara091E: settings,
  kaara092E: settings,
  kaara095E: notSent,
  kaara096E: notSent,
  kaara105E: digitsOnly,
  kaara106E: digitsOnly,
};
