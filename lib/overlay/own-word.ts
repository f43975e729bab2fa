import { operations, type Operation } from '../credit/status.ts';
import type { CaseView } from '../messages/contract.ts';

/** What a page knows of an order before the worker speaks again, over the worker's last word. */
export type OwnWord = Pick<CaseView, 'status' | 'main' | 'verdicts'>;

const all = (why: 'why.running' | 'why.uncertain'): CaseView['verdicts'] =>
  Object.fromEntries(operations.map((operation) => [operation, why])) as Record<Operation, typeof why>;

/** A click is under way. */
export const working: OwnWord = { status: 'running', main: null, verdicts: all('why.running') };
/** Its channel broke, and it is sent again. */
export const asking: OwnWord = { status: 'uncertain', main: null, verdicts: all('why.running') };
/** Its answer was lost. */
export const unheard: OwnWord = {
  status: 'uncertain',
  main: 'check',
  verdicts: { ...all('why.uncertain'), check: null },
};
