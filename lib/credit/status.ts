/** Every state a case can be in. Screen words are in lib/words. */
export const statuses = [
  'none',
  'invalid',
  'running',
  'uncertain',
  'review',
  'approved',
  'declined',
  'cancelled',
  'shipped',
] as const;
export type Status = (typeof statuses)[number];

/**
 * What a person may ask for. `clear` puts a declined or invalid case back to "not requested" on this screen: no call is
 * made, and the numbers already used stay remembered.
 */
export const operations = [
  'authorize',
  'change',
  'check',
  'cancel',
  'registerShipment',
  'withdrawShipment',
  'fetchInvoice',
  'clear',
] as const;
export type Operation = (typeof operations)[number];

/** How far a shipped order has come at the provider. */
export const progresses = ['registered', 'investigation', 'alerted', 'settled', 'invoiced', 'paid'] as const;
export type Progress = (typeof progresses)[number];
