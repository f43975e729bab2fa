/**
 * Begins once somebody sees the page. A browser may load a list beforehand and never show it; until then our worker rightly
 * refuses to hear from it.
 */
export function onceShown(
  page: Pick<Document, 'addEventListener'> & { readonly prerendering?: boolean },
  signal: AbortSignal,
  start: () => void,
): void {
  if (page.prerendering) page.addEventListener('prerenderingchange', start, { once: true, signal });
  else start();
}
