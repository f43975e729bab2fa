import axe from 'axe-core';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { goq } from '../../lib/backoffice/profiles/goq.ts';
import { operations } from '../../lib/credit/status.ts';
import type { Ask, CaseView, InputOf, OutputOf, RouteName } from '../../lib/messages/contract.ts';
import type { DraftEntry, JobEntryView, JobView } from '../../lib/messages/jobs.ts';
import { createPicks } from '../../lib/overlay/picks.ts';
import { guardPresses, onEscape, onInput, onPress } from '../../lib/overlay/press.ts';
import { startLauncher } from '../../lib/overlay/panel/launcher.ts';
import { startPanel } from '../../lib/overlay/panel/start-panel.tsx';
import { t, type WordKey } from '../../lib/words/panel-screen.ts';
import { allow, ask, hostFetch, Lost, orderPages, poll, postpay, quiet, Reload, view } from './host-page.ts';

export interface Row {
  id: string;
  payment?: string;
  ticked?: boolean;
}

/** As the order pages of these tests give it. */
export const total = 2560;
export const numberOf = (id: string): string => `A-${id}`;

/** A case of which everything may be done. */
export const caseView = (hostId: string, change: Partial<CaseView> = {}): CaseView =>
  view(hostId, { main: null, verdicts: allow(...operations), ...change });

export const asking = (change: Partial<Ask> = {}): Ask => ask('authorize', change);

/** The worker's word on these cases. */
export const rowsReply = (cases: CaseView[], stale: string[] = []): OutputOf<'cases.rows'> => ({
  ...quiet,
  cases,
  stale,
});

export const draftEntry = (hostId: string, change: Partial<DraftEntry> = {}): DraftEntry => ({
  hostId,
  number: numberOf(hostId),
  can: true,
  why: '',
  code: '',
  ask: null,
  token: null,
  amount: total,
  ...change,
});

export const job = (change: Partial<JobView> = {}): JobView => ({
  jobId: '00000000-0000-4000-8000-000000000001',
  operation: 'authorize',
  automatic: false,
  createdAt: Date.UTC(2026, 10, 24, 5),
  state: 'running',
  pausedBy: null,
  total: 3,
  counts: { waiting: 3, running: 0, done: 0, failed: 0, uncertain: 0, skipped: 0 },
  sum: 3 * total,
  perMinute: null,
  remainingMs: null,
  finishedAt: null,
  ...change,
});

export const line = (hostId: string, change: Partial<JobEntryView> = {}): JobEntryView => ({
  hostId,
  number: numberOf(hostId),
  amount: total,
  state: 'waiting',
  status: 'none',
  message: '',
  remedy: '',
  code: '',
  ...change,
});

type Answers = { [N in RouteName]?: (input: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>> };

function listWithTicks(rows: readonly Row[]): HTMLElement {
  const root = document.createElement('div');
  root.id = 'order-list-table';
  const table = root.appendChild(document.createElement('table'));
  const head = table.createTHead().insertRow();
  for (const name of ['注文番号', 'お支払い方法'])
    head.append(Object.assign(document.createElement('th'), { textContent: name }));
  const body = table.createTBody();
  for (const { id, payment = postpay, ticked = false } of rows) {
    const row = body.insertRow();
    row.setAttribute('data-order-number', id);
    const box = Object.assign(document.createElement('input'), {
      type: 'checkbox',
      name: 'order_number[]',
      value: id,
      checked: ticked,
    });
    box.setAttribute('aria-label', id);
    const link = document.createElement('a');
    link.href = `order_details_beta.php?oid=${id}`;
    link.textContent = numberOf(id);
    row.insertCell().append(box, link);
    row.insertCell().textContent = payment;
  }
  document.body.append(root);
  return root;
}

/** The panel beside a list, with a worker that answers from `answers`, or that all goes well. The caller calls `end`. */
export function panelOn(rows: readonly Row[], answers: Answers = {}) {
  const root = listWithTicks(rows);
  const end = new AbortController();
  const sent: { route: RouteName; input: unknown }[] = [];
  const files: { name: string; text: string }[] = [];
  const defaults: Answers = {
    'cases.rows': ({ rows }) => rowsReply(rows.map(({ hostId }) => caseView(hostId))),
    'jobs.draft': ({ entries }) => ({ entries: entries.map(({ hostId }) => draftEntry(hostId)) }),
    'jobs.start': ({ jobId, operation, entries }) => ({
      job: job({
        jobId,
        operation,
        total: entries.length,
        counts: { waiting: entries.length, running: 0, done: 0, failed: 0, uncertain: 0, skipped: 0 },
      }),
    }),
    'jobs.list': () => ({ jobs: [] }),
    'lock.look': () => ({ state: 'none' }),
    'jobs.entries': () => ({ entries: rows.map(({ id }) => line(id)) }),
    'jobs.control': ({ jobId }) => ({ job: job({ jobId }) }),
  };
  const host = {
    fetchPage: (path: string, _signal: AbortSignal): Promise<Response> => {
      const id = new URL(path, location.origin).searchParams.get('oid') ?? '';
      return hostFetch(orderPages({ 注文番号: numberOf(id) }))(path);
    },
  };
  const told: unknown[] = [];
  const helped: string[] = [];
  guardPresses(end.signal);
  const panel = startLauncher({
    loadPanel: () => Promise.resolve(startPanel),
    help: (topic) => void helped.push(topic),
    tell: (cause) => void told.push(cause),
    hear: { onPress, onEscape, onInput },
    profile: goq,
    picks: createPicks({
      profile: goq,
      serves: (payment) => payment === postpay,
      clock: performance,
      onOwn: () => undefined,
    }).desk,
    signal: end.signal,
    fetchPage: (path, signal) => host.fetchPage(path, signal),
    failureOf: (cause) => (cause instanceof Lost || cause instanceof Reload ? cause.failure : null),
    readLimit: () => new AbortController().signal,
    clock: { now: () => performance.now(), delay: () => Promise.resolve() },
    today: () => Date.UTC(2026, 10, 24, 5, 30),
    download: (name, text) => void files.push({ name, text }),
    async send<N extends RouteName>(route: N, input: InputOf<N>): Promise<OutputOf<N>> {
      sent.push({ route, input });
      const answer = answers[route] ?? defaults[route];
      if (!answer) throw new Error(`no answer to ${route}`);
      return answer(input);
    },
  });
  return {
    root,
    panel,
    answers,
    host,
    files,
    told,
    helped,
    of: <N extends RouteName>(route: N): InputOf<N>[] =>
      sent.filter((one) => one.route === route).map((one) => one.input as InputOf<N>),
    sent,
    box: (id: string): HTMLInputElement => {
      const box = root.querySelector<HTMLInputElement>(`input[value="${id}"]`);
      if (!box) throw new Error(`no row ${id}`);
      return box;
    },
    end: () => {
      end.abort();
      root.remove();
    },
  };
}

export const shadow = (): ShadowRoot => {
  const root = document.querySelector('yoshin-panel')?.shadowRoot;
  if (!root) throw new Error('no panel');
  return root;
};
export const shown = (): string => shadow().textContent ?? '';
export const inPanel = (selector: string): HTMLElement => {
  const found = shadow().querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
export const allIn = (selector: string): string[] =>
  Array.from(shadow().querySelectorAll(selector), (one) => one.textContent ?? '');
export const active = (): Element | null => shadow().activeElement;

/** A button by its word. */
export const button = (word: WordKey, params?: Record<string, string | number>) =>
  page.getByRole('button', { name: t(word, params), exact: true });
export const launcher = () => inPanel('.launcher button');

/** Opens the panel with a click. */
export async function openPanel(): Promise<void> {
  await expect.poll(() => shadow().querySelector('.launcher') !== null).toBe(true);
  await page.elementLocator(launcher()).click();
  await expect.poll(() => shadow().querySelector('.drawer') !== null).toBe(true);
}

export async function violations(): Promise<unknown[]> {
  const host = document.querySelector('yoshin-panel');
  if (!host) throw new Error('no panel');
  const { violations, passes } = await axe.run(host, { rules: { region: { enabled: false } } });
  expect(passes.length).toBeGreaterThan(0);
  return violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  ]);
}

/** Four rows: three of ours, two of them ticked. */
export const three: Row[] = [
  { id: '1', ticked: true },
  { id: '2', ticked: true },
  { id: '3' },
  { id: '4', payment: '銀行振込', ticked: true },
];

/** A panel that is open. */
export async function openedOn(...args: Parameters<typeof panelOn>): Promise<ReturnType<typeof panelOn>> {
  const stage = panelOn(...args);
  stage.panel.appear();
  await openPanel();
  return stage;
}

/** Presses an operation and waits for the summary of what would be sent. */
export async function plan(word: WordKey = 'overlay.authorize'): Promise<void> {
  await button(word).click();
  await poll(() => allIn('.foot').length).toBe(1);
  await poll(shown).toContain(t('panel.nothingSent'));
}
export const start = (count: number) => button('panel.start', { count });
