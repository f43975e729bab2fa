import { t } from '../../words/panel-screen.ts';
import { yen } from '../tables.ts';
import { FeeLine, FeeSum } from './Fee.tsx';
import { Look } from './Look.tsx';
import type { Panel } from './panel.ts';
import { Heading, Help, Lines, Press, Sign } from './parts.tsx';
import type { Candidate, Work } from './state.ts';
import { chosen, needsNoWord, numberOf, sumOf } from './summary.ts';

interface Props {
  readonly panel: Panel;
  readonly work: Extract<Work, { step: 'summary' }>;
}

/** All that is known before anything is sent. */
export function Summary({ panel, work }: Props) {
  const { summary } = work;
  const { ready, looks, groups } = summary;
  const operation = t(`overlay.${summary.operation}`);
  const cannot = groups.reduce((sum, { orders }) => sum + orders.length, 0);
  return (
    <>
      <div class="body">
        <Heading>{t('panel.check', { operation })}</Heading>
        <p class="hint">{t('panel.nothingSent')}</p>
        <ul class="tiles">
          <Tile tone="ok" sign="good" count={ready.length} word={t('panel.can')} sum={sumIn(ready)} />
          <Tile tone="look" sign="look" count={looks.length} word={t('panel.look')} sum={sumIn(looks)} />
          <Tile tone="bad" sign="bad" count={cannot} word={t('panel.cannot')} />
        </ul>
        {looks.length > 0 && <Looks panel={panel} work={work} />}
        {groups.length > 0 && (
          <section aria-labelledby="cannot">
            <h4 id="cannot">{t('panel.cannot')}</h4>
            {groups.map(({ why, code, orders }) => (
              <div class="group" key={why}>
                <p>
                  <b>{t('panel.count', { count: orders.length })}</b> {why}{' '}
                  <Help topic={code} about={why} open={panel.help} />
                </p>
                <Lines
                  class="numbers"
                  list={orders}
                  line={({ hostId, number }) => (
                    <li key={hostId}>
                      <OrderLink panel={panel} hostId={hostId} number={number} />
                    </li>
                  )}
                />
              </div>
            ))}
          </section>
        )}
        {ready.length > 0 && (
          <section aria-labelledby="ready">
            <h4 id="ready">{t('panel.ready')}</h4>
            <Lines
              list={ready}
              line={(one) => (
                <ReadyLine
                  key={one.entry.hostId}
                  panel={panel}
                  one={one}
                  ships={summary.operation === 'registerShipment'}
                />
              )}
            />
          </section>
        )}
      </div>
      <Foot panel={panel} work={work} />
    </>
  );
}

interface TileProps {
  readonly tone: string;
  readonly sign: 'good' | 'look' | 'bad';
  readonly count: number;
  readonly word: string;
  /** What they come to, in words. */
  readonly sum?: string;
}

const sumIn = (list: readonly Candidate[]): string =>
  t('panel.sum', { sum: yen(sumOf(list.map(({ entry }) => entry)).sum) });

function Tile({ tone, sign, count, word, sum = '' }: TileProps) {
  return (
    <li class={count === 0 ? 'none' : tone}>
      <b>{t('panel.count', { count })}</b>
      <span>
        <Sign name={sign} />
        {word}
      </span>
      {count > 0 && <small>{sum}</small>}
    </li>
  );
}

interface LinkProps {
  readonly panel: Panel;
  readonly hostId: string;
  readonly number: string;
}

/** The order in the back office, in a tab of its own. */
export function OrderLink({ panel, hostId, number }: LinkProps) {
  return (
    <a href={panel.orderPage(hostId)} target="_blank" rel="noopener">
      {number}
    </a>
  );
}

interface ReadyProps {
  readonly panel: Panel;
  readonly one: Candidate;
  /** A slip number is what is sent. */
  readonly ships: boolean;
}

function ReadyLine({ panel, one, ships }: ReadyProps) {
  const { hostId, amount, ask } = one.entry;
  // Where there is nothing to agree to, the number goes out as it was typed.
  const slip = ships ? ask?.slip || one.order?.trackingNumbers.find((typed) => typed.trim() !== '') : '';
  return (
    <li class="line">
      <OrderLink panel={panel} hostId={hostId} number={numberOf(one)} />
      {slip ? <span class="hint">{t('panel.slip', { slip })}</span> : null}
      <FeeLine ask={ask} />
      <span class="amount">{amount === null ? '—' : yen(amount)}</span>
    </li>
  );
}

function Looks({ panel, work }: Props) {
  const { looks } = work.summary;
  const { starting } = panel;
  const seenAll = looks.every(({ entry }) => work.seen.has(entry.hostId));
  const openAll = looks.every(({ entry }) => work.open.has(entry.hostId));
  const wordless = looks.filter((one) => needsNoWord(one, work.mending.get(one.entry.hostId)));
  const acceptedAll = wordless.every(({ entry }) => work.accepted.has(entry.hostId));
  return (
    <section aria-labelledby="looks">
      <h4 id="looks">
        {t('panel.look')}
        <small>
          {t('panel.accepted')} {work.accepted.size} / {looks.length}
        </small>
      </h4>
      <p class="hint">{t('panel.lookHint')}</p>
      <div class="tools">
        <Press act={starting.toggleAll}>{t(openAll ? 'panel.closeAll' : 'panel.openAll')}</Press>
        <Press act={starting.acceptAll} off={!seenAll || acceptedAll} describedBy="acceptAll">
          {t('panel.acceptAll')}
        </Press>
        <span class="hint" id="acceptAll">
          {seenAll ? '' : t('panel.acceptAllFirst')}
          {seenAll &&
            wordless.length < looks.length &&
            t('mend.oneByOne', { count: looks.length - wordless.length })}
        </span>
      </div>
      <ul class="looks">
        {looks.map((one) => (
          <Look
            key={one.entry.hostId}
            one={one}
            open={work.open.has(one.entry.hostId)}
            accepted={work.accepted.has(one.entry.hostId)}
            frozen={work.starting !== 'no'}
            mending={work.mending.get(one.entry.hostId)}
            panel={panel}
          />
        ))}
      </ul>
    </section>
  );
}

function Foot({ panel, work }: Props) {
  const { summary, accepted, second } = work;
  const list = chosen(summary, accepted);
  const { sum, unknown } = sumOf(list.map(({ entry }) => entry));
  const count = list.length;
  const left = summary.looks.length - (count - summary.ready.length);
  const busy = work.starting === 'now';
  const grave = summary.operation === 'cancel';
  // The safe answer stands where the button before it was: a second click too many says no.
  if (second) {
    return (
      <div class="foot second" role="alertdialog" aria-labelledby="second">
        <p id="second">{t('panel.cancelAsk', { count, sum: yen(sum) })}</p>
        <Press key="yes" class="grave" act={() => void panel.starting.start()} off={busy}>
          {busy ? t('panel.starting') : t('panel.cancelYes', { count })}
        </Press>
        <Press key="no" focused act={panel.starting.back} off={busy}>
          {t('panel.back')}
        </Press>
      </div>
    );
  }
  return (
    <div class="foot">
      <p>
        {count === 0 ? t('panel.nothingToStart') : <b>{t('panel.sum', { sum: yen(sum) })}</b>}
        <FeeSum list={list} />
        {unknown > 0 && <small>{t('panel.sumUnknown', { count: unknown })}</small>}
        {left > 0 && <small>{t('panel.notAccepted', { count: left })}</small>}
      </p>
      <Press key="back" act={panel.starting.back} off={busy}>
        {t('panel.back')}
      </Press>
      <Press
        key="start"
        class={grave ? 'grave' : 'main'}
        act={() => void panel.starting.start()}
        off={busy || count === 0}
      >
        {busy ? t('panel.starting') : t('panel.start', { count })}
      </Press>
    </div>
  );
}
