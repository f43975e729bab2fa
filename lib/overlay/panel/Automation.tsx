import { useState } from 'preact/hooks';
import { useStore } from '../../store/use-store.ts';
import { t, sayWord } from '../../words/panel-screen.ts';
import type { AutomationDesk } from '../automation/desk.ts';
import { said } from '../automation/say.ts';
import type { Panel } from './panel.ts';
import { Lines, Press, Sign } from './parts.tsx';
import { OrderLink } from './Summary.tsx';

/** What happens by itself: how it stands, what it left to a person, and the ways to hold it back or let it go on. */
export function Automation({ panel, desk }: { readonly panel: Panel; readonly desk: AutomationDesk }) {
  const state = useStore(desk.store, (whole) => whole);
  const [shown, show] = useState(false);
  const now = said(state, panel.today());
  const { view, loggedOut } = state;
  if (!now || !view) return null;
  const { paused, stopped, waits, left } = view;
  const stands = paused ? 'paused' : stopped ? 'stopped' : loggedOut ? 'loggedOut' : (waits ?? 'on');
  return (
    <section aria-labelledby="automation">
      <h3 id="automation">{t('automation.title')}</h3>
      <p class={stands === 'on' ? 'hint' : 'notice look'} role="status">
        {t(`automation.text.${stands}`)}
      </p>
      {stands === 'on' && <p>{now.text}</p>}
      <div class="tools filter">
        {stopped && !paused && (
          <Press class="soft" act={() => void desk.goOn()}>
            {t('automation.goOn')}
          </Press>
        )}
        <Press act={() => void desk.pause(!paused)}>
          {t(paused ? 'automation.resumeShort' : 'automation.pauseShort')}
        </Press>
        {view.last && (
          <Press class="quiet" act={() => void panel.running.open(view.last?.jobId ?? '')}>
            {t('automation.showLast')}
          </Press>
        )}
      </div>
      {left.length > 0 && (
        <>
          <Press class="toggle" expanded={shown} act={() => show(!shown)}>
            <Sign name="open" class={shown ? 'turned' : ''} />
            <b>{t('automation.left')}</b>
            <span class="amount">{t('panel.count', { count: left.length })}</span>
          </Press>
          {shown && (
            <Lines
              list={left}
              line={({ hostId, number, operation, why }) => (
                <li key={hostId} class="line">
                  <OrderLink panel={panel} hostId={hostId} number={number} />
                  <span class="chip look">{t(`overlay.${operation}`)}</span>
                  <p>{sayWord(why)}</p>
                </li>
              )}
            />
          )}
        </>
      )}
    </section>
  );
}
