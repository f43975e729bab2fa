import type { Shop } from '../../lib/settings/shop.ts';
import { t } from '../../lib/words/options.ts';
import { Notice } from '../Notice.tsx';
import type { AutomationNow } from './automation.ts';

interface Props {
  readonly shop: Shop;
  readonly automation: AutomationNow | null;
  readonly goOn: () => void;
}

/** That the automation of a shop has stopped by itself, and the way to let it go on. */
export function StoppedNotice({ shop, automation, goOn }: Props) {
  if (!automation?.shops.some(({ shopId, stopped }) => shopId === shop.id && stopped)) return null;
  return (
    <Notice tone="warn" title={t('options.auto.stopped')} next={t('options.auto.stoppedNext')}>
      <button type="button" aria-label={`${t('options.auto.goOn')} ${shop.name}`} onClick={goOn}>
        {t('options.auto.goOn')}
      </button>
    </Notice>
  );
}

/** That somebody paused it in this browser. */
export function PausedNotice({
  automation,
  resume,
}: Pick<Props, 'automation'> & { readonly resume: () => void }) {
  if (!automation?.paused) return null;
  return (
    <Notice tone="warn" title={t('options.auto.paused')} next={t('options.auto.pausedNext')}>
      <button type="button" onClick={resume}>
        {t('options.auto.resume')}
      </button>
    </Notice>
  );
}
