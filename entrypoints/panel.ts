import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPanel } from '../lib/overlay/panel/start-panel.tsx';
import type { PanelWorld } from '../lib/overlay/panel/remote.ts';

/** Put into a list page by the worker when somebody opens the panel: most pages are read without it. */
export default defineUnlistedScript(() => {
  (globalThis as PanelWorld).yoshinPanel = startPanel;
});
