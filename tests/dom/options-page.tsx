import { render } from 'preact';
import { page, userEvent } from 'vitest/browser';
import { App } from '../../components/options/App.tsx';
import '../../entrypoints/options/style.css';
import type { ShopSummary } from '../../lib/messages/contract.ts';
import { t, type WordKey } from '../../lib/words/options.ts';
import { bench } from '../unit/options/bench.ts';

/** The options page in the document, on a worker of a few lines. The caller calls `end`. */
export function optionsPage(list: ShopSummary[] = [], granted?: string[]) {
  const stand = granted ? bench(list, granted) : bench(list);
  const root = document.createElement('div');
  document.body.append(root);
  let reloads = 0;
  return {
    ...stand,
    root,
    reloads: () => reloads,
    /** Draws the page; it starts to read the shops. */
    open: () => render(<App options={stand.options} reload={() => void reloads++} />, root),
    end: () => {
      render(null, root);
      root.remove();
    },
  };
}

/** A button by its word, or by word and shop. */
export const button = (word: WordKey, shop = '') =>
  page.getByRole('button', { name: `${t(word)} ${shop}`.trim(), exact: true });

/** An input by its label. */
export const input = (word: WordKey) => page.getByLabelText(t(word), { exact: true });

/** Anything that says this. */
export const words = (word: WordKey, params?: Record<string, string | number>) =>
  page.getByText(t(word, params), { exact: true });

/** What stands under an input, by its aria-describedby. */
export function describedBy(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? `no #${id}`).join(' ');
}

/** Presses a key as often as it takes until this has the focus. */
export async function tabTo(wanted: () => Element | null): Promise<void> {
  for (let pressed = 0; pressed < 40 && document.activeElement !== wanted(); pressed++)
    await userEvent.keyboard('{Tab}');
  if (document.activeElement !== wanted()) throw new Error('The keyboard does not get there');
}
