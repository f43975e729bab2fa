import { caseKey, type Case } from '../../ledger/records.ts';
import type { Failure } from '../../messages/contract.ts';
import type { Handlers } from '../../messages/dispatch.ts';
import type { RetentionView } from '../../messages/activity.ts';
import { pageOf } from '../record.ts';
import { groupsOf } from './attention.ts';
import type { ActivityPorts, Around } from './ports.ts';
import { callPage, rowOf, type Moment } from './rows.ts';
import { createWatch } from './watch.ts';

const casesAtOnce = 500;
const linesAtOnce = 2_000;
const callsAtOnce = 50;
/** For so long an ended job is still worth a look, ms. */
const recent = 3_600_000;
/** Personal data is looked through once a day at most, ms. */
const sweepEvery = 86_400_000;

type Routes = Extract<keyof Handlers, `activity.${string}` | `retention.${string}` | `alerts.${string}`>;

/** The activity page, the popup, the number on the button and the notifications. One instance per life of the worker. */
export function createActivity(ports: ActivityPorts, around: Around) {
  const { activity, retention, retentionSettings: kept, alerts } = ports;
  const watch = createWatch(ports, around);
  const moment = async (): Promise<Moment> => ({
    now: around.now(),
    holdHours: (await alerts.read()).holdHours,
    busy: around.busy,
  });
  const rowsOf = async (cases: readonly Case[]) => {
    const at = await moment();
    return cases.map((one) => rowOf(one, at));
  };

  /** Deletes what is over its time, and notes how far it came. */
  async function sweep(days: number): Promise<void> {
    const { upTo } = await kept.read();
    const done = await retention.sweep(around.now(), days, upTo, true);
    await kept.write({ days, upTo: done.upTo, sweptAt: around.now() });
    if (done.cases + done.calls > 0) watch.changed();
  }
  async function look(days: number): Promise<RetentionView> {
    const { calls, cases } = await retention.sweep(around.now(), days, (await kept.read()).upTo, false);
    return { days, due: { calls, cases } };
  }

  const handlers: Pick<Handlers, Routes> = {
    'activity.cases': async ({ after, keys }) => {
      const found = keys ? await activity.casesOf(keys) : await activity.cases(after, casesAtOnce);
      const next = !keys && found.length === casesAtOnce ? (found.at(-1)?.key ?? null) : null;
      return { cases: await rowsOf(found), after: next, total: await activity.count() };
    },
    'activity.calls': async ({ before, after }) =>
      callPage(
        after === null
          ? await activity.linesBelow(before, linesAtOnce)
          : await activity.linesAfter(after, linesAtOnce),
      ),
    'activity.case': async ({ key, before }) => pageOf(await around.audit.page(key, before, callsAtOnce)),
    'activity.attention': async () => {
      const at = await moment();
      const groups = groupsOf(await activity.candidates(at.now), at);
      const jobs = (await around.jobs()).filter(
        ({ finishedAt }) => finishedAt === null || finishedAt > at.now - recent,
      );
      const down = (await around.health()).filter((one) => one.down);
      return {
        groups,
        total: groups.reduce((sum, { count }) => sum + count, 0),
        holdHours: at.holdHours,
        jobs,
        lock: await around.lock(),
        down: down.map(({ baseUrl, since }) => ({ baseUrl, since })),
      };
    },
    'activity.show': async ({ key }) => {
      const [backOffice = '', ...rest] = key.split(' ');
      return { shown: await ports.outlets.showRow(backOffice, rest.join(' ')) };
    },
    'activity.open': async ({ hostId }, backOffice) => {
      const [record] = await activity.casesOf([caseKey(backOffice, hostId)]);
      ports.outlets.openPage(record?.series?.number || record?.sentNumber || hostId);
      return { ok: true as const };
    },
    'retention.look': async ({ days }) => look(days ?? (await kept.read()).days),
    'retention.set': async ({ days }): Promise<RetentionView | Failure> => {
      await sweep(days);
      return look(days);
    },
    'alerts.get': () => alerts.read(),
    'alerts.set': async (next) => {
      await alerts.write(next);
      watch.changed();
      return next;
    },
  };

  return {
    handlers,
    watch,
    /** Deletes what is over its time, once a day. */
    async tidy(): Promise<void> {
      const { days, sweptAt } = await kept.read();
      if (around.now() - sweptAt >= sweepEvery || sweptAt > around.now()) await sweep(days);
    },
  };
}
