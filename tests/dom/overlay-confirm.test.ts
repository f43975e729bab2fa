import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/order-list.content/style.css';
import { operations, type Operation } from '../../lib/credit/status.ts';
import type { Ask } from '../../lib/messages/contract.ts';
import { t } from '../../lib/words/index.ts';
import { allow, approved, ask, dialogOpen, inSurface, overlayOn, poll, view } from './host-page.ts';

let stage: ReturnType<typeof overlayOn>;
afterEach(() => {
  stage.end();
  stage.root.remove();
});
const status = () => stage.slotOf(stage.rows[0])?.dataset.status;
const texts = (selector: string): (string | null)[] =>
  Array.from(inSurface('dialog').querySelectorAll(selector), ({ textContent }) => textContent);
const focused = () => document.querySelector('yoshin-ui')?.shadowRoot?.activeElement?.textContent;

/** Presses an operation that the worker answers with this question. */
async function confirming(operation: Operation, change: Partial<Ask> = {}): Promise<void> {
  stage = overlayOn([{ id: '1', number: 'A-1' }], ({ route, input }) => {
    if (route !== 'credit.act') return undefined;
    return (input as { accept: string | null }).accept === null
      ? { kind: 'confirm', ask: ask(operation, change), token: 'tok' }
      : { kind: 'done', view: approved('1', { status: 'cancelled' }) };
  });
  await poll(status).toBe('none');
  stage.overlay.update([approved('1', { main: operation, verdicts: allow(operation) })]);
  await userEvent.click(stage.button(stage.rows[0], operation));
  await poll(dialogOpen).toBe(true);
}
/** Rules broken in our parts; the page of the tests is nobody's. */
async function violations(): Promise<unknown[]> {
  const { violations: found, passes } = await axe.run({ include: ['yoshin-ui'] });
  expect(passes.length).toBeGreaterThan(10);
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

const change = {
  field: 'totalAmount',
  label: '請求金額',
  before: '6,830円',
  after: '5,000円',
  kind: 'amount',
  scope: 'amount',
} as const;
const name = {
  ...change,
  field: 'name',
  label: '氏名',
  before: '髙橋',
  after: '高橋',
  kind: 'text',
  scope: 'buyerOther',
} as const;

describe.each(operations)('%s', (operation) => {
  test('is asked about by name; the button says what happens; all of it without a fault for axe', async () => {
    await confirming(operation, { sentNumber: 'A-1-2', slip: '123456789012' });
    expect(inSurface('h2').textContent).toBe(t(`confirm.title.${operation}`));
    expect(inSurface('.head p').textContent).toContain('A-1');
    expect(texts('dd')).toEqual(['A-1-2', '123456789012']);
    expect(texts('.foot button')).toEqual([t('overlay.stop'), t(`confirm.do.${operation}`)]);
    expect(await violations()).toEqual([]);
    expect(stage.acts(operation)).toHaveLength(1);
    await userEvent.click(inSurface('.foot .main'));
    await poll(status).toBe('cancelled');
    expect(stage.acts(operation)).toMatchObject([{ accept: null }, { accept: 'tok' }]);
  });

  test('an Enter too many does not answer for it', async () => {
    await confirming(operation);
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Escape}');
    await poll(status).toBe('approved');
    expect(stage.acts(operation)).toHaveLength(1);
  });
});

test.each(['cancel', 'withdrawShipment'] as const)('%s: the safe answer is at hand', async (operation) => {
  await confirming(operation);
  expect(focused()).toBe(t('overlay.stop'));
  expect(inSurface('.foot .main').className).toContain('grave');
  await userEvent.keyboard('{Enter}');
  await poll(dialogOpen).toBe(false);
  expect(stage.acts(operation)).toHaveLength(1);
});

test('a change shows its steps in order, what to know, both amounts, every difference and what is left', async () => {
  await confirming('change', {
    steps: ['plan.authorizeNew', 'plan.cancelOld'],
    notes: ['plan.note.keepsOld', 'plan.note.left'],
    differences: [change],
    left: [name],
    before: 6830,
    after: 5000,
  });
  expect(texts('ol li')).toEqual([t('plan.authorizeNew'), t('plan.cancelOld')]);
  expect(texts('.notes li')).toEqual([t('plan.note.keepsOld')]);
  expect(texts('h3')).toEqual([t('confirm.steps'), t('overlay.differences'), t('plan.note.left')]);
  expect(texts('tbody th')).toEqual(['請求金額', '氏名']);
  expect(texts('mark')).toEqual(expect.arrayContaining(['髙', '高']));
  const total = inSurface('.total').textContent ?? '';
  expect(total).toContain('¥6,830 → ¥5,000');
  expect(total).toContain('−¥1,830');
  expect(await violations()).toEqual([]);
});

test.each([
  [null, 2560, '¥2,560', '→'],
  [2560, 2560, '¥2,560', '→'],
  [2560, null, '¥2,560', '→'],
])('from %s to %s is shown as one amount', async (before, after, shown, absent) => {
  await confirming('change', { before, after });
  expect(inSurface('.total').textContent).toContain(shown);
  expect(inSurface('.total').textContent).not.toContain(absent);
});

test.each([
  ['authorize', 1],
  ['registerShipment', 1],
  ['change', 0],
] as const)('the tick that ends all asking: %s has %i', async (operation, count) => {
  const conversions = [
    { field: 'a', label: '住所', before: '2', after: '２', kind: 'width' },
  ] satisfies Ask['conversions'];
  await confirming(operation, { conversions });
  expect(texts('label')).toHaveLength(count);
});

test('a raise is a plus', async () => {
  await confirming('change', { before: 1000, after: 3000 });
  expect(inSurface('.total').textContent).toContain('+¥2,000');
});

test('without amounts there is none', async () => {
  await confirming('registerShipment');
  expect(texts('.total')).toEqual([]);
});

test('the details of a case with everything in them have no fault for axe', async () => {
  stage = overlayOn([{ id: '1', number: 'A-1' }]);
  await poll(status).toBe('none');
  stage.overlay.update([
    view('1', {
      status: 'approved',
      message: 'm',
      remedy: 'r',
      sentNumber: 'A-1',
      amount: 2560,
      differences: [change, name],
      main: 'change',
      verdicts: allow('change', 'cancel'),
      problems: [{ field: 'f', label: '氏名', value: '', reason: 'なし', remedy: '入力' }],
    }),
  ]);
  await userEvent.click(stage.button(stage.rows[0], 'details'));
  await poll(dialogOpen).toBe(true);
  expect(await violations()).toEqual([]);
});
