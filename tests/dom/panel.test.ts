import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { t } from '../../lib/words/panel-screen.ts';
import { hostFetch, poll, Reload } from './host-page.ts';
import {
  allIn,
  asking,
  button,
  draftEntry,
  inPanel,
  launcher,
  numberOf,
  openedOn,
  panelOn,
  plan,
  shown,
  start,
  three,
  violations,
} from './panel-page.ts';

let stage: ReturnType<typeof panelOn>;
afterEach(() => stage.end());
async function open(...args: Parameters<typeof openedOn>): Promise<void> {
  stage = await openedOn(...args);
}
/** Messages besides those of an opening panel: what there is of jobs, and whether the vault is locked. */
const beyondOpening = () =>
  stage.sent
    .map(({ route }) => route)
    .filter((route) => !['jobs.list', 'lock.look', 'shortcuts.list', 'staff.get'].includes(route));

test('nothing is in the page before an order of ours is, and one message goes out when it is', async () => {
  stage = panelOn(three);
  expect(document.querySelector('yoshin-panel')).toBe(null);
  stage.panel.appear();
  stage.panel.appear();
  await poll(() => launcher().textContent).toContain(t('panel.count', { count: 2 }));
  expect(stage.sent.map(({ route }) => route)).toEqual(['jobs.list']);
});

test('the launcher counts ticks of ours as the host sets them, by a person or by its own script', async () => {
  stage = panelOn(three);
  stage.panel.appear();
  await userEvent.click(stage.box('3'));
  await poll(() => launcher().textContent).toContain(t('panel.count', { count: 3 }));
  const clear = document.createElement('button');
  clear.textContent = 'チェックをはずす';
  clear.addEventListener('click', () => {
    for (const { id } of three) stage.box(id).checked = false;
  });
  stage.root.append(clear);
  await userEvent.click(clear);
  await poll(() => launcher().textContent).toContain(t('panel.count', { count: 0 }));
});

test('ticks are read when a button is pressed, not when the panel was opened', async () => {
  await open(three);
  expect(shown()).toContain(t('panel.others', { count: 1 }));
  stage.box('1').checked = false; // By a script of the host: no event tells of it.
  await plan();
  expect(stage.of('jobs.draft')[0]?.entries.map(({ hostId }) => hostId)).toEqual(['2']);
});

test('without ticks the buttons say what is missing and send nothing', async () => {
  await open([{ id: '1' }]);
  expect(shown()).toContain(t('panel.noneTicked'));
  await button('overlay.authorize').click({ force: true });
  expect(beyondOpening()).toEqual([]);
});

test('orders are read in full, four at a time, with a count; a stop sends nothing', async () => {
  const rows = Array.from({ length: 10 }, (_, at) => ({ id: String(at + 1), ticked: true }));
  await open(rows);
  const inner = stage.host.fetchPage;
  let [under, most] = [0, 0];
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  stage.host.fetchPage = async (path, signal) => {
    if (path.includes('derivery')) return inner(path, signal);
    most = Math.max(most, ++under);
    await Promise.race([held, new Promise((done) => signal.addEventListener('abort', done))]);
    under--;
    return inner(path, signal);
  };
  await button('overlay.authorize').click();
  await poll(shown).toContain(t('panel.readingCount', { done: 0, total: 10 }));
  await poll(() => under).toBe(4);
  expect(await violations()).toEqual([]);
  await button('panel.stopReading').click();
  await poll(shown).toContain(t('panel.stopped'));
  expect(stage.of('jobs.draft')).toEqual([]);
  // And once more to the end.
  release();
  await plan();
  expect(most).toBe(4);
  expect(stage.of('jobs.draft')[0]?.entries.map(({ order }) => order?.number)).toEqual(
    rows.map(({ id }) => numberOf(id)),
  );
});

test('orders that cannot be read are told with the reason; the others go on', async () => {
  await open(three);
  const inner = stage.host.fetchPage;
  stage.host.fetchPage = (path, signal) =>
    path.includes('oid=1&') ? Promise.reject(new TypeError('offline')) : inner(path, signal);
  await plan();
  expect(allIn('.group')[0]).toContain(t('overlay.read.unreachable'));
  expect(allIn('.group a')).toEqual([numberOf('1')]);
  expect(stage.of('jobs.draft')[0]?.entries.map(({ hostId }) => hostId)).toEqual(['2']);
});

test('logged out of the host: said once, nothing planned', async () => {
  await open(three);
  stage.host.fetchPage = hostFetch(undefined, '/login.php');
  await button('overlay.authorize').click();
  await poll(() => allIn('.told')).toHaveLength(1);
  expect(allIn('.told')[0]).toContain(t('panel.login'));
  expect(stage.of('jobs.draft')).toEqual([]);
});

test('more than a message holds becomes several jobs', async () => {
  const rows = Array.from({ length: 501 }, (_, at) => ({ id: String(at + 1), ticked: true }));
  await open(rows);
  await plan('overlay.cancel');
  expect(stage.of('jobs.draft').map(({ entries }) => entries.length)).toEqual([500, 1]);
  expect(allIn('.line')).toHaveLength(200);
  await start(501).click();
  await button('panel.cancelYes', { count: 501 }).click();
  await poll(() => stage.of('jobs.start').map(({ entries }) => entries.length)).toEqual([500, 1]);
  const [one, two] = stage.of('jobs.start');
  expect(one?.jobId).not.toBe(two?.jobId);
});

test('what a page script presses is no press', async () => {
  await open(three);
  const press = button('overlay.authorize').element();
  if (press instanceof HTMLElement) press.click();
  press.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  expect(beyondOpening()).toEqual([]);
  expect(allIn('.operations')).toHaveLength(1);
});

test('order text is text, whatever it looks like', async () => {
  const html = '<img src=x onerror=alert(1)>';
  const conversions = [{ field: 'a', kind: 'reword' as const, label: html, before: html, after: html }];
  await open(three, {
    'jobs.draft': () => ({
      entries: [
        draftEntry('1', { number: html, can: false, why: html }),
        draftEntry('2', { number: html, ask: asking({ conversions }), token: 'x' }),
      ],
    }),
  });
  await plan();
  await button('panel.openAll').click();
  expect(allIn('img')).toEqual([]);
  expect(inPanel('.group').textContent).toContain(html);
  expect(inPanel('.pairs').textContent).toContain(html);
});

test('a page older than its extension says so and does nothing more', async () => {
  await open(three, {
    'cases.rows': () => {
      throw new Reload();
    },
  });
  await button('overlay.authorize').click();
  await poll(() => allIn('.told')).toHaveLength(1);
  expect(button('overlay.authorize').element().getAttribute('aria-disabled')).toBe('true');
});

test('an answer that is missing an order is said, never passed over', async () => {
  await open(three, { 'jobs.draft': () => ({ entries: [draftEntry('1')] }) });
  await plan();
  expect(allIn('.tiles b')).toEqual([1, 0, 1].map((count) => t('panel.count', { count })));
});
