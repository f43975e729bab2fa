import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { t } from '../../lib/words/panel-screen.ts';
import { Lost, poll } from './host-page.ts';
import {
  allIn,
  asking,
  button,
  caseView,
  draftEntry,
  inPanel,
  job,
  numberOf,
  openedOn,
  type panelOn,
  plan,
  rowsReply,
  shown,
  start,
  three,
  violations,
} from './panel-page.ts';

const width = { field: 'a', label: '住所', before: '天神2', after: '天神２', kind: 'width' as const };
const looking = (hostId: string) =>
  draftEntry(hostId, { ask: asking({ conversions: [width] }), token: `token-${hostId}` });

let stage: ReturnType<typeof panelOn>;
afterEach(() => stage.end());
async function open(...args: Parameters<typeof openedOn>): Promise<void> {
  stage = await openedOn(...args);
}

test('the summary: sums, what needs a look, what cannot go by reason with its numbers', async () => {
  const rows = ['1', '2', '3', '4', '5'].map((id) => ({ id, ticked: true }));
  const given = {
    '1': draftEntry('1', { amount: 1000 }),
    '2': draftEntry('2', { amount: 2345 }),
    '3': looking('3'),
    '4': draftEntry('4', { can: false, why: '理由B' }),
    '5': draftEntry('5', { can: false, why: '理由B' }),
  };
  await open(rows, { 'jobs.draft': () => ({ entries: Object.values(given) }) });
  await plan();
  expect(allIn('.tiles b')).toEqual([2, 1, 2].map((count) => t('panel.count', { count })));
  expect(inPanel('.tiles li').textContent).toContain('3,345');
  expect(inPanel('.foot').textContent).toContain('3,345');
  expect(allIn('.group')).toHaveLength(1);
  expect(inPanel('.group').textContent).toContain('理由B');
  expect(allIn('.group a')).toEqual([numberOf('4'), numberOf('5')]);
  expect(inPanel('.group a').getAttribute('href')).toContain('oid=4');
  expect(await violations()).toEqual([]);
  expect(stage.of('jobs.start')).toEqual([]);
});

test('what goes out differently goes only once it was looked at and accepted; each with its token', async () => {
  await open(
    ['1', '2', '3'].map((id) => ({ id, ticked: true })),
    {
      'jobs.draft': () => ({ entries: [draftEntry('1', { token: 'plain' }), looking('2'), looking('3')] }),
    },
  );
  await plan();
  expect(shown()).toContain(t('panel.notAccepted', { count: 2 }));
  await page.elementLocator(inPanel('.look-card .toggle')).click();
  expect(allIn('.pairs mark')).toEqual(['2', '２']);
  await page.getByRole('button', { name: t('panel.acceptOf', { number: numberOf('2') }) }).click();
  await start(2).click();
  await poll(() => stage.of('jobs.start')).toHaveLength(1);
  const [sent] = stage.of('jobs.start');
  expect(sent?.entries.map(({ hostId, accept, order }) => [hostId, accept, order?.number])).toEqual([
    ['1', 'plain', numberOf('1')],
    ['2', 'token-2', numberOf('2')],
  ]);
  expect(sent).toMatchObject({ operation: 'authorize', automatic: false });
  // Its lines open by themselves.
  await poll(() => allIn('.line').length).toBe(3);
});

test('all at once can be accepted only after all were shown', async () => {
  await open(three, { 'jobs.draft': () => ({ entries: [looking('1'), looking('2')] }) });
  await plan();
  await button('panel.acceptAll').click({ force: true });
  expect(shown()).toContain(t('panel.nothingToStart'));
  await button('panel.openAll').click();
  expect(allIn('.pairs mark')).toHaveLength(4);
  expect(await violations()).toEqual([]);
  await button('panel.acceptAll').click();
  await start(2).click();
  await poll(() => stage.of('jobs.start')[0]?.entries.map(({ accept }) => accept)).toEqual([
    'token-1',
    'token-2',
  ]);
});

test('a change shows its steps, the amount before and after, and what is not told', async () => {
  const ask = asking({
    operation: 'change',
    before: 5280,
    after: 3980,
    steps: ['plan.authorizeNew', 'plan.cancelOld'],
    notes: ['plan.note.keepsOld'],
    differences: [
      { field: 'x', label: '電話番号', before: '03-1', after: '', kind: 'text', scope: 'buyerOther' },
    ],
  });
  await open(three, {
    'jobs.draft': () => ({ entries: [draftEntry('1', { ask, token: 'a', amount: null })] }),
  });
  await plan('overlay.change');
  await button('panel.openAll').click();
  for (const part of ['plan.authorizeNew', 'plan.cancelOld', 'plan.note.keepsOld'] as const)
    expect(shown()).toContain(t(part));
  expect(inPanel('.look-card').textContent).toContain('5,280');
  expect(inPanel('.pairs .after').textContent).toContain(t('overlay.blank'));
});

test('cancelling is asked twice, and a second click in the same place says no', async () => {
  const cancel = () => ({
    entries: ['1', '2'].map((id) =>
      draftEntry(id, { ask: asking({ operation: 'cancel' }), token: `c${id}` }),
    ),
  });
  await open(three, { 'jobs.draft': cancel });
  await plan('overlay.cancel');
  expect(stage.of('jobs.draft')[0]?.entries.map(({ order }) => order)).toEqual([null, null]);
  const first = start(2).element().getBoundingClientRect();
  await start(2).click();
  expect(shown()).toContain(t('panel.cancelAsk', { count: 2, sum: t('overlay.yen', { amount: '5,120' }) }));
  expect(inPanel('.foot').contains(inPanel('.foot button:focus'))).toBe(true);
  expect(inPanel('.foot button:focus').textContent).toBe(t('panel.back'));
  expect(await violations()).toEqual([]);
  const yes = button('panel.cancelYes', { count: 2 }).element().getBoundingClientRect();
  const centre = [first.left + first.width * 0.9, first.top + first.height / 2] as const;
  expect(centre[0] < yes.right && centre[0] > yes.left && centre[1] < yes.bottom && centre[1] > yes.top).toBe(
    false,
  );
  expect(stage.of('jobs.start')).toEqual([]);
  await button('panel.cancelYes', { count: 2 }).click();
  await poll(() => stage.of('jobs.start')[0]?.entries.map(({ accept }) => accept)).toEqual(['c1', 'c2']);
});

test('an order that cannot go for what it is at the provider is not read at all', async () => {
  const view = caseView('1', { status: 'approved' });
  view.verdicts.authorize = 'why.granted';
  await open(three, {
    'cases.rows': () => rowsReply([view, caseView('2')]),
  });
  await plan();
  expect(stage.of('jobs.draft')[0]?.entries.map(({ hostId }) => hostId)).toEqual(['2']);
  expect(inPanel('.group').textContent).toContain(t('why.granted'));
});

test('a row that became another order in the meantime is left out and said, and nothing is sent', async () => {
  await open(three);
  await plan();
  const link = stage.box('1').nextElementSibling;
  if (link) link.textContent = 'A-999';
  await start(2).click();
  await poll(shown).toContain(t('panel.rowsChanged', { count: 1 }));
  expect(stage.of('jobs.start')).toEqual([]);
  await start(1).click();
  await poll(() => stage.of('jobs.start')[0]?.entries.map(({ hostId }) => hostId)).toEqual(['2']);
});

test('a start whose answer is lost goes out again under the same name, unchanged', async () => {
  let broken = 5;
  await open(three, {
    'jobs.draft': () => ({ entries: [draftEntry('1'), looking('2')] }),
    'jobs.start': ({ jobId, entries }) => {
      if (broken-- > 0) throw new Lost();
      return { job: job({ jobId, total: entries.length }) };
    },
  });
  await plan();
  await start(1).click();
  await poll(() => allIn('.told')).toHaveLength(1);
  // What was asked for stays as it was: under this name the worker may have begun it.
  await page.elementLocator(inPanel('.look-card .toggle')).click();
  await page
    .getByRole('button', { name: t('panel.acceptOf', { number: numberOf('2') }) })
    .click({ force: true });
  await start(1).click();
  await poll(() => allIn('.job')).toHaveLength(1);
  const sent = stage.of('jobs.start');
  expect(sent.length).toBe(6);
  expect(new Set(sent.map(({ jobId }) => jobId)).size).toBe(1);
  expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1);
});

test('a refused start is told with its remedy, and the summary stays', async () => {
  await open(three, {
    'jobs.start': () => ({ code: 'x', message: '保存できません', remedy: '空きを増やす' }),
  });
  await plan();
  await start(2).click();
  await poll(() => allIn('.told')[0] ?? '').toContain('保存できません');
  expect(allIn('.told')[0]).toContain('空きを増やす');
  expect(allIn('.tiles')).toHaveLength(1);
});
