import { useLayoutEffect, useRef } from 'preact/hooks';
import { HelpLink } from '../HelpLink.tsx';
import { Notice } from '../Notice.tsx';
import { topicOf } from '../../lib/messages/help.ts';
import { t } from '../../lib/words/activity-screen.ts';
import type { CaseEntry } from './book.ts';
import { Badge } from './CaseList.tsx';
import { numberOf, sayWord } from './say.ts';
import type { Opened } from './state.ts';
import { inJapan, lasting, yen } from '../time.ts';
import { Timeline } from './Timeline.tsx';

interface Props {
  readonly opened: Opened;
  /** Absent when its case is gone and only the record of calls knows it. */
  readonly one: CaseEntry | undefined;
  readonly now: number;
  readonly shopName: (id: string) => string;
  /** The orders beside it in the list; null at an end. */
  readonly previous: (() => void) | null;
  readonly next: (() => void) | null;
  readonly close: () => void;
  readonly more: () => void;
  readonly showRow: () => void;
}

/** One order: how it stands, and all that was sent and answered. A sheet over the list, which stays where it was. */
export function Sheet({ opened, one, now, shopName, previous, next, close, more, showRow }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const number = one ? numberOf(one) : opened.key.slice(opened.key.indexOf(' ') + 1);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby="sheet-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div class="inside">
        <header>
          <h2 id="sheet-title">{t('activity.open', { number })}</h2>
          <div class="deeds">
            <Step label={t('activity.previous')} sign="↑" go={previous} />
            <Step label={t('activity.next')} sign="↓" go={next} />
            <button type="button" autofocus onClick={close}>
              {t('activity.close')}
            </button>
          </div>
        </header>
        {one && <Facts one={one} now={now} shopName={shopName} />}
        <div class="row-link">
          <button type="button" onClick={showRow}>
            {t('activity.showRow')}
          </button>
        </div>
        <div role="status">{opened.notShown && <Notice tone="plain" title={t('activity.notShown')} />}</div>
        <Timeline opened={opened} more={more} />
      </div>
    </dialog>
  );
}

function Step(props: { readonly label: string; readonly sign: string; readonly go: (() => void) | null }) {
  const { go } = props;
  return (
    <button
      type="button"
      class="step"
      aria-label={props.label}
      title={props.label}
      aria-disabled={go === null}
      onClick={() => go?.()}
    >
      <span aria-hidden="true">{props.sign}</span>
    </button>
  );
}

function Facts({ one, now, shopName }: Pick<Props, 'now' | 'shopName'> & { readonly one: CaseEntry }) {
  const facts: (readonly [string, string])[] = [
    [t('activity.col.sentNumber'), one.sentNumber],
    [t('activity.col.name'), one.name],
    [t('activity.col.amount'), one.amount === null ? '' : yen(one.amount)],
    [t('activity.col.shop'), shopName(one.shopId)],
    [t('activity.hostId'), one.hostId],
    [t('activity.slip'), one.slip],
    [t('activity.authorizedOn'), one.authorizedOn ?? ''],
    [t('activity.answeredAt'), one.answeredAt === null ? '' : inJapan(one.answeredAt)],
    [
      t('activity.heldSince'),
      one.heldSince === null ? '' : `${inJapan(one.heldSince)}（${lasting(one.heldSince, now)}）`,
    ],
    [t('activity.code'), one.code],
  ];
  const topic = topicOf(one);
  return (
    <section class="facts" aria-label={t('activity.facts')}>
      <Badge one={one} now={now} />
      {topic !== '' && <HelpLink topic={topic} about={t(`status.${one.status}`)} />}
      {one.message !== '' && <p>{sayWord(one.message)}</p>}
      {one.remedy !== '' && (
        <p class="soft">
          <b>{t('activity.remedy')}</b> {one.remedy}
        </p>
      )}
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
