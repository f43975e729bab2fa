import { regex } from '../backoffice/take.ts';
import { emptyDraft, type Draft } from '../backoffice/mapper/draft.ts';
import { matchOf, templateOf } from '../backoffice/mapper/links.ts';
import { proposeList, proposeTable, readTable, sampleOf } from '../backoffice/mapper/list-page.ts';
import { proposeOrderPage } from '../backoffice/mapper/order-page.ts';
import type { Profile } from '../backoffice/profile.ts';

/** Path and query of the page that is on the screen. */
export const here = (): string => location.pathname + location.search;

/** A name for the profile of this page that a person can change: the host, and one that stays the same. */
function nameAndId(): { id: string; name: string } {
  const host = location.host.toLowerCase();
  let hash = 0x811c9dc5;
  for (const sign of host + location.pathname) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
  const mark = (hash >>> 0).toString(36).slice(0, 5);
  const short = host.replaceAll(/[^0-9a-z]+/g, '-').slice(0, 28);
  return { id: `own-${short}-${mark}`, name: location.host };
}

/** The list of this page as far as it tells itself. */
export function draftOfPage(skip: (element: Element) => boolean): Draft {
  const { id, name } = nameAndId();
  const draft = emptyDraft(id, name, matchOf(location.pathname));
  const table = proposeTable(document);
  return table && !skip(table) ? withTable(draft, table) : draft;
}

/** The draft with this table as its list. What was pointed at before in another table is proposed anew. */
export function withTable(draft: Draft, table: HTMLTableElement): Draft {
  const inList = proposeList(table);
  const list = readTable(table, inList.number);
  return { ...draft, list, inList, open: list.open };
}

/** The table of the list, as it is in the page now. */
export function tableOf({ base, list }: Draft): HTMLTableElement | null {
  const selector = list?.table ?? base?.list.table;
  const found = selector === undefined ? null : document.querySelector(selector);
  return found instanceof HTMLTableElement ? found : null;
}

/** The first row's order, by which an order's page is found and known again. */
export function exampleOf(draft: Draft): Draft['example'] {
  const table = tableOf(draft);
  if (!table || !draft.list) return null;
  const id = sampleOf(table, draft.list.id)[0] ?? '';
  const number = draft.inList.number ? (sampleOf(table, draft.inList.number)[0] ?? '') : '';
  return id === '' ? null : { id, number };
}

/** The id in this page's address, where it is an order's page of the draft; null where it is not. */
export function idHere(open: string): string | null {
  if (open === '' || !open.includes('{id}')) return null;
  const [before = '', after = ''] = open.split('{id}');
  const address = here();
  if (!address.startsWith(before) || !address.endsWith(after)) return null;
  const id = address.slice(before.length, address.length - after.length);
  return id === '' || /[/?&#]/.test(id) ? null : decodeURIComponent(id);
}

/** The draft on an order's page: its address, and what the page is taken to say where nobody has pointed yet. */
export function onOrderPage(draft: Draft, skip: (element: Element) => boolean): Draft {
  const { example } = draft;
  const found =
    draft.open || templateOf(here(), example?.id ?? '') || templateOf(here(), example?.number ?? '');
  if (draft.base || Object.keys(draft.inOrder).length > 0) return { ...draft, open: found || draft.open };
  const { picks, items } = proposeOrderPage(document, skip);
  return { ...draft, open: found || '', inOrder: picks, items };
}

/** Which of a profile's pages this is; undefined where it has only one, or none that fits. */
export function pageHere({ order }: Profile): string | undefined {
  const pages = Object.entries(order.pages);
  if (pages.length < 2) return undefined;
  const found = pages.find(([, { address }]) => {
    const path = address.split('?')[0] ?? '';
    const parts = path
      .split(/\{\w+\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    return regex(`^${parts.join('.*')}$`).test(location.pathname);
  });
  return found?.[0];
}
