import type { Tone } from '../Notice.tsx';
import type { CaseRow } from '../../lib/messages/activity.ts';
import { isWord, t } from '../../lib/words/activity-screen.ts';
import type { CallEntry } from './book.ts';
import type { CallResult, CaseState } from './filter.ts';
import { lasting } from '../time.ts';

/** The state of a case as its badge says it. */
export function stateWord(row: CaseRow, now: number): string {
  const { status, progress, heldSince } = row;
  if (status === 'shipped' && progress !== null) return t(`status.progress.${progress}`);
  if (status === 'review' && heldSince !== null)
    return t('activity.heldFor', { age: lasting(heldSince, now) });
  return t(`status.${status}`);
}

/** Colour and sign of a state; the words say it too. */
export function toneOf({ status }: CaseRow): Tone {
  if (status === 'approved' || status === 'shipped') return 'good';
  if (status === 'declined') return 'bad';
  return status === 'review' || status === 'invalid' || status === 'uncertain' ? 'warn' : 'plain';
}
export const stateName = (state: CaseState): string =>
  t(state === 'attention' || state === 'changed' ? `activity.state.${state}` : `status.${state}`);
export const resultName = (result: CallResult): string =>
  t(result === 'none' ? 'activity.result.none' : `history.kind.${result}`);
export const resultTone = (result: CallResult): Tone =>
  result === 'answered' ? 'good' : result === 'refused' ? 'bad' : result === 'notSent' ? 'plain' : 'warn';

/** Who had it sent: the staff name, or what did it by itself. */
export function doerOf({ by, who }: Pick<CallEntry, 'by' | 'who'>): string {
  if (by === 'person') return who || t('staff.none');
  const doer = t(`activity.by.${by}`);
  return who === '' ? doer : `${doer}（${who}）`;
}
/** The provider's call in words. */
export function callName(api: string): string {
  const key = `history.call.${api}`;
  return isWord(key) ? t(key) : api;
}
/** A sentence of the worker as it is, or the word that it names. */
export const sayWord = (text: string): string => (isWord(text) ? t(text) : text);
/** What people know an order by. */
export const numberOf = ({ number, sentNumber, hostId }: CaseRow): string => number || sentNumber || hostId;
