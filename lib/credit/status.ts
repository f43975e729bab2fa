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

/** What a person may ask for. Later operations join here and in `allowed`. */
export type Operation = 'authorize' | 'check';

/** How far a shipped order has come at the provider. */
export type Progress = 'registered' | 'investigation' | 'alerted' | 'settled' | 'invoiced' | 'paid';
