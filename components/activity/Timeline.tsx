import { HelpLink } from '../HelpLink.tsx';
import { Notice, Sign } from '../Notice.tsx';
import type { AuditEntryView } from '../../lib/messages/setup.ts';
import { t } from '../../lib/words/activity-screen.ts';
import { callName, doerOf, resultName, resultTone } from './say.ts';
import type { Opened } from './state.ts';
import { inJapan, seconds } from '../time.ts';

/** All that was sent for an order and what came back, the newest first. */
export function Timeline({ opened, more }: { readonly opened: Opened; readonly more: () => void }) {
  const { entries, before, reading, failed } = opened;
  return (
    <section class="timeline" aria-labelledby="timeline-title">
      <h3 id="timeline-title">{t('activity.timeline')}</h3>
      <p class="hint">{t('activity.timelineText')}</p>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id} class={resultTone(entry.answer?.kind ?? 'none')}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      <p role="status" class="soft">
        {reading ? t('activity.loading') : entries.length === 0 && !failed ? t('activity.noTimeline') : ''}
      </p>
      {failed && (
        <Notice tone="bad" title={t('activity.failed')}>
          <button type="button" onClick={more}>
            {t('activity.again')}
          </button>
        </Notice>
      )}
      {before !== null && !failed && (
        <button type="button" aria-disabled={reading} onClick={more}>
          {t('history.more')}
        </button>
      )}
    </section>
  );
}

function Entry({ entry }: { readonly entry: AuditEntryView }) {
  const { answer, at, operation, api, fields } = entry;
  const result = answer?.kind ?? 'none';
  return (
    <>
      <p class="when">
        <time dateTime={new Date(at).toISOString()}>{inJapan(at)}</time>
        <span>{doerOf(entry)}</span>
      </p>
      <p class="what">
        {t(`overlay.${operation}`)}
        <span class="soft">{callName(api)}</span>
      </p>
      <p class={`came ${resultTone(result)}`}>
        <Sign tone={resultTone(result)} />
        {resultName(result)}
        {answer && answer.code !== '' && (
          <>
            {` ${answer.code} `}
            <HelpLink topic={answer.code} about={answer.code} />
          </>
        )}
        {answer && <span class="soft">{t('activity.answeredIn', { time: seconds(answer.at - at) })}</span>}
      </p>
      <Fields title={t('history.sent')} fields={[['API', api], ...fields]} />
      {answer && answer.fields.length > 0 && <Fields title={t('history.answer')} fields={answer.fields} />}
    </>
  );
}

function Fields({ title, fields }: { readonly title: string; readonly fields: readonly [string, string][] }) {
  return (
    <details>
      <summary>{title}</summary>
      <dl class="fields">
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value === '' ? t('overlay.blank') : value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
