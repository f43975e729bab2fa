import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { JobView } from '../../lib/messages/jobs.ts';
import { t } from '../../lib/words/panel-screen.ts';
import { invoice } from '../fixtures/invoice.ts';
import { poll } from './host-page.ts';
import {
  allIn,
  button,
  caseView,
  draftEntry,
  inPanel,
  job,
  launcher,
  line,
  numberOf,
  openPanel,
  panelOn,
  rowsReply,
  shown,
  violations,
} from './panel-page.ts';

const rows = ['1', '2', '3'].map((id) => ({ id }));
const id = (at: number): string => `00000000-0000-4000-8000-00000000000${at}`;
const counts = (change: Partial<JobView['counts']>): JobView['counts'] => ({
  waiting: 0,
  running: 0,
  done: 0,
  failed: 0,
  uncertain: 0,
  skipped: 0,
  ...change,
});
const ended = (change: Partial<JobView> = {}): JobView =>
  job({ state: 'finished', finishedAt: 1, counts: counts({ done: 1, failed: 1, uncertain: 1 }), ...change });

let stage: ReturnType<typeof panelOn>;
afterEach(() => stage.end());
async function open(jobs: JobView[], more: Parameters<typeof panelOn>[1] = {}): Promise<void> {
  stage = panelOn(rows, { 'jobs.list': () => ({ jobs }), ...more });
  stage.panel.appear();
  await openPanel();
  await poll(() => allIn('.job').length).toBe(jobs.length);
}
const card = () => page.elementLocator(inPanel('.job .toggle'));
const bar = () => inPanel('[role="progressbar"]');

test('a job that goes on after the tab was closed is on the launcher and in the list', async () => {
  stage = panelOn(rows, {
    'jobs.list': () => ({ jobs: [job({ counts: counts({ waiting: 1, done: 2 }) })] }),
  });
  stage.panel.appear();
  await poll(() => launcher().textContent).toContain('66%');
  expect(await violations()).toEqual([]);
  await openPanel();
  expect(shown()).toContain(t('panel.job.running'));
  expect(bar().getAttribute('aria-valuetext')).toBe(t('panel.progress', { done: 2, total: 3, percent: 66 }));
});

test('progress comes with the worker’s news alone: bar, counts, pace, time, lines, launcher', async () => {
  await open([job()], { 'jobs.entries': () => ({ entries: rows.map(({ id }) => line(id)) }) });
  await card().click();
  await poll(() => allIn('.line')).toHaveLength(3);
  const before = stage.sent.length;
  stage.panel.changed({
    job: job({
      counts: counts({ done: 1, failed: 1, running: 1 }),
      perMinute: 41.6,
      remainingMs: 150_000,
    }),
    entries: [
      line('1', { state: 'done', status: 'approved' }),
      line('2', { state: 'failed', message: '電話番号', remedy: '直してください' }),
      line('3', { state: 'running' }),
    ],
  });
  await poll(() => bar().getAttribute('aria-valuenow')).toBe('2');
  expect(bar().getAttribute('aria-valuemax')).toBe('3');
  expect(inPanel('.figures').textContent).toContain(t('panel.pace', { pace: 42 }));
  expect(inPanel('.figures').textContent).toContain(
    t('panel.remaining', { time: t('panel.minutes', { count: 3 }) }),
  );
  expect(allIn('.line .chip')).toEqual([
    t('status.approved'),
    t('panel.state.failed'),
    t('panel.state.running'),
  ]);
  expect(allIn('.line p')[0]).toContain('直してください');
  expect(inPanel('.line a').getAttribute('href')).toContain('oid=1');
  expect(await violations()).toEqual([]);
  await button('panel.onlyFailed').click();
  expect(allIn('.line a')).toEqual([numberOf('2')]);
  expect(stage.sent.length).toBe(before);
});

test('news that overtake the list of lines are not undone by it', async () => {
  let give = (): void => undefined;
  const held = new Promise<void>((done) => (give = done));
  await open([job()], {
    'jobs.entries': async () => {
      await held;
      return { entries: rows.map(({ id }) => line(id)) };
    },
  });
  await card().click();
  stage.panel.changed({
    job: job({ counts: counts({ done: 1, waiting: 2 }) }),
    entries: [line('1', { state: 'done', status: 'approved' })],
  });
  give();
  await poll(() => allIn('.line .chip')[0]).toBe(t('status.approved'));
});

test('pause, go on and stop; the stop is asked once more', async () => {
  let state: JobView['state'] = 'running';
  await open([job()], {
    'jobs.control': ({ action }) => {
      state = { pause: 'paused', resume: 'running', stop: 'stopped', retry: 'running', remove: 'stopped' }[
        action
      ] as JobView['state'];
      return { job: job({ state, pausedBy: state === 'paused' ? 'person' : null }) };
    },
  });
  await button('panel.pause').click();
  await poll(shown).toContain(t('panel.paused.person'));
  await button('panel.resume').click();
  await poll(shown).not.toContain(t('panel.paused.person'));
  await button('panel.stop').click();
  expect(shown()).toContain(t('panel.stopAsk', { count: 3 }));
  await button('panel.stopNo').click();
  await poll(() => inPanel('button:focus').textContent).toBe(t('panel.stop'));
  await button('panel.stop').click();
  expect(await violations()).toEqual([]);
  await button('panel.stopYes').click();
  await poll(shown).toContain(t('panel.job.stopped'));
  expect(stage.of('jobs.control').map(({ action }) => action)).toEqual(['pause', 'resume', 'stop']);
});

test.each(['providerDown', 'failures'] as const)('paused by %s: says so, and offers to go on', async (by) => {
  await open([job({ state: 'paused', pausedBy: by })]);
  expect(inPanel('.job [role="status"]').textContent).toBe(t(`panel.paused.${by}`));
  expect(await violations()).toEqual([]);
  await button('panel.resume').click();
  await poll(() => stage.of('jobs.control')).toEqual([{ jobId: job().jobId, action: 'resume' }]);
});

test('failed authorizations are read anew and go through the summary', async () => {
  await open([ended()], {
    'jobs.entries': () => ({
      entries: [
        line('1', { state: 'done' }),
        line('2', { state: 'failed' }),
        line('99', { state: 'failed', number: '99' }),
      ],
    }),
    'jobs.draft': ({ entries }) => ({ entries: entries.map(({ hostId }) => draftEntry(hostId)) }),
  });
  await button('panel.retry').click();
  await poll(() => stage.of('jobs.draft')).toHaveLength(1);
  expect(stage.of('jobs.draft')[0]?.entries.map(({ order }) => order?.number)).toEqual([
    numberOf('2'),
    numberOf('99'),
  ]);
  expect(stage.of('jobs.control')).toEqual([]);
  await poll(shown).toContain(t('panel.start', { count: 2 }));
});

test('a failed check goes on in its job, and an uncertain order is asked after', async () => {
  await open([
    ended({ jobId: id(1), operation: 'check' }),
    ended({ jobId: id(2), counts: counts({ done: 2, uncertain: 1 }) }),
  ]);
  await button('panel.retry').click();
  await button('panel.askAgain').click();
  await poll(() => stage.of('jobs.control')).toEqual([
    { jobId: id(1), action: 'retry' },
    { jobId: id(2), action: 'retry' },
  ]);
});

test('the outcome as a file: what every order came to, with the number sent', async () => {
  await open([ended()], {
    'jobs.entries': () => ({
      entries: [
        line('1', { state: 'done', status: 'approved' }),
        line('2', { state: 'failed', message: '長い, "住所"', remedy: '=直す' }),
        line('3', { state: 'uncertain', amount: null }),
      ],
    }),
    'cases.rows': ({ rows }) =>
      rowsReply(
        rows.map(({ hostId }) => caseView(hostId, { sentNumber: hostId === '3' ? '' : `S-${hostId}` })),
      ),
  });
  await button('panel.save').click();
  await poll(() => stage.files).toHaveLength(1);
  const [{ name, text } = { name: '', text: '' }] = stage.files;
  expect(name).toBe(t('panel.file', { operation: t('overlay.authorize'), at: '20261124-1430' }));
  const head = [
    t('panel.csv.number'),
    t('overlay.sentNumber'),
    t('overlay.amount'),
    t('panel.csv.outcome'),
    t('panel.csv.message'),
    t('overlay.remedy'),
  ].join(',');
  expect(text).toBe(
    [
      `\ufeff${head}`,
      `A-1,S-1,2560,${t('status.approved')},,`,
      `A-2,S-2,2560,${t('panel.state.failed')},"長い, ""住所""",'=直す`,
      `A-3,,,${t('panel.state.uncertain')},,`,
      '',
    ].join('\r\n'),
  );
});

test('invoices of a job as a file; without one that is said', async () => {
  const invoices: Awaited<
    ReturnType<NonNullable<NonNullable<Parameters<typeof panelOn>[1]>['jobs.invoices']>>
  > = {
    invoices: [],
  };
  await open([ended({ operation: 'fetchInvoice' })], { 'jobs.invoices': () => invoices });
  await button('panel.saveInvoices').click();
  await poll(shown).toContain(t('panel.noInvoices'));
  invoices.invoices = [invoice('A-1')];
  await button('panel.saveInvoices').click();
  await poll(() => stage.files).toHaveLength(1);
  expect(stage.files[0]?.text).toContain('A-1,髙橋 花子,1000001');
});

test('running first, then paused and waiting, then ended, newest first', async () => {
  const at = (jobId: number, state: JobView['state'], createdAt: number): JobView =>
    job({ jobId: id(jobId), state, createdAt, operation: 'check', finishedAt: null });
  await open([
    at(1, 'finished', 1),
    at(2, 'queued', 5),
    at(3, 'stopped', 3),
    at(4, 'running', 4),
    at(5, 'paused', 2),
  ]);
  expect(
    Array.from(inPanel('.body').querySelectorAll('.job'), (one) => one.getAttribute('aria-labelledby')),
  ).toEqual([4, 5, 2, 3, 1].map((number) => `job-${id(number)}`));
  expect(await violations()).toEqual([]);
});

test('a job that is removed is gone, and its record too', async () => {
  await open([ended()], { 'jobs.control': () => ({ job: null }) });
  await button('panel.remove').click();
  await poll(() => allIn('.job')).toHaveLength(0);
  expect(allIn('.told')).toEqual([]);
});

test('thousands of lines come in parts', async () => {
  await open([ended()], {
    'jobs.entries': () => ({ entries: Array.from({ length: 450 }, (_, at) => line(String(at))) }),
  });
  await card().click();
  await poll(() => allIn('.line')).toHaveLength(200);
  await button('panel.more', { count: 200 }).click();
  await button('panel.more', { count: 50 }).click();
  await poll(() => allIn('.line')).toHaveLength(450);
});

test('once its list is closed, a job’s news redraw no line', async () => {
  await open([job()]);
  await card().click();
  await poll(() => allIn('.line')).toHaveLength(3);
  await card().click();
  await poll(() => allIn('.line')).toHaveLength(0);
  stage.panel.changed({ job: job({ counts: counts({ done: 3 }) }), entries: [line('1', { state: 'done' })] });
  await poll(() => bar().getAttribute('aria-valuenow')).toBe('3');
  expect(allIn('.line')).toHaveLength(0);
});
