import type { Failure } from '../../lib/messages/contract.ts';
import type { AsideView } from '../../lib/messages/aside.ts';
import { t } from '../../lib/words/options.ts';
import { Notice } from '../Notice.tsx';
import { saidOf } from './said.ts';

interface Props {
  readonly aside: readonly AsideView[] | Failure;
  readonly save: () => void;
}

const when = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** Records that could not be read: how many, since when, what that means. Nothing is shown while there are none. */
export function Aside({ aside, save }: Props) {
  if ('code' in aside) {
    const { title, next, detail } = saidOf(aside, 'load');
    return <Notice tone="warn" title={t('aside.failed')} next={`${title} ${next}`.trim()} detail={detail} />;
  }
  if (aside.length === 0) return null;
  const noted = aside.flatMap(({ at }) => at ?? []);
  const told = aside.filter(({ hostId }) => hostId !== '');
  const untold = aside.length - told.length;
  return (
    <section class="aside" aria-labelledby="aside-title">
      <h2 id="aside-title">
        {t('aside.title')} <span>{t('aside.count', { count: aside.length })}</span>
      </h2>
      <p class="hint">
        {noted.length > 0
          ? t('aside.since', { at: when.format(Math.min(...noted)) })
          : t('aside.sinceUnknown')}
      </p>
      <p>{t('aside.what')}</p>
      <p>{t('aside.means')}</p>
      {told.length > 0 && (
        <details>
          <summary>{t('aside.orders')}</summary>
          <ul>
            {told.map(({ store, backOffice, hostId, number }, at) => (
              <li key={at}>
                <b>{number || hostId}</b> {storeName(store)} <span class="hint">{backOffice}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {untold > 0 && <p>{t('aside.untold', { count: untold })}</p>}
      <div class="actions">
        <button type="button" aria-describedby="aside-hint" onClick={save}>
          {t('aside.save')}
        </button>
        <p id="aside-hint" class="hint">
          {t('aside.saveHint')}
        </p>
      </div>
    </section>
  );
}

const storeName = (store: string): string =>
  store === 'cases' || store === 'intents' ? t(`aside.store.${store}`) : store;
