/** What is remembered of the numbers already used for one order. */
export interface AttemptMemory {
  /** Last attempt, 0 before the first. */
  readonly attempt: number;
  /** True when the provider took that number into its books (granted, declined, on hold, cancelled). */
  readonly consumed: boolean;
}

/** The attempt a new authorization uses. A number the provider refused for its form is used again; a consumed one never. */
export function nextAttempt({ attempt, consumed }: AttemptMemory): number {
  return consumed ? attempt + 1 : Math.max(1, attempt);
}
