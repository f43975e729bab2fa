import { t } from '../../words/panel-screen.ts';
import { yen } from '../tables.ts';
import { compare, whole } from '../diff.ts';
import { hurdle, mendState, unsettled, type MendState } from '../mending.ts';
import { FeeLine } from './Fee.tsx';
import { Mend } from './Mend.tsx';
import type { Panel } from './panel.ts';
import { Marked, Press, Sign } from './parts.tsx';
import type { Candidate } from './state.ts';
import { numberOf } from './summary.ts';

interface Props {
  readonly panel: Panel;
  readonly one: Candidate;
  readonly open: boolean;
  readonly accepted: boolean;
  /** What the person made of its texts; absent until then. */
  readonly mending: MendState | undefined;
  /** Its start is under way: nothing changes any more. */
  readonly frozen: boolean;
}

/** An order that goes out differently from how it stands: what changes, and the word of a person that it may. */
export function Look({ panel, one, open, accepted, frozen, mending }: Props) {
  const { hostId, ask, amount } = one.entry;
  const number = numberOf(one);
  const mends = ask?.mends ?? [];
  const state = mending ?? mendState(mends);
  const stands = hurdle(mends, state);
  const change = (next: MendState): void => panel.starting.mend(hostId, next);
  const labels = [
    ...mends,
    ...(ask?.differences ?? []),
    ...(ask?.conversions ?? []),
    ...(ask?.left ?? []),
  ].map(({ label }) => label);
  const [first = '', ...others] = [...new Set(labels)];
  const places = others.length > 0 ? t('panel.places', { label: first, count: others.length }) : first;
  return (
    <li class={accepted ? 'look-card yes' : 'look-card'}>
      <Press class="toggle" expanded={open} act={() => panel.starting.toggle(hostId)}>
        <Sign name="open" class={open ? 'turned' : ''} />
        <b>{number}</b>
        <span class="places">{places}</span>
        {!accepted && stands !== 'none' && <span class="chip look">{t('mend.suggested')}</span>}
        {accepted && (
          <span class="chip ok">
            <Sign name="good" />
            {t('panel.accepted')}
          </span>
        )}
        <span class="amount">{amount === null ? '' : yen(amount)}</span>
      </Press>
      {open && (
        <div class="inside">
          {mends.length > 0 && <p class="hint">{t('mend.lead')}</p>}
          {mends.map((mend) => (
            <Mend key={mend.field} mend={mend} state={state} frozen={frozen || accepted} change={change} />
          ))}
          <Changes ask={ask} />
          <p class="hint" id={`hurdle-${hostId}`} role="status">
            {stands === 'edited' && t('mend.editedHint')}
            {stands === 'fault' && t('mend.faultHint')}
            {stands === 'open' && t('mend.openHint', { count: unsettled(mends, state) })}
          </p>
          <div class="tools">
            {stands === 'edited' ? (
              <Press class="soft" off={frozen} act={() => void panel.starting.judge(hostId)}>
                {t('mend.judge')}
              </Press>
            ) : (
              <Press
                class={accepted ? '' : 'soft'}
                off={frozen || stands !== 'none'}
                label={accepted ? '' : t('panel.acceptOf', { number })}
                describedBy={`hurdle-${hostId}`}
                act={() => panel.starting.accept(hostId)}
              >
                {t(accepted ? 'panel.unaccept' : 'panel.accept')}
              </Press>
            )}
            <a href={panel.orderPage(hostId)} target="_blank" rel="noopener">
              {t('overlay.openOrder')}
            </a>
          </div>
        </div>
      )}
    </li>
  );
}

type Asked = NonNullable<Candidate['entry']['ask']>;

function Changes({ ask }: { readonly ask: Asked | null }) {
  if (!ask) return null;
  const { differences, conversions, left, steps, notes, before, after } = ask;
  return (
    <>
      <FeeLine ask={ask} />
      {before !== null && after !== null && before !== after && (
        <p>
          <b>{t('panel.amountChange', { before: yen(before), after: yen(after) })}</b>
        </p>
      )}
      {steps.length > 0 && (
        <>
          <h5>{t('panel.steps')}</h5>
          <ol>
            {steps.map((step) => (
              <li key={step}>{t(step)}</li>
            ))}
          </ol>
        </>
      )}
      {notes.map((note) => (
        <p class="hint" key={note}>
          {t(note)}
        </p>
      ))}
      <Pairs title={t('panel.changed')} list={differences} />
      <Pairs title={t('panel.conversions')} list={conversions} />
      <Pairs title={t('panel.left')} list={left} />
    </>
  );
}

interface Pair {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly kind: string;
}

function Pairs({ title, list }: { readonly title: string; readonly list: readonly Pair[] }) {
  if (list.length === 0) return null;
  return (
    <>
      <h5>{title}</h5>
      <dl class="pairs">
        {list.map(({ label, before, after, kind }, at) => {
          // Lines and their sum share characters by chance only, and so do two amounts.
          const parts =
            kind === 'width' || kind === 'reword' || kind === 'split' || kind === 'text'
              ? compare(before, after)
              : whole(before, after);
          return (
            <div key={at}>
              <dt>{label}</dt>
              <dd>
                <small>{t('panel.from')}</small> <Marked parts={parts.before} />
              </dd>
              <dd class="after">
                <small>{t('panel.to')}</small> <Marked parts={parts.after} />
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
