import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../lib/words/options.ts';

/** How long, in words: seconds, or minutes and seconds. */
export function lengthOf(ms: number): string {
  const all = Math.ceil(ms / 1000);
  return all < 60
    ? t('lock.seconds', { count: all })
    : t('lock.minutes', { minutes: Math.floor(all / 60), seconds: all % 60 });
}

interface Props {
  /** Epoch ms. */
  readonly until: number;
  readonly now: () => number;
  readonly over: () => void;
}

/** The pause after several wrong passphrases. Why is said once; the seconds are for the eye only. */
export function Wait({ until, now, over }: Props) {
  const [left, setLeft] = useState(() => until - now());
  useEffect(() => {
    const beat = setInterval(() => {
      const ms = until - now();
      setLeft(ms);
      if (ms <= 0) over();
    }, 500);
    return () => clearInterval(beat);
  }, [until, now, over]);
  if (left <= 0) return null;
  return (
    <div class="notice warn">
      <div>
        <p class="what" role="alert">
          {t('lock.waitWhy')}
        </p>
        <p>{t('lock.wait', { time: lengthOf(left) })}</p>
      </div>
    </div>
  );
}
