import { LoggedOut, PageChanged } from '../backoffice/faults.ts';
import type { Failure } from '../messages/contract.ts';
import { t } from '../words/index.ts';

export interface Told {
  readonly message: string;
  readonly remedy: string;
  /** Page of the built-in guide; absent where there is nothing more to say. */
  readonly code?: string;
}

/** An error of an action in words for staff: what happened, that nothing was sent where that is certain, what to do. */
export function explain(cause: unknown, failure: Failure | null): Told {
  if (failure) return failure;
  if (cause instanceof LoggedOut)
    return { message: t('overlay.login'), remedy: t('overlay.loginHelp'), code: 'login' };
  if (cause instanceof PageChanged) {
    const { fault, field, value } = cause;
    const message = t(`overlay.read.${fault}`, { field, value: value === '' ? t('overlay.blank') : value });
    const remedy = t(`overlay.readHelp.${fault}`, { field });
    return { message: message + t('overlay.nothingSent'), remedy, code: `read.${fault}` };
  }
  return { message: t('overlay.unreadable', { what: String(cause) }), remedy: '', code: 'unreadable' };
}
