import type { Status } from '../credit/status.ts';

/** What decides which page of the built-in guide tells of an order. */
interface Told {
  readonly status: Status;
  readonly code: string;
  /** How much differs from what was authorized. */
  readonly changed: number;
}

const states: readonly Status[] = ['uncertain', 'invalid', 'review', 'declined'];

/** The page of the guide for an order as it stands; empty where nothing is to be explained. */
export function topicOf({ status, code, changed }: Told): string {
  if (code !== '') return code;
  if (states.includes(status)) return `state.${status}`;
  return changed > 0 ? 'state.changed' : '';
}
