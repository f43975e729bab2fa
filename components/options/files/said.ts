import type { Failure } from '../../../lib/messages/contract.ts';
import { t } from '../../../lib/words/options.ts';

const own = [
  'notOurs',
  'newer',
  'broken',
  'changed',
  'wrongPassphrase',
  'movedOn',
  'again',
  'refusedShops',
  'locked',
  'managed',
  'ledgerUnavailable',
  'openIntents',
  'tooLarge',
] as const;

/** A failure around files, in words. */
export function saidOf({ code, message, remedy }: Failure): {
  title: string;
  next: string;
  detail: string;
  topic: string;
} {
  const topic = code;
  if (code === 'settingsUnreadable' || code === 'vaultBroken')
    return { title: t(`options.failed.${code}`), next: t(`options.failed.${code}Next`), detail: '', topic };
  const known = own.find((one) => one === code);
  if (known)
    return { title: t(`files.failed.${known}`), next: t(`files.failed.${known}Next`), detail: '', topic };
  // The channel broke or the worker failed: what it says of orders does not fit here.
  const vague = ['lost', 'internal', 'refused'].includes(code);
  if (message !== '' && !vague) return { title: message, next: remedy, detail: '', topic };
  return {
    topic,
    title: t('files.failed.other'),
    next: t('files.failed.otherNext'),
    detail: t('options.failed.code', { code }),
  };
}
