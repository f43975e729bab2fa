/** Somebody looks at the page again. `slept`: it lay in the browser's history, where nothing reaches it. */
export function onLookedAt(look: (slept: boolean) => void, signal: AbortSignal): void {
  window.addEventListener('pageshow', (event) => event.persisted && look(true), { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look(false), {
    signal,
  });
}
