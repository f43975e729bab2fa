import { render } from 'preact';
import { t } from '../../words/panel-screen.ts';
import { createPanel } from './panel.ts';
import { Hearing } from './parts.tsx';
import { panelStyle } from './panel-style.ts';
import type { StartPanel } from './remote.ts';
import { Drawer } from './Shell.tsx';

/** The panel of one page, drawn when it is first opened. It asks nothing in turns: it listens. */
export const startPanel: StartPanel = (deps, { root, onClosed, onWork }) => {
  const panel = createPanel(deps);
  const place = document.createElement('div');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyle);
  root.adoptedStyleSheets.push(sheet);
  root.append(place);
  const draw = (open: boolean): void =>
    render(
      open ? (
        <Hearing.Provider value={deps.hear}>
          <Drawer panel={panel} />
        </Hearing.Provider>
      ) : null,
      place,
    );
  const end = panel.store.subscribe(({ open, work }, before) => {
    if (open !== before.open) {
      draw(open);
      if (!open) onClosed();
    }
    if (work !== before.work) onWork(work?.step === 'reading' ? t('panel.readingCount', work) : '');
  });
  deps.signal.addEventListener('abort', () => {
    end();
    draw(false);
  });
  return {
    open: panel.open,
    close: panel.close,
    authorize: panel.authorize,
    changed: panel.running.changed,
    heard: panel.heard,
    locked: panel.lock.heard,
    count: panel.count,
    refresh() {
      void panel.running.list(true);
      void panel.lock.look();
    },
  };
};
