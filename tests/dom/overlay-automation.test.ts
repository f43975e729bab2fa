import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AutomationView } from '../../lib/messages/automation.ts';
import type { InputOf } from '../../lib/messages/contract.ts';
import { timeInJapan } from '../../lib/overlay/time.ts';
import { t } from '../../lib/words/panel-screen.ts';
import {
  approved,
  fill,
  hostFetch,
  Lost,
  newRow,
  overlayOn,
  painted,
  poll,
  view,
  type Sent,
} from './host-page.ts';

const runId = '00000000-0000-4000-8000-000000000009';
const automation = (change: Partial<AutomationView> = {}): AutomationView => ({
  on: true,
  paused: false,
  stopped: false,
  waits: null,
  running: null,
  last: null,
  left: [],
  ...change,
});
const rows = Array.from({ length: 4 }, (_, at) => ({ id: String(at + 1), number: 'A-1' }));
type Answer = (sent: Sent) => unknown;

let stage: ReturnType<typeof overlayOn>;
afterEach(() => {
  stage.end();
  stage.root.remove();
  vi.restoreAllMocks();
});
/** A list with a worker that lets things happen by itself, and asks to read what `wants` says. */
function start(
  now: AutomationView,
  wants: (ids: string[]) => string[] = () => [],
  more: Answer = () => undefined,
  fetchPage = hostFetch(),
): void {
  stage = overlayOn(
    rows,
    async (sent) => {
      const given = await more(sent);
      if (given !== undefined) return given;
      if (sent.route === 'jobs.list') return { jobs: [] };
      if (sent.route === 'automation.state') return { automation: now };
      if (sent.route === 'automation.begin') return { automation: now, taken: true };
      if (sent.route.startsWith('automation.')) {
        const ids = ((sent.input as InputOf<'automation.offer'>).rows ?? []).map(({ hostId }) => hostId);
        const orders = wants(ids).map((hostId) => ({ hostId, operation: 'authorize' as const }));
        return { automation: now, read: orders.length > 0 ? { runId, orders } : null };
      }
      return undefined;
    },
    fetchPage,
  );
}
const offers = () => stage.of('automation.offer') as InputOf<'automation.offer'>[];
const begun = () => stage.of('automation.begin') as InputOf<'automation.begin'>[];
const offeredIds = () => offers().map(({ rows: list }) => list.map(({ hostId }) => hostId));
const launcher = (): ShadowRoot => document.querySelector('yoshin-panel')!.shadowRoot!;
const sign = (): HTMLElement => launcher().querySelector<HTMLElement>('.auto')!;
const line = (): string => sign().querySelector('.line')?.textContent ?? '';

test('the first badges come first; then every row is offered once, in one message, with what it says', async () => {
  start(automation());
  await poll(() => offers().length).toBe(1);
  const routes = stage.sent.map(({ route }) => route);
  expect(routes.indexOf('cases.rows')).toBeLessThan(routes.indexOf('automation.state'));
  expect(offeredIds()).toEqual([['1', '2', '3', '4']]);
  expect(offers()[0]?.rows[0]).toEqual({
    hostId: '1',
    print: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    open: true,
    dispatching: false,
  });
  await painted();
  expect(offers()).toHaveLength(1);
});

test('the question how it stands is asked again when its answer is lost', async () => {
  let asked = 0;
  start(automation(), undefined, ({ route }) => {
    if (route === 'automation.state' && asked++ === 0) throw new Lost();
    return undefined;
  });
  await poll(() => offers().length).toBe(1);
  expect(stage.of('automation.state')).toHaveLength(2);
});

test('off: one question how it stands, and nothing else; no sign', async () => {
  start(automation({ on: false }));
  await poll(() => stage.of('automation.state').length).toBe(1);
  fill(stage.rows[0]!, { id: '1', number: 'A-1', total: '9,999' });
  await painted();
  expect(offers()).toEqual([]);
  expect(sign().hidden).toBe(true);
});

test('a row that says it is over, and a list that says nothing, are no new orders', async () => {
  start(automation());
  await poll(() => offers().length).toBe(1);
  for (const [text, open] of [
    ['キャンセル', false],
    ['★発送済み', false],
    ['確認待ち', false],
    ['', false],
    ['発送待ち', true],
  ] as const) {
    const before = offers().length;
    stage.rows[0]!.cells[7]!.textContent = text;
    fill(stage.rows[0]!, { id: '1', number: 'A-1', total: `${before},000` });
    await poll(() => offers().length).toBe(before + 1);
    expect(offers().at(-1)?.rows).toMatchObject([{ hostId: '1', open }]);
  }
  const before = offers().length;
  stage.rows[1]!.cells[6]!.textContent = 'ヤマト運輸 [伝票入力済]';
  await poll(() => offers().length).toBe(before + 1);
  expect(offers().at(-1)?.rows).toMatchObject([{ hostId: '2', dispatching: true }]);
});

test('a new row and a changed case are offered, nothing else a second time', async () => {
  start(automation());
  await poll(() => offers().length).toBe(1);
  stage.table.tBodies[0]!.append(newRow({ id: '9', number: 'A-9' }));
  await poll(() => offeredIds().flat()).toContain('9');
  const before = offers().length;
  stage.overlay.update([approved('2')]);
  await poll(() => offers().length).toBe(before + 1);
  expect(offeredIds().at(-1)).toEqual(['2']);
  stage.overlay.update([approved('2')]);
  await painted();
  expect(offers()).toHaveLength(before + 1);
});

test('what the worker asks for is read in full and brought to it', async () => {
  start(automation(), (ids) => ids.filter((id) => id === '1' || id === '2'));
  await poll(() => begun().length).toBe(1);
  expect(begun()[0]).toMatchObject({ runId });
  expect(
    begun()[0]
      ?.entries.map(({ order }) => order.hostId)
      .toSorted(),
  ).toEqual(['1', '2']);
  await painted();
  expect(offers()).toHaveLength(1);
});

test('an order that cannot be read is left out, and not read again as it stands', async () => {
  const fetched: string[] = [];
  start(
    automation(),
    (ids) => ids,
    () => undefined,
    (path) => {
      fetched.push(path);
      return Promise.reject(new Error('down'));
    },
  );
  await poll(() => begun().length).toBe(1);
  expect(begun()[0]?.entries).toEqual([]);
  const { length } = fetched;
  stage.overlay.onAutomation({ automation: automation(), again: true });
  await painted();
  expect(offers()).toHaveLength(1);
  fill(stage.rows[0]!, { id: '1', number: 'A-1', total: '3,000' });
  await poll(() => begun().length).toBe(2);
  expect(offeredIds().at(-1)).toEqual(['1']);
  expect(fetched).toHaveLength(length + 2);
});

test('logged out: the run is given back empty, the sign says so, and nothing more is read until the page is seen anew', async () => {
  start(
    automation(),
    (ids) => ids,
    () => undefined,
    hostFetch(undefined, '/login.php'),
  );
  await poll(() => begun().length).toBe(1);
  expect(begun()[0]?.entries).toEqual([]);
  await poll(line).toContain(t('automation.loggedOut'));
  stage.overlay.onAutomation({ automation: automation(), again: true });
  await painted();
  expect(offers()).toHaveLength(1);
});

test('a worker that died is offered the rows again, a few times and no more', async () => {
  start(automation(), undefined, ({ route }) => {
    if (route === 'automation.offer') throw new Lost();
    return undefined;
  });
  await poll(() => offers().length).toBe(3);
  await painted();
  expect(offers()).toHaveLength(3);
});

test('turned away, the rows wait for the worker’s word and are offered then', async () => {
  start(automation({ waits: 'provider' }));
  await poll(() => offers().length).toBe(1);
  await poll(line).toBe(t('automation.provider'));
  stage.overlay.onAutomation({ automation: automation(), again: true });
  await poll(() => offers().length).toBe(2);
  expect(offeredIds()[1]).toEqual(['1', '2', '3', '4']);
});

test('the sign tells what was done last, leads to its job, and holds it back; all of it by keyboard, sound for axe', async () => {
  const last = {
    jobId: runId,
    operation: 'authorize',
    at: Date.UTC(2026, 10, 20, 1, 32),
    done: 12,
    failed: 0,
  } as const;
  const counts = { waiting: 0, running: 0, done: 12, failed: 0, uncertain: 0, skipped: 0 };
  const done = {
    jobId: runId,
    operation: 'authorize',
    automatic: true,
    createdAt: last.at,
    state: 'finished',
    pausedBy: null,
    total: 12,
    counts,
    sum: 0,
    perMinute: null,
    remainingMs: null,
    finishedAt: last.at,
  };
  const left = [{ hostId: '3', number: 'A-3', operation: 'authorize', why: 'automation.why.old' }] as const;
  start(automation({ last, left: [...left] }), undefined, ({ route }) => {
    if (route === 'jobs.list') return { jobs: [done] };
    return route === 'jobs.entries' ? { entries: [] } : undefined;
  });
  await poll(() => line()).toContain(
    t('automation.done.authorize', { count: 12, time: timeInJapan(last.at, last.at) }),
  );
  expect(line()).toContain(t('automation.leftToo', { count: 1 }));
  const check = async (): Promise<unknown[]> => {
    const { violations } = await axe.run(document.querySelector('yoshin-panel')!, {
      rules: { region: { enabled: false } },
    });
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  };
  expect(await check()).toEqual([]);
  sign().querySelector<HTMLElement>('.hold')!.focus();
  await userEvent.keyboard('{Enter}');
  await poll(() => stage.of('automation.pause')).toEqual([{ paused: true }]);
  stage.overlay.onAutomation({ automation: automation({ paused: true, last }), again: false });
  await poll(line).toBe(t('automation.paused'));
  await page.elementLocator(sign().querySelector('.hold')!).click();
  await poll(() => stage.of('automation.pause').at(-1)).toEqual({ paused: false });

  stage.overlay.onAutomation({
    automation: automation({ stopped: true, last, left: [...left] }),
    again: false,
  });
  await poll(line).toBe(t('automation.stopped'));
  await page.elementLocator(sign().querySelector('.line')!).click();
  await poll(() => stage.of('jobs.entries')).toEqual([{ jobId: runId }]);
  expect(await check()).toEqual([]);
  await page.getByRole('button', { name: t('automation.left'), exact: false }).click();
  await poll(() => launcher().textContent).toContain(t('automation.why.old'));
  await page.getByRole('button', { name: t('automation.goOn') }).click();
  await poll(() => stage.of('automation.goOn')).toEqual([{ shopId: null }]);
  expect(await check()).toEqual([]);
});

test('under the sign the host’s page can be pressed', async () => {
  start(automation());
  await poll(() => sign().hidden).toBe(false);
  const box = launcher().querySelector('.launcher')!.getBoundingClientRect();
  const under = document.elementFromPoint(box.left + 2, box.bottom - 2);
  expect(under?.localName).not.toBe('yoshin-panel');
  expect(view('1').status).toBe('none');
});
