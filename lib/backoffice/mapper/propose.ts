import { headingScore, speaksOfRecipient } from './headings.ts';
import {
  isItemField,
  itemFields,
  listFields,
  ofRecipient,
  orderFields,
  type ItemField,
  type ListField,
  type OrderField,
} from './fields.ts';
import { fit } from './shapes.ts';

/** A table as texts: its header row, and its first rows. */
export interface Texts {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A value on an order's page: what stands over or beside it, the part of the page it is in, and what it says. */
export interface Seen {
  readonly heading: string;
  readonly section: string;
  readonly text: string;
}

/** Words count more than looks; without a word only an unmistakable look counts. */
const score = (field: ListField | OrderField, heading: string, fits: number): number => {
  const said = headingScore(field, heading);
  if (fits < 0) return 0;
  return said > 0 ? said * 10 + fits * 8 : fits > 0 && clear.includes(field) ? 3 : 0;
};
/** Fields whose look alone tells them. */
const clear: readonly string[] = [
  'payment',
  'email',
  'phone',
  'postCode',
  'prefecture',
  'total',
  'orderedOn',
];

/** Of all that rows say in a column: it fits as the worst of them does, empty ones aside. */
const worst = (field: ListField | OrderField, texts: readonly string[]): number => {
  const fits = texts.filter((text) => text.trim() !== '').map((text) => fit(field, text));
  return fits.length === 0 ? 0 : Math.min(...fits);
};

function best<F extends ListField | OrderField>(fields: readonly F[], { headers, rows }: Texts) {
  const width = Math.max(headers.length, ...rows.map((row) => row.length));
  const found: Partial<Record<F, number>> = {};
  const taken = new Set<number>();
  const scores = fields.flatMap((field) =>
    Array.from({ length: width }, (_, column) => ({
      field,
      column,
      score: score(
        field,
        headers[column] ?? '',
        worst(
          field,
          rows.map((row) => row[column] ?? ''),
        ),
      ),
    })),
  );
  // The surest first; a column is one thing.
  for (const one of scores.toSorted((a, b) => b.score - a.score)) {
    if (one.score <= 0 || taken.has(one.column) || found[one.field] !== undefined) continue;
    found[one.field] = one.column;
    taken.add(one.column);
  }
  return found;
}

/** The columns of a list, as far as words and looks tell them. */
export const proposeColumns = (texts: Texts): Partial<Record<ListField, number>> => best(listFields, texts);

/** How much a table looks like a list of orders; 0 not at all. */
export function listLikeness(texts: Texts): number {
  if (texts.rows.length === 0) return 0;
  const found = proposeColumns(texts);
  return found.payment === undefined ? 0 : Object.keys(found).length * 100 + Math.min(texts.rows.length, 99);
}

/** The table of goods among those of a page, and its columns. Null when none looks like one. */
export function proposeItems(
  tables: readonly Texts[],
): { readonly table: number; readonly columns: Partial<Record<ItemField, number>> } | null {
  const found = tables.map((texts, table) => ({
    table,
    columns: best(itemFields.filter(isItemField), texts),
  }));
  const whole = found.filter(
    ({ columns }) => columns.itemName !== undefined && columns.itemSum !== undefined,
  );
  return whole.toSorted((a, b) => Object.keys(b.columns).length - Object.keys(a.columns).length)[0] ?? null;
}

/** Which of the values on an order's page is which field. An address in one piece is several. */
export function proposeOrder(seen: readonly Seen[]): Partial<Record<OrderField, number>> {
  const found: Partial<Record<OrderField, number>> = {};
  for (const field of orderFields) {
    if (isItemField(field)) continue;
    const person = ['name', 'kana', 'postCode', 'prefecture', 'street', 'building', 'phone', 'email'];
    const scores = seen.map(({ heading, section, text }) => {
      const theirs = speaksOfRecipient(heading, section);
      if (ofRecipient(field) ? !theirs : theirs && person.includes(field)) return 0;
      return score(field, heading, fit(field, text)) || inOnePiece(field, heading, text);
    });
    const top = Math.max(0, ...scores);
    if (top > 0) found[field] = scores.indexOf(top);
  }
  return found;
}

/** Post code and prefecture may stand in the address itself. */
function inOnePiece(field: OrderField, heading: string, text: string): number {
  const address = headingScore('street', heading) > 0;
  if (/prefecture$/i.test(field)) return address && fit(field, text) > 0 ? 2 : 0;
  if (/postCode$/i.test(field)) return address && /\d{3}-\d{4}/.test(text.normalize('NFKC')) ? 2 : 0;
  return 0;
}
