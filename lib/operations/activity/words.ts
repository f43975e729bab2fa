import { t } from '../../words/alerts-screen.ts';
import type { OutletWords } from './outlets.ts';

/** Order numbers named in a notification at most. */
const named = 3;
const list = (numbers: readonly string[]): string => {
  const some = numbers.slice(0, named).join('、');
  return numbers.length > named ? t('alert.more', { numbers: some }) : some;
};

/** What the button and notifications say: order numbers and counts, no buyer. */
export const alertWords: OutletWords = {
  button: (count) => (count === 0 ? t('alert.button') : t('alert.buttonCount', { count })),
  title(news) {
    if (news.kind === 'hold') return t('alert.holdTitle');
    if (news.kind === 'job') return t('alert.jobTitle');
    return t(news.down ? 'alert.downTitle' : 'alert.backTitle');
  },
  text(news) {
    if (news.kind === 'provider') return t(news.down ? 'alert.downText' : 'alert.backText');
    if (news.kind === 'job') {
      const { counts, operation } = news.job;
      return [
        t('alert.jobDone', { operation: t(`alert.operation.${operation}`), done: counts.done }),
        ...(counts.failed > 0 ? [t('alert.jobFailed', { failed: counts.failed })] : []),
        ...(counts.uncertain > 0 ? [t('alert.jobUncertain', { uncertain: counts.uncertain })] : []),
        ...(counts.skipped > 0 ? [t('alert.jobSkipped', { skipped: counts.skipped })] : []),
      ].join('　');
    }
    return [
      ...(news.approved.length > 0
        ? [t('alert.holdApproved', { count: news.approved.length, numbers: list(news.approved) })]
        : []),
      ...(news.declined.length > 0
        ? [t('alert.holdDeclined', { count: news.declined.length, numbers: list(news.declined) })]
        : []),
    ].join('\n');
  },
};
