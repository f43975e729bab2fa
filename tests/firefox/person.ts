import { idOf, type Firefox, type Reference } from './browser.ts';

/** How long anything may take that a person waits for, ms. */
const patience = 20_000;

/** Asks again until there is something. @throws naming what was waited for */
export async function until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/**
 * In the page: what a person means by a kind of part and the words on it, in open shadow roots too. `within`: a selector
 * of what it stands in. Only what is drawn counts.
 */
function seek(kind: string, words: string, within: string): Element | null {
  const found: Element[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.pop(); root; root = roots.pop())
    for (const one of root.querySelectorAll('*')) {
      if (one.shadowRoot) roots.push(one.shadowRoot);
      if (one.matches(kind)) found.push(one);
    }
  const host = (one: Element): Element | null => {
    const root = one.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  };
  const stands = (one: Element): boolean =>
    within === '' || one.closest(within) !== null || (host(one)?.closest(within) ?? null) !== null;
  const named = (one: Element): boolean => {
    const labels =
      one instanceof HTMLInputElement ? [...(one.labels ?? [])].map((label) => label.textContent) : [];
    return [one.textContent, one.getAttribute('aria-label'), ...labels].some((text) => text?.includes(words));
  };
  return found.find((one) => one.getClientRects().length > 0 && stands(one) && named(one)) ?? null;
}

/** Somebody in front of the browser: finds things by their words, presses them with real input. */
export function personAt(firefox: Firefox) {
  const find = (kind: string, words: string, within = ''): Promise<string> =>
    until(`${kind} "${words}" ${within}`, async () => {
      const found = (await firefox.inPage(seek, kind, words, within)) as unknown as Reference | null;
      return found && idOf(found);
    });
  const click = async (id: string): Promise<void> => {
    await firefox.command('WebDriver:ElementClick', { id });
  };
  return {
    /** Resolves once it is shown. */
    see: async (words: string, within = '', kind = 'h1, h2, h3, p, div, span, td, dd, li'): Promise<void> =>
      void (await find(kind, words, within)),
    press: async (words: string, within = ''): Promise<void> =>
      click(await find('button:not(:disabled)', words, within)),
    choose: async (words: string): Promise<void> =>
      click(await find('input[type=radio], input[type=checkbox]', words)),
    async type(label: string, text: string): Promise<void> {
      const id = await find('input', label);
      await firefox.command('WebDriver:ElementClear', { id });
      await firefox.command('WebDriver:ElementSendKeys', { id, text });
    },
    /** Ticks an order's box in the host's own list. */
    async tick(hostId: number): Promise<void> {
      const { value } = await firefox.command<{ value: Reference }>('WebDriver:FindElement', {
        using: 'css selector',
        value: `tr[data-order-number="${hostId}"] input[type=checkbox]`,
      });
      await click(idOf(value));
    },
    open: (url: string): Promise<unknown> => firefox.command('WebDriver:Navigate', { url }),
    /** Turns to the tab with such an address, once there is one. */
    turnTo: (part: string): Promise<string> =>
      until(`a tab at ${part}`, async () => {
        for (const handle of await firefox.command<string[]>('WebDriver:GetWindowHandles')) {
          await firefox.command('WebDriver:SwitchToWindow', { handle });
          const { value } = await firefox.command<{ value: string }>('WebDriver:GetCurrentURL');
          if (value.includes(part)) return value;
        }
        return null;
      }),
    /** Answers the browser's question whether the extension may reach a site. Resolves with what was asked. */
    allow: (): Promise<string> =>
      until('the question of the browser', () =>
        firefox.inBrowser<string | null>(`
          const asked = PopupNotifications.panel.firstElementChild;
          if (PopupNotifications.panel.state !== 'open' || !asked) return null;
          const text = asked.textContent;
          asked.button.click();
          return text;
        `),
      ),
  };
}
