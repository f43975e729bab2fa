import type { Intent } from '../ledger/records.ts';

/** What an intent begins a further step with: nothing of it has been sent, and it has to come to its end. */
export const nextStep = {
  state: 'planned',
  resends: 0,
  duplicate: false,
  absentSince: null,
  obliged: true,
  asks: 0,
  askAt: 0,
} as const satisfies Partial<Intent>;
