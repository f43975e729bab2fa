import type { Capabilities, Stage } from '../../credit/facts.ts';

const billed: readonly Stage[] = ['registered', 'investigation', 'settled', 'invoiced'];

/**
 * クロネコ代金後払い by the best public evidence. The sets of KAARR, KAASL and KAASD are nowhere published: here they are
 * what clients in production do, and the provider's refusal, which changes nothing, has the last word. Whether an order
 * under review can be cancelled is not public either; staff must be able to try.
 */
export const capabilities: Capabilities = {
  cancel: ['review', 'approved', 'alerted', ...billed],
  // 警報メール送信済み is missing in every list of statuses that allow it.
  reduce: ['approved', ...billed],
  correct: ['approved', 'alerted', ...billed],
  // Both calls know the buyer's address and the items; name, phone, e-mail and destinations have no parameter there.
  carries: ['amount', 'items', 'buyerAddress'],
  raise: 'newNumber',
  // Later the bill is being made or out, and a buyer could pay the number that is cancelled.
  replace: ['approved', 'registered'],
  registerSlip: ['approved'],
  changeSlip: ['registered'],
  withdrawSlip: ['registered'],
  invoice: ['approved', 'alerted', ...billed],
};
