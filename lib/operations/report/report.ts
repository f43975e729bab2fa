import { statuses, type Status } from '../../credit/status.ts';
import type { Case } from '../../ledger/records.ts';
import type { StoredLine } from '../../ledger/audit-records.ts';
import type { ShopSummary } from '../../messages/contract.ts';
import type { JobView } from '../../messages/jobs.ts';
import type { LockState } from '../../messages/lock.ts';
import { anySwitch } from '../../settings/shop.ts';
import { isOwnCode } from './own-codes.ts';

/** What this build and this browser are. Nothing here comes from an order or a shop. */
export interface Place {
  readonly version: string;
  readonly flavour: 'shipped' | 'sandbox';
  /** As the browser itself says it. */
  readonly userAgent: string;
  readonly os: string;
  readonly language: string;
}

/** What the worker knows, as it is stored: personal data and all. Only counts, states and known names of it get out. */
export interface Known {
  readonly shops: readonly (ShopSummary & { readonly hosts: readonly boolean[] })[];
  readonly cases: readonly Case[];
  /** There are more cases than were counted. */
  readonly more: boolean;
  readonly jobs: readonly JobView[];
  readonly lines: readonly StoredLine[];
  readonly aside: number;
  readonly policy: boolean;
}

export interface Report {
  /** Epoch ms. */
  readonly now: number;
  readonly place: Place;
  readonly lock: LockState;
  /** Providers that do not answer, since when, epoch ms. */
  readonly down: readonly number[];
  /** All of it; null for a page that may know of one order alone. */
  readonly known: Known | null;
  /** The order that is asked about; undefined when none is, or nothing is known of it. */
  readonly order?: Case | undefined;
  /** Profile by which the page is read; empty when none is told. */
  readonly profile: string;
}

/** The provider's codes and our own; anything else might be anything, and is not repeated. */
const codeIn = (code: string): string => {
  if (code === '') return '-';
  return /^(kaa[a-z]{2}\d{3}e|err\d{4})$/i.test(code) || isOwnCode(code) ? code : '(unknown)';
};
const minute = (at: number | null): string =>
  at === null ? '-' : new Date(at).toISOString().slice(0, 16) + 'Z';
const yes = (value: boolean): string => (value ? 'yes' : 'no');

/** Chrome, Edge or Firefox with its number: the rest of what a browser says of itself is of no use. */
export function browserIn(userAgent: string): string {
  const [, name, version] =
    /\b(Edg|Firefox)\/(\d+)/.exec(userAgent) ?? /\b(Chrome)\/(\d+)/.exec(userAgent) ?? [];
  return name === undefined ? '-' : `${name === 'Edg' ? 'Edge' : name} ${version}`;
}

function count<T>(list: readonly T[], nameOf: (one: T) => string): string {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  return [...counts].map(([name, many]) => `${name} ${many}`).join(', ') || '-';
}

/**
 * What support needs, as lines of `name: value`: versions, settings as yes or no, counts, states, codes and when. No order
 * number, no name, no address of a shop, no merchant code, no text that anybody typed: each value is one of a list that is
 * known here, a number or a moment.
 */
export function reportText({ now, place, lock, down, known, order, profile }: Report): string {
  const lines = [
    `Yoshin ${place.version} (${place.flavour})`,
    `at: ${minute(now)}`,
    `browser: ${browserIn(place.userAgent)} / ${place.os} / ${place.language}`,
    `lock: ${lock}`,
    `provider down since: ${down.map(minute).join(', ') || '-'}`,
  ];
  if (profile !== '') lines.push(`profile: ${profile}`);
  if (order) lines.push(...orderLines(order));
  if (known) lines.push(...knownLines(known));
  return `${lines.join('\n')}\n`;
}

function orderLines(one: Case): string[] {
  return [
    `order: ${one.status}, before ${one.before}, progress ${one.progress ?? '-'}, code ${codeIn(one.code)}`,
    `  attempt ${one.attempt}, tried ${one.tried}, used up ${yes(one.consumed)}, asks ${one.asks}`,
    `  answered ${minute(one.answeredAt)}, held since ${minute(one.heldSince)}, next question ${minute(one.askAt)}`,
    `  problems ${one.problems.length}, differences ${one.differences.length}, mends ${one.mends?.length ?? 0}`,
    `  doubt ${yes(one.doubt !== null)}, sent known ${yes(one.sent !== null)}, slip ${yes(one.slip !== null)}, invoice in parcel ${yes(one.bundled)}`,
    `  answer kept ${yes(one.raw !== undefined)}, fits ${one.seen ? yes(one.seen.fits) : '-'}`,
  ];
}

function knownLines({ shops, cases, more, jobs, lines, aside, policy }: Known): string[] {
  const codes = new Map<string, { many: number; last: number }>();
  for (const line of lines) {
    if (line.kind !== 'answered' || line.answer.code === '') continue;
    const code = codeIn(line.answer.code);
    const before = codes.get(code) ?? { many: 0, last: 0 };
    codes.set(code, { many: before.many + 1, last: Math.max(before.last, line.at) });
  }
  const ofStatus = (status: Status): number => cases.filter((one) => one.status === status).length;
  return [
    `policy: ${yes(policy)}`,
    `records that cannot be read: ${aside}`,
    `shops: ${shops.length}`,
    ...shops.map(
      ({ shop, password, hosts }, at) =>
        `  ${at + 1}: ${shop.environment}, password ${password}, allowed ${hosts.map(yes).join('/')}, mall ${yes(shop.mall !== '')}, prefix ${yes(shop.numberPrefix !== '')}, ` +
        `invoices ${yes(shop.bundledInvoice)}, carriers ${yes(shop.otherCarrier)}, amounts ${yes(shop.amountChange)}, smartphone ${yes(shop.smartphone)}, width ${yes(shop.acceptWidth)}, ` +
        `fees ${shop.fees.mode} ${shop.fees.tiers.length}, by itself ${yes(anySwitch(shop.automation))}, at once ${shop.concurrency}, wait ${shop.timeout}`,
    ),
    `cases: ${cases.length}${more ? ' and more' : ''}`,
    ...statuses.filter((status) => ofStatus(status) > 0).map((status) => `  ${status}: ${ofStatus(status)}`),
    `codes of cases: ${count(
      cases.filter(({ code }) => code !== ''),
      ({ code }) => codeIn(code),
    )}`,
    `jobs: ${jobs.length}`,
    ...jobs.map(
      ({ operation, state, pausedBy, automatic, counts: c }) =>
        `  ${operation}, ${state}${pausedBy === null ? '' : ` by ${pausedBy}`}, automatic ${yes(automatic)}: done ${c.done}, failed ${c.failed}, uncertain ${c.uncertain}, waiting ${c.waiting}, running ${c.running}, skipped ${c.skipped}`,
    ),
    'codes of calls:',
    ...[...codes]
      .toSorted(([, a], [, b]) => b.last - a.last)
      .slice(0, 20)
      .map(([code, { many, last }]) => `  ${code}: ${many}, last ${minute(last)}`),
  ];
}
