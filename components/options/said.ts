import type { Failure } from '../../lib/messages/contract.ts';
import { t, type WordKey } from '../../lib/words/options.ts';
import type { Run, TestResult } from './state.ts';

/** Words for a notice: what happened, what to do next, small print. */
export interface Said {
  readonly title: string;
  readonly next: string;
  readonly detail: string;
  /** Page of the built-in guide. */
  readonly topic?: string;
}

/** Failures whose words do not depend on what was being done. */
const own = ['reload', 'settingsUnreadable', 'slow', 'vaultBroken'] as const;
/** The channel broke or the worker failed: what that means depends on what was being done. */
const vague = ['lost', 'internal', 'refused'];

/** A route's failure, in words for what the person was doing. */
export function saidOf(failure: Failure, doing: 'load' | 'save' | 'remove' | 'test'): Said {
  const known = own.find((code) => code === failure.code) ?? (vague.includes(failure.code) ? doing : null);
  const topic = failure.code;
  if (known === null) return { title: failure.message, next: failure.remedy, detail: '', topic };
  return {
    topic,
    title: t(`options.failed.${known}`),
    next: t(`options.failed.${known}Next`),
    detail: vague.includes(failure.code) ? t('options.failed.code', { code: failure.code }) : '',
  };
}

const plain = (title: WordKey): Said => ({ title: t(title), next: '', detail: '' });

/** The end of a connection test: what is right or wrong, and the next step. */
export function saidOfTest(result: TestResult): Said {
  if (result.kind === 'ok') {
    return result.passwordProven
      ? plain('test.ok')
      : { ...plain('test.okUnproven'), next: t('test.okUnprovenNext') };
  }
  if (!('error' in result))
    return { ...plain(`test.${result.kind}`), next: t(`test.${result.kind}Next`), topic: result.kind };
  const { code, message } = result.error;
  // The whole service standing still says nothing about this shop's code.
  const kind = result.kind === 'suspended' && code === 'maintenance' ? 'maintenance' : result.kind;
  return {
    title: t(`test.${kind}`),
    next: t(`test.${kind}Next`),
    detail: smallPrint(code, message),
    topic: code,
  };
}

/** The provider's code, for those who help; our own words for a broken line tell more than their code does. */
function smallPrint(code: string, message: string): string {
  if (/^kaa/i.test(code)) return t('options.failed.code', { code });
  // Nothing beyond what the title says.
  return ['network', 'maintenance'].includes(code) ? '' : t('test.detail', { message });
}

/** How a run looks: fine, doubtful, wrong or under way. */
export function toneOf(run: Run): 'good' | 'warn' | 'bad' | 'busy' {
  if (run.kind === 'running') return 'busy';
  if (run.kind === 'failed' || run.result.kind !== 'ok') return 'bad';
  return run.result.passwordProven ? 'good' : 'warn';
}

/** Words for a run at any moment. */
export function saidOfRun(run: Run): Said {
  if (run.kind === 'running') return plain('options.testing');
  return run.kind === 'failed' ? saidOf(run.failure, 'test') : saidOfTest(run.result);
}
