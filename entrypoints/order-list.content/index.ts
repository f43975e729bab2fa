import { defineContentScript } from 'wxt/utils/define-content-script';
import { profiles } from '../../lib/backoffice/profiles/goq.ts';
import { profileOf } from '../../lib/backoffice/row-reader.ts';
import { browser } from '../../lib/browser.ts';
import type { CasesChanged } from '../../lib/messages/contract.ts';
import { RouteError, send } from '../../lib/messages/send.ts';
import { startOverlay } from '../../lib/overlay/start.ts';
import { watchTable } from '../../lib/overlay/watch-table.ts';
import './style.css';

export default defineContentScript({
  // No `matches`: the worker registers this script for the back offices that a shop was set up for.
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main(ctx) {
    const profile = profileOf(profiles, location.pathname);
    if (!profile) return;
    let overlay: ReturnType<typeof startOverlay> | null = null;
    watchTable(profile, ctx.signal, (table, signal) => {
      overlay = startOverlay(table, {
        profile,
        send,
        signal,
        fetchPage: (path) => fetch(path, { credentials: 'same-origin', cache: 'no-store' }),
        failureOf: (cause) => (cause instanceof RouteError ? cause.failure : null),
        delay: (ms) => new Promise((done) => setTimeout(done, ms)),
      });
    });
    const onMessage = (message: unknown): undefined => {
      const { event, backOffice, cases } = message as Partial<CasesChanged>;
      if (event === 'cases.changed' && cases && backOffice === location.origin) overlay?.update(cases);
    };
    browser.runtime.onMessage.addListener(onMessage);
    ctx.signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
  },
});
