import { LoggedOut, PageChanged } from '../backoffice/faults.ts';
import { t } from '../words/mapper-screen.ts';

/** Why an order could not be read, in words for whoever maps it. */
export function explainFault(cause: unknown): string {
  if (cause instanceof LoggedOut) return t('overlay.login');
  if (cause instanceof PageChanged) {
    const { fault, field, value } = cause;
    return t(`overlay.read.${fault}`, { field, value: value === '' ? t('mapper.blank') : value });
  }
  return t('mapper.checkFailed');
}
