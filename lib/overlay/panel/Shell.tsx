import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStore } from '../../store/use-store.ts';
import { t } from '../../words/index.ts';
import { onEscape } from '../press.ts';
import { Home } from './Home.tsx';
import { percentOf } from './JobCard.tsx';
import type { Panel } from './panel.ts';
import { Press, Sign } from './parts.tsx';
import { Preparing } from './Preparing.tsx';
import type { PanelState } from './state.ts';
import { Summary } from './Summary.tsx';

/** The launcher at the edge of the page, or the panel that it opens. */
export function Shell({ panel }: { readonly panel: Panel }) {
  const here = useStore(panel.store, (state) => state.here);
  const open = useStore(panel.store, (state) => state.open);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    wasOpen.current ||= open;
  }, [open]);
  if (!here && !open) return null;
  return open ? <Drawer panel={panel} /> : <Launcher panel={panel} returned={wasOpen.current} />;
}

/** How far the work of the moment is; empty when there is none. */
function activity({ work, jobs }: PanelState): string {
  if (work?.step === 'reading') return t('panel.readingCount', work);
  const job = jobs.find(({ state }) => state === 'running') ?? jobs.find(({ state }) => state === 'paused');
  if (!job) return '';
  return job.state === 'paused' ? t('panel.job.paused') : `${percentOf(job)}%`;
}

/** @param props.returned the panel was just closed: the focus comes back to where it was opened */
function Launcher({ panel, returned }: { readonly panel: Panel; readonly returned: boolean }) {
  const count = useStore(panel.store, (state) => state.ticked.ours);
  const doing = useStore(panel.store, activity);
  return (
    <div class="launcher">
      <Press act={panel.open} expanded={false} focused={returned}>
        <Sign name="list" />
        {t('panel.title')}
        <span class="say">{t('panel.ticked')}</span>
        <b class={count === 0 ? 'zero' : ''}>{t('panel.count', { count })}</b>
        {doing !== '' && <i>{doing}</i>}
      </Press>
    </div>
  );
}

function Drawer({ panel }: { readonly panel: Panel }) {
  const drawer = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const work = useStore(panel.store, (state) => state.work);
  const say = useStore(panel.store, (state) => state.say);
  useLayoutEffect(() => {
    if (drawer.current) onEscape(drawer.current, panel.close);
    head.current?.focus();
  }, []);
  /** A button that was pressed may be gone with its part of the panel; the focus never falls back to the host. */
  const keepFocus = ({ target }: FocusEvent): void =>
    queueMicrotask(() => {
      const root = drawer.current?.getRootNode();
      const gone = target instanceof Element && !target.isConnected;
      if (gone && root instanceof ShadowRoot && !root.activeElement) head.current?.focus();
    });
  return (
    <div
      ref={drawer}
      class="drawer"
      role="dialog"
      aria-modal="false"
      aria-labelledby="title"
      onFocusOut={keepFocus}
    >
      <div class="head">
        <h2 ref={head} id="title" tabIndex={-1}>
          {t('panel.title')}
        </h2>
        <Press class="icon" label={t('overlay.close')} act={panel.close}>
          <Sign name="close" />
        </Press>
      </div>
      <p class="say" role="status">
        {say}
      </p>
      <Told panel={panel} />
      {work?.step === 'summary' ? (
        <Summary panel={panel} work={work} />
      ) : (
        <div class="body">{work ? <Preparing panel={panel} work={work} /> : <Home panel={panel} />}</div>
      )}
    </div>
  );
}

/** What went wrong, until it is closed or something else is pressed. */
function Told({ panel }: { readonly panel: Panel }) {
  const told = useStore(panel.store, (state) => state.told);
  return (
    <div role="alert">
      {told && (
        <div class="notice told">
          <p>
            {told.message}
            {told.remedy !== '' && <small>{told.remedy}</small>}
          </p>
          <Press class="icon" label={t('overlay.close')} act={panel.dismiss}>
            <Sign name="close" />
          </Press>
        </div>
      )}
    </div>
  );
}
