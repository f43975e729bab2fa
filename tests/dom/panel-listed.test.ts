import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { CaseView } from '../../lib/messages/contract.ts';
import { t, type WordKey } from '../../lib/words/panel-screen.ts';
import { allow, Lost, poll } from './host-page.ts';
import {
  allIn,
  caseView,
  draftEntry,
  inPanel,
  numberOf,
  openedOn,
  type panelOn,
  rowsReply,
  shown,
  violations,
} from './panel-page.ts';

let stage: ReturnType<typeof panelOn>;
afterEach(() => stage.end());

/** Twelve letters of a list: what each order is at, and what may be done with it. */
const states: Record<string, Partial<CaseView>> = {
  '1': { status: 'none', verdicts: allow('authorize', 'check') },
  '2': { status: 'none', verdicts: allow('authorize', 'check') },
  '3': { status: 'approved', sentNumber: 'A-3', verdicts: allow('check', 'cancel') },
  '4': { status: 'approved', sentNumber: 'A-4', verdicts: allow('check', 'cancel', 'registerShipment') },
  '5': { status: 'uncertain', sentNumber: 'A-5', verdicts: allow('check') },
};
const caseOf = (hostId: string): CaseView => caseView(hostId, states[hostId]);
const rows = Object.keys(states).map((id) => ({ id }));
/** The approved order whose slip number is missing, as far as the worker knows. */
const noTracking = (): CaseView =>
  caseView('3', {
    ...states['3'],
    verdicts: { ...allow('check', 'cancel'), registerShipment: 'why.noTracking' },
  });

type Answers = Parameters<typeof panelOn>[1];
async function open(answers: Answers = {}): Promise<void> {
  stage = await openedOn([...rows, { id: '9', payment: '銀行振込' }], {
    'cases.rows': ({ rows }) => rowsReply(rows.map(({ hostId }) => caseOf(hostId))),
    ...answers,
  });
  await page.elementLocator(inPanel('.source:last-child')).click();
}
const buttons = (): string[] => allIn('.operations button');
const named = (word: WordKey, count: string): string => t(word) + count;
const many = (count: number): string => t('panel.count', { count });

test('every operation says how many of the list it can be done for, and only those are read and planned', async () => {
  await open();
  await poll(buttons).toEqual([
    named('overlay.authorize', many(2)),
    named('overlay.change', many(0)),
    // What was never sent is not checked: there is nothing to be found.
    named('overlay.check', many(3)),
    named('overlay.cancel', many(2)),
    named('overlay.registerShipment', many(1)),
    named('overlay.fetchInvoice', many(0)),
  ]);
  expect(shown()).toContain(t('panel.listedOf', { count: 5 }));
  expect(inPanel('.operations button:nth-child(2)').getAttribute('aria-disabled')).toBe('true');
  expect(inPanel('.operations button:nth-child(3)').getAttribute('aria-disabled')).toBe(null);
  expect(await violations()).toEqual([]);
  for (const [at, wanted] of [
    [0, ['1', '2']],
    [2, ['3', '4', '5']],
    [3, ['3', '4']],
    [4, ['4']],
  ] as const) {
    await page.elementLocator(inPanel(`.operations button:nth-child(${at + 1})`)).click();
    await poll(() => allIn('.foot')).toHaveLength(1);
    expect(
      stage
        .of('jobs.draft')
        .at(-1)
        ?.entries.map(({ hostId }) => hostId),
    ).toEqual(wanted);
    await page.getByRole('button', { name: t('panel.back'), exact: true }).click();
  }
  expect(stage.of('jobs.start')).toEqual([]);
});

test('an operation that no order of the list allows does nothing when pressed', async () => {
  await open();
  await poll(buttons).toContain(named('overlay.change', many(0)));
  const before = stage.sent.length;
  await page.elementLocator(inPanel('.operations button:nth-child(2)')).click({ force: true });
  expect(stage.sent.length).toBe(before);
  expect(allIn('.operations')).toHaveLength(1);
});

test('a row that changed since it was read may have become possible: said as unsure, read, and told by reason', async () => {
  await open({
    'cases.rows': ({ rows }) =>
      rowsReply(
        rows.map(({ hostId }) => (hostId === '3' ? noTracking() : caseOf(hostId))),
        ['3'],
      ),
    'jobs.draft': ({ entries }) => ({
      entries: entries.map(({ hostId }) =>
        hostId === '3' ? draftEntry('3', { can: false, why: 'why.noTracking' }) : draftEntry(hostId),
      ),
    }),
  });
  const unsure = t('panel.countPerhaps', { can: 1, perhaps: 1 });
  await poll(buttons).toContain(named('overlay.registerShipment', unsure));
  expect(inPanel('#note').textContent).toContain(t('panel.perhapsHint'));
  expect(await violations()).toEqual([]);
  await page.elementLocator(inPanel('.operations button:nth-child(5)')).click();
  await poll(() => allIn('.group a')).toEqual([numberOf('3')]);
  expect(stage.of('jobs.draft')[0]?.entries.map(({ hostId, order }) => [hostId, order?.number])).toEqual([
    ['3', numberOf('3')],
    ['4', numberOf('4')],
  ]);
});

test('what the worker tells of an order moves the numbers; nobody asks for it', async () => {
  await open();
  await poll(buttons).toContain(named('overlay.authorize', many(2)));
  const before = stage.sent.length;
  stage.panel.heard([
    caseView('1', { status: 'approved', sentNumber: 'A-1', verdicts: allow('check', 'cancel') }),
    caseView('77', { verdicts: allow('authorize') }),
  ]);
  await poll(buttons).toEqual(
    expect.arrayContaining([named('overlay.authorize', many(1)), named('overlay.cancel', many(3))]),
  );
  expect(stage.sent.length).toBe(before);
});

test('what is told while an answer is on its way is newer than it', async () => {
  let give = (): void => undefined;
  const held = new Promise<void>((done) => (give = done));
  await open({
    'cases.rows': async ({ rows }) => {
      await held;
      return rowsReply(rows.map(({ hostId }) => caseOf(hostId)));
    },
  });
  await poll(() => stage.of('cases.rows')).toHaveLength(1);
  stage.panel.heard([caseView('1', { status: 'approved', sentNumber: 'A-1', verdicts: allow('cancel') })]);
  give();
  await poll(buttons).toContain(named('overlay.authorize', many(1)));
  expect(buttons()).toContain(named('overlay.cancel', many(3)));
});

test('a row that comes into the list is asked about, and only it', async () => {
  await open();
  await poll(buttons).toContain(named('overlay.authorize', many(2)));
  const before = stage.of('cases.rows').length;
  const row = stage.box('1').closest('tr')?.cloneNode(true) as HTMLTableRowElement;
  row.setAttribute('data-order-number', '2000');
  row.querySelector('a')!.href = 'order_details_beta.php?oid=2000';
  stage.box('1').closest('tbody')?.append(row);
  stage.panel.rowsChanged();
  await poll(buttons).toContain(named('overlay.authorize', many(3)));
  await poll(() => stage.of('cases.rows').length).toBe(before + 1);
  expect(
    stage
      .of('cases.rows')
      .at(-1)
      ?.rows.map(({ hostId }) => hostId),
  ).toEqual(['2000']);
});

test('numbers that cannot be had are told, and the buttons still work once the worker answers', async () => {
  let broken = true;
  await open({
    'cases.rows': ({ rows }) => {
      if (broken) throw new Lost();
      return rowsReply(rows.map(({ hostId }) => caseOf(hostId)));
    },
  });
  await poll(() => allIn('.told')).toHaveLength(1);
  expect(buttons()).toContain(t('overlay.cancel'));
  await page.elementLocator(inPanel('.told > button:last-of-type')).click();
  stage.panel.rowsChanged();
  await poll(() => allIn('.told')).toHaveLength(0);
  broken = false;
  await page.getByRole('button', { name: t('overlay.cancel'), exact: true }).click();
  await poll(() => stage.of('jobs.draft')[0]?.entries.map(({ hostId }) => hostId)).toEqual(['3', '4']);
});

test('an order the worker said nothing of is read, never passed over', async () => {
  await open({
    'cases.rows': ({ rows }) =>
      rowsReply(rows.filter(({ hostId }) => hostId !== '2').map(({ hostId }) => caseOf(hostId))),
  });
  await poll(buttons).toContain(named('overlay.authorize', t('panel.countPerhaps', { can: 1, perhaps: 1 })));
  await page.elementLocator(inPanel('.operations button:first-child')).click();
  await poll(() => stage.of('jobs.draft')[0]?.entries.map(({ hostId }) => hostId)).toEqual(['1', '2']);
});
