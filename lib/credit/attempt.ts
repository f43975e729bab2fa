/** The last attempt a number has room for. Nobody tries an order that often by intention. */
export const lastAttempt = 99;

/** What is remembered of the numbers already used for one order. */
export interface AttemptMemory {
  /** Last attempt, 0 before the first. */
  readonly attempt: number;
  /** True when the provider took that number into its books (granted, declined, on hold, cancelled). */
  readonly consumed: boolean;
}

/**
 * The attempt a new authorization uses; null when all are used up. A number the provider refused for its form is used
 * again; a consumed one never.
 */
export function nextAttempt({ attempt, consumed }: AttemptMemory): number | null {
  const next = consumed ? attempt + 1 : Math.max(1, attempt);
  return next <= lastAttempt ? next : null;
}
