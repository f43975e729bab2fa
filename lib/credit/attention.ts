import type { Status } from './status.ts';

/** What needs a person, the most pressing first. An order counts once, under the first that fits. */
export const attentionKinds = ['uncertain', 'invalid', 'declined', 'held', 'changed', 'unsynced'] as const;
export type AttentionKind = (typeof attentionKinds)[number];

/** A refusal that nobody acted on for so many days is no news any more. */
export const declinedDays = 30;
const day = 86_400_000;
const hour = 3_600_000;

/** What of a case decides whether it needs a person. Times are epoch ms. */
export interface Standing {
  readonly status: Status;
  readonly answeredAt: number | null;
  readonly heldSince: number | null;
  readonly differences: readonly unknown[];
  /** Registered at the provider. */
  readonly slip: unknown;
  /** The order as last read: the slip number in it, null where it has none. */
  readonly seen: { readonly slip: unknown } | null;
}

/** Why somebody has to look at a case; null when nobody has to. `running`: somebody works on it now. */
export function attentionOf(
  one: Standing,
  { now, holdHours, running }: { now: number; holdHours: number; running: boolean },
): AttentionKind | null {
  const { status } = one;
  if (status === 'uncertain' || (status === 'running' && !running)) return 'uncertain';
  if (status === 'invalid') return 'invalid';
  if (status === 'declined') return (one.answeredAt ?? 0) >= now - declinedDays * day ? 'declined' : null;
  if (status === 'review' && one.heldSince !== null && now - one.heldSince >= holdHours * hour) return 'held';
  if (['approved', 'review', 'shipped'].includes(status) && one.differences.length > 0) return 'changed';
  if (status === 'approved' && one.slip === null && (one.seen?.slip ?? null) !== null) return 'unsynced';
  return null;
}
