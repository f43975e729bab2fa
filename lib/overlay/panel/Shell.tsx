import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { useStore } from '../../store/use-store.ts';
import { t } from '../../words/panel-screen.ts';
import { Home } from './Home.tsx';
import type { Panel } from './panel.ts';
import { Hearing, Help, Press, Sign } from './parts.tsx';
import { Preparing } from './Preparing.tsx';
import { Summary } from './Summary.tsx';

/** The panel: what it is at, beside a page that stays usable. */
export function Drawer({ panel }: { readonly panel: Panel }) {
  const hear = useContext(Hearing);
  const drawer = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const work = useStore(panel.store, (state) => state.work);
  const say = useStore(panel.store, (state) => state.say);
  useLayoutEffect(() => {
    if (drawer.current) hear?.onEscape(drawer.current, panel.close);
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
            <Help topic={told.code ?? ''} about={told.message} open={panel.help} />
          </p>
          <Press class="icon" label={t('overlay.close')} act={panel.dismiss}>
            <Sign name="close" />
          </Press>
        </div>
      )}
    </div>
  );
}
