import type { Line, LineKind } from '../order/order.ts';
import { yenOf } from './cells.ts';
import { PageChanged } from './faults.ts';
import { named, readerOf, type Reader } from './fields.ts';
import type { OrderPages } from './pages.ts';
import type { Profile } from './profile.ts';
import { headersOf, walk, type Scope } from './take.ts';

type Bill = Profile['order']['fields']['bill'];
type Rule = Bill['lines'][number];

/** Lines and total of an order in whole yen. Throws PageChanged, also when amounts with fractions do not make the total. */
export function readBill(
  { order: { fields } }: Profile,
  pages: OrderPages,
): { lines: Line[]; total: number } {
  const { bill } = fields;
  const fractions = bill.fractions ?? false;
  const lines = bill.lines.flatMap((rule) => linesOf(bill, rule, pages));
  const exact = readerOf(pages, { fractions }).yen(bill.total, totalName(bill));
  if (!fractions) return { lines: lines.map(priced), total: exact };
  const total = Math.round(exact);
  const whole = roundOnce(lines).map(priced);
  const sum = whole.reduce((yen, { subTotal }) => yen + subTotal, 0);
  if (sum !== total) throw new PageChanged('ambiguous', totalName(bill), `${sum} / ${total}`);
  return { lines: whole, total };
}

const totalName = ({ total }: Bill): string => {
  const source = 'add' in total ? total.add[0] : total;
  return source ? named(source, '') : '';
};

/** Whole yen whose sum is the sum rounded: what one line loses or wins by rounding, the next one makes good. */
function roundOnce(lines: readonly Line[]): Line[] {
  let exact = 0;
  let given = 0;
  return lines.map((line) => {
    // Decimal places end at the sixth: what lies behind is the machine's.
    exact = Math.round((exact + line.subTotal) * 1e6) / 1e6;
    const subTotal = Math.round(exact) - given;
    given += subTotal;
    return { ...line, subTotal };
  });
}

/** The price of a piece where the host shows none with tax, and the sum tells. */
const priced = (line: Line): Line =>
  line.unitPrice === null && line.count !== null && line.count > 0 && line.subTotal % line.count === 0
    ? { ...line, unitPrice: line.subTotal / line.count }
    : line;

function linesOf(bill: Bill, rule: Rule, pages: OrderPages): Line[] {
  const fractions = bill.fractions ?? false;
  const repeated = rule.table !== undefined || rule.each !== undefined;
  if (!repeated) {
    const line = lineOf(bill, rule, readerOf(pages, { fractions }));
    return line.subTotal === 0 ? [] : [line];
  }
  const found = partsOf(rule, pages).map((within) =>
    lineOf(bill, rule, readerOf(pages, { within, fractions })),
  );
  if (rule.required && found.length === 0) throw new PageChanged('missing', rule.as);
  return found.filter(({ kind, subTotal }) => kind === 'goods' || subTotal !== 0);
}

/** Rows of the rule's table, or members of its list. */
function partsOf({ page, table, each, as }: Rule, pages: OrderPages): Scope[] {
  const scope = pages.get(page);
  if (each !== undefined) {
    const [list] = walk([scope?.json], each);
    if (!Array.isArray(list)) throw new PageChanged('missing', as);
    return (list as unknown[]).map((json) => ({ json }));
  }
  const found = scope?.root?.querySelector(table ?? '');
  if (!(found instanceof HTMLTableElement)) throw new PageChanged('missing', as);
  const headers = headersOf(found);
  return Array.from(found.tBodies[0]?.rows ?? [], (root) => ({ root, headers }));
}

function lineOf({ feeNames }: Bill, rule: Rule, read: Reader): Line {
  const name = read.need(rule.name, rule.as);
  const plain = name.normalize('NFKC').replaceAll(/\s/g, '');
  const kind = kindOf(rule, read);
  const count = rule.count ? yenOf(read.need(rule.count, rule.as), named(rule.count, rule.as)) : null;
  const price = rule.price ? yenOf(read.need(rule.price, rule.as), named(rule.price, rule.as)) : null;
  const subTotal = read.yen(rule.sum, rule.as) * (rule.sign ?? 1);
  const fee = (kind === 'goods' || kind === 'other') && feeNames.includes(plain);
  return { kind: fee ? 'fee' : kind, name, count, unitPrice: price, subTotal };
}

function kindOf({ kind, as }: Rule, read: Reader): LineKind {
  return typeof kind === 'string' ? kind : (kind.is[read.need(kind.by, as)] ?? 'other');
}
