import { browser } from '../../browser.ts';
import { caseKey, type Case, type Health } from '../../ledger/records.ts';
import type { ActivityReader } from '../../ledger/activity.ts';
import type { ShopSummary } from '../../messages/contract.ts';
import type { JobView } from '../../messages/jobs.ts';
import type { LockState } from '../../messages/lock.ts';
import { patternsOf } from '../../settings/shop.ts';
import { reportText, type Known, type Place } from './report.ts';

/** Cases that are counted at most, in stretches of so many. */
const most = 20_000;
const atOnce = 500;

interface Deps {
  readonly activity: Pick<ActivityReader, 'cases' | 'casesOf' | 'linesBelow'>;
  readonly shops: () => Promise<readonly ShopSummary[]>;
  readonly jobs: () => Promise<readonly JobView[]>;
  readonly aside: () => Promise<readonly unknown[]>;
  readonly policy: () => Promise<boolean>;
  readonly lock: () => Promise<LockState>;
  readonly health: () => Promise<readonly Health[]>;
  readonly place: () => Promise<Place>;
  readonly allowed: (pattern: string) => Promise<boolean>;
  /** Epoch ms. */
  readonly now: () => number;
}

/** This build and this browser. */
export const placeNow = async (): Promise<Place> => ({
  version: browser.runtime.getManifest().version,
  flavour: import.meta.env.YOSHIN_SANDBOX ? 'sandbox' : 'shipped',
  userAgent: navigator.userAgent,
  os: (await browser.runtime.getPlatformInfo()).os,
  language: browser.i18n.getUILanguage(),
});

export const isAllowed = (pattern: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [pattern] }).catch(() => false);

/** Writes the report for support. A page of a back office hears of one order of its own and of nothing else. */
export function createReport(deps: Deps) {
  async function cases(): Promise<{ cases: Case[]; more: boolean }> {
    const found: Case[] = [];
    for (let after: string | null = null; found.length < most;) {
      const part: Case[] = await deps.activity.cases(after, atOnce);
      found.push(...part);
      if (part.length < atOnce) return { cases: found, more: false };
      after = part.at(-1)?.key ?? null;
    }
    return { cases: found, more: true };
  }

  async function known(): Promise<Known> {
    const [shops, counted, jobs, stretch, aside, policy] = await Promise.all([
      // Settings that cannot be read are a reason for a report, not against one.
      deps.shops().catch(() => []),
      cases(),
      deps.jobs().catch(() => []),
      deps.activity.linesBelow(null, 2000),
      deps.aside(),
      deps.policy().catch(() => false),
    ]);
    const withHosts = shops.map(async (one) => ({
      ...one,
      hosts: await Promise.all(patternsOf(one.shop).map(deps.allowed)),
    }));
    return {
      shops: await Promise.all(withHosts),
      ...counted,
      jobs,
      lines: stretch.lines,
      aside: aside.length,
      policy,
    };
  }

  return {
    /** @param office origin of the back office that asks; null for a page of ours */
    async make(office: string | null, hostId: string | null, profile: string): Promise<string> {
      const [order] =
        office === null || hostId === null ? [] : await deps.activity.casesOf([caseKey(office, hostId)]);
      const [place, lock, health] = await Promise.all([deps.place(), deps.lock(), deps.health()]);
      return reportText({
        now: deps.now(),
        place,
        lock,
        down: health.flatMap(({ down, since }) => (down ? [since] : [])),
        known: office === null ? await known() : null,
        order,
        profile,
      });
    },
  };
}
