import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/order-list.content/style.css';
import type { Ask, InputOf } from '../../lib/messages/contract.ts';
import type { Mending } from '../../lib/messages/mends.ts';
import { t } from '../../lib/words/index.ts';
import { ask, approved, dialogOpen, inSurface, overlayOn, poll, view } from './host-page.ts';

let stage: ReturnType<typeof overlayOn>;
afterEach(() => {
  stage.end();
  stage.root.remove();
});

const name: Mending = {
  field: 'buyer.name',
  label: '注文者氏名',
  reason: '提供元が受け付けない文字があります（「髙」）。',
  before: '髙橋　花子',
  after: '高橋　花子',
  choices: ['高橋　花子', 'タカハシ　ハナコ'],
  certain: false,
  remembered: false,
  fault: '',
  limit: 30,
};
const phone: Mending = {
  ...name,
  field: 'buyer.phone',
  label: '注文者電話番号',
  before: '\u200b0312345678',
  after: '0312345678',
  choices: ['0312345678'],
  certain: true,
  limit: 0,
};
const street: Mending = {
  ...name,
  field: 'buyer.street',
  label: '注文者住所',
  before: '東京都中央区銀座１－２－３みほんビル',
  after: '東京都中央区銀座１－２－３\nみほんビル',
  choices: ['東京都中央区銀座１－２－３\nみほんビル'],
  limit: 25,
};

type Act = InputOf<'credit.act'>;
/** Presses 与信を実行; the worker answers by what it gets. */
async function asking(answer: (input: Act) => Ask | null, token = 'tok'): Promise<void> {
  stage = overlayOn([{ id: '1', number: 'A-1' }], ({ route, input }) => {
    if (route !== 'credit.act') return undefined;
    const question = answer(input as Act);
    return question ? { kind: 'confirm', ask: question, token } : { kind: 'done', view: approved('1') };
  });
  await poll(() => stage.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  await userEvent.click(stage.button(stage.rows[0], 'authorize'));
  await poll(dialogOpen).toBe(true);
}
const send = (): HTMLElement => inSurface('.foot .main');
const acts = (): Act[] => stage.acts('authorize');
const texts = (selector: string): (string | null)[] =>
  Array.from(inSurface('dialog').querySelectorAll(selector), ({ textContent }) => textContent);
const focused = (): Element | null => document.querySelector('yoshin-ui')?.shadowRoot?.activeElement ?? null;
async function violations(): Promise<unknown[]> {
  const { violations: found, passes } = await axe.run({ include: ['yoshin-ui'] });
  expect(passes.length).toBeGreaterThan(10);
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

test('every suggestion is shown, marked, and confirmed by itself before anything can be sent', async () => {
  await asking(({ accept }) => (accept === null ? ask('authorize', { mends: [name, phone, street] }) : null));
  expect(inSurface('h2').textContent).toBe(t('mend.title'));
  expect(texts('.mend h3 small')).toEqual([t('mend.suggested'), t('mend.certain'), t('mend.suggested')]);
  expect(texts('.mend mark')).toEqual(['髙', '高', '[U+200B]', '↵\n']);
  expect(texts('.mend .box span')).toEqual([t('mend.edit'), t('mend.line1'), t('mend.line2')]);
  expect(send().textContent).toBe(t('mend.send'));
  expect(send().ariaDisabled).toBe('true');
  expect(texts('.hint')).toEqual([t('mend.openHint', { count: 2 })]);
  expect(await violations()).toEqual([]);
  await userEvent.click(send(), { force: true });
  expect(acts()).toHaveLength(1);

  const [first, second] = inSurface('dialog').querySelectorAll<HTMLElement>('.mend input[type="checkbox"]');
  await userEvent.click(first!);
  expect(texts('.hint')).toEqual([t('mend.openHint', { count: 1 })]);
  second!.focus();
  await userEvent.keyboard(' ');
  expect(send().ariaDisabled).toBeNull();
  await userEvent.click(send());
  await poll(() => acts().length).toBe(2);
  expect(acts()[1]).toMatchObject({
    accept: 'tok',
    mends: [name, phone, street].map(({ field, before, after }) => ({ field, before, after })),
  });
});

test('only what is certain: one press', async () => {
  await asking(({ accept }) => (accept === null ? ask('authorize', { mends: [phone] }) : null));
  expect(texts('.mend input')).toEqual([]);
  await userEvent.click(send());
  await poll(() => acts()[1]?.accept).toBe('tok');
});

test('an edited text is judged first, shown with its fault, and sent only once it fits', async () => {
  await asking(({ accept, mends }) => {
    if (accept !== null) return null;
    const typed = mends?.[0]?.after ?? name.after;
    const fault = typed.includes('髙') ? 'まだ使えません。' : '';
    return ask('authorize', { mends: [{ ...name, after: typed, fault }] });
  });
  const input = (): HTMLInputElement => inSurface('.mend input.text') as HTMLInputElement;
  await userEvent.fill(input(), '髙子');
  expect(texts('.mend mark').join('')).toContain('橋');
  expect(texts('.box small')).toEqual([t('mend.count', { count: 2, limit: 30 })]);
  expect(send().textContent).toBe(t('mend.judge'));
  await userEvent.keyboard('{Enter}');
  expect(acts()).toHaveLength(1);
  await userEvent.click(send());
  await poll(() => texts('.fault')).toEqual(['まだ使えません。']);
  expect(acts()[1]).toMatchObject({ accept: null, mends: [{ after: '髙子' }] });
  expect(send().ariaDisabled).toBe('true');
  expect(input().ariaInvalid).toBe('true');
  expect(await violations()).toEqual([]);

  await userEvent.fill(input(), '高子');
  await userEvent.click(inSurface('.mend input[type="checkbox"]'));
  await userEvent.click(send());
  await poll(() => texts('.fault')).toEqual([]);
  expect(send().ariaDisabled).toBeNull();
  await userEvent.click(send());
  await poll(() => acts().length).toBe(4);
  expect(acts()[3]).toMatchObject({ accept: 'tok', mends: [{ after: '高子' }] });
});

test('another suggestion is one press, and has to be judged too', async () => {
  await asking(() => ask('authorize', { mends: [name] }));
  const [first, second] = inSurface('dialog').querySelectorAll<HTMLElement>('.choices button');
  expect([first?.ariaPressed, second?.ariaPressed]).toEqual(['true', 'false']);
  await userEvent.click(second!);
  expect(inSurface('.mend input.text')).toHaveProperty('value', 'タカハシ　ハナコ');
  expect(send().textContent).toBe(t('mend.judge'));
});

test('Escape, やめる and a page that fills in the field by script send nothing', async () => {
  await asking(() => ask('authorize', { mends: [name] }));
  const input = inSurface('.mend input.text') as HTMLInputElement;
  input.value = '偽名';
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  const tick = inSurface('.mend input[type="checkbox"]') as HTMLInputElement;
  tick.checked = true;
  expect(send().ariaDisabled).toBe('true');
  await userEvent.click(send(), { force: true });
  await userEvent.keyboard('{Escape}');
  await poll(dialogOpen).toBe(false);
  expect(acts()).toHaveLength(1);
});

test('all of it by keyboard: heading, choices, text, tick, buttons', async () => {
  await asking(() => ask('authorize', { mends: [{ ...name, choices: [name.after] }] }));
  expect(focused()?.className).toBe('head');
  const stops: string[] = [];
  for (let at = 0; at < 6; at++) {
    await userEvent.tab();
    stops.push(focused()?.ariaLabel ?? focused()?.textContent ?? '');
  }
  const order = [`${name.label}　${t('mend.edit')}`, t('overlay.stop'), t('mend.send')];
  expect(stops.filter((stop) => order.includes(stop))).toEqual(order);
});

test('our own names of what happened are no codes for staff', async () => {
  stage = overlayOn([{ id: '1', number: 'A-1' }]);
  await poll(() => stage.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  stage.overlay.update([view('1', { status: 'approved', code: 'keptOld', message: '前の与信' })]);
  await userEvent.click(stage.button(stage.rows[0], 'details'));
  await poll(dialogOpen).toBe(true);
  expect(inSurface('dialog').textContent).not.toContain('keptOld');
  expect(texts('dt')).not.toContain(t('overlay.code'));
});

test('an unknown code is shown, and the answer behind it is read and copied only when asked for', async () => {
  const raw = '<return><errorCode>kaara999E</errorCode></return>';
  stage = overlayOn([{ id: '1', number: 'A-1' }], ({ route }) =>
    route === 'cases.raw' ? { raw } : undefined,
  );
  await poll(() => stage.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  stage.overlay.update([view('1', { code: 'kaara999E', message: '未知', support: true })]);
  await userEvent.click(stage.button(stage.rows[0], 'details'));
  await poll(dialogOpen).toBe(true);
  expect(texts('dd')).toContain('kaara999E');
  expect(stage.of('cases.raw')).toEqual([]);
  await userEvent.click(inSurface('.support button'));
  await poll(() => inSurface('dialog').querySelector('textarea')?.value ?? '').toBe(raw);
  expect(stage.of('cases.raw')).toEqual([{ hostId: '1' }]);
  expect(await violations()).toEqual([]);
  await userEvent.click(inSurface('.support button'));
  await poll(() => texts('.support [role="status"]').join('')).not.toBe('');
});
