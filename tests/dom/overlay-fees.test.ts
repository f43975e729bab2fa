import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/order-list.content/style.css';
import type { PostForm } from '../../lib/backoffice/write-fee.ts';
import type { Ask, CaseView } from '../../lib/messages/contract.ts';
import { t as tFee, type FeeWord } from '../../lib/words/fees.ts';
import { t } from '../../lib/words/index.ts';
import {
  approved,
  ask,
  dialogOpen,
  hostFetch,
  inSurface,
  orderPages,
  overlayOn,
  poll,
  surfaceText,
  view,
} from './host-page.ts';

type Fee = NonNullable<CaseView['fee']>;
const fee: Fee = { own: 2560, had: 0, fee: 205, total: 2765, sent: true, write: 'yes' };
const yen = (amount: number): string => t('overlay.yen', { amount: amount.toLocaleString('ja-JP') });

let stage: ReturnType<typeof overlayOn>;
afterEach(() => {
  stage.end();
  stage.root.remove();
});
const texts = (selector: string): (string | null)[] =>
  Array.from(inSurface('dialog').querySelectorAll(selector), ({ textContent }) => textContent);
const status = () => stage.slotOf(stage.rows[0])?.dataset.status;
const mark = (): HTMLElement => {
  const found = stage.slotOf(stage.rows[0])?.shadowRoot?.querySelector<HTMLElement>('small');
  if (!found) throw new Error('no fee in the slot');
  return found;
};
async function violations(): Promise<unknown[]> {
  const { violations: found } = await axe.run({ include: ['yoshin-ui'] });
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** A host whose fee field can be written, and a list on it. */
async function written(change: Partial<CaseView> = {}, edit: Record<string, string> = {}) {
  const shows: Record<string, string> = { ...edit };
  const forms: string[] = [];
  const post: PostForm = async (_path, fields) => {
    forms.push(fields.get('bulk_fee') ?? '');
    Object.assign(shows, { 手数料: fields.get('bulk_fee'), 請求金額: '2765' });
    return Object.defineProperty(new Response(''), 'url', {
      value: `${location.origin}/goq21/index_beta.php`,
    });
  };
  stage = overlayOn(
    [{ id: '1', number: 'A-1' }],
    ({ route }) => (route === 'credit.compare' ? { view: approved('1') } : undefined),
    (path) => hostFetch(orderPages(shows))(path),
    post,
  );
  await poll(status).toBe('none');
  stage.overlay.update([approved('1', { amount: 2765, fee, ...change })]);
  await userEvent.click(stage.button(stage.rows[0], 'details'));
  await poll(dialogOpen).toBe(true);
  return { shows, forms };
}
const button = (word: FeeWord | 'overlay.stop'): HTMLElement => {
  const text = word === 'overlay.stop' ? t(word) : tFee(word);
  const all = Array.from(inSurface('dialog').querySelectorAll<HTMLElement>('button'));
  const found = all.find(({ textContent }) => textContent === text);
  if (!found) throw new Error(`no ${word}`);
  return found;
};
const writeOffered = (): boolean => inSurface('dialog').textContent?.includes(tFee('fee.write')) ?? false;

describe('the row', () => {
  test('shows the total asked for, named in full, without moving anything', async () => {
    stage = overlayOn([{ id: '1', number: 'A-1' }]);
    await poll(status).toBe('none');
    const slot = stage.slotOf(stage.rows[0])!;
    const box = JSON.stringify(slot.getBoundingClientRect());
    const buttons = (): unknown => stage.button(stage.rows[0], 'details').getBoundingClientRect().toJSON();
    stage.overlay.update([approved('1')]);
    const before = buttons();
    expect(mark().hidden).toBe(true);
    stage.overlay.update([approved('1', { fee })]);
    // News that follow closely are written together, a moment later.
    await poll(() => mark().textContent).toBe(tFee('fee.row', { total: '2,765' }));
    expect(mark().getAttribute('aria-label')).toBe(tFee('fee.rowName', { fee: yen(205), total: yen(2765) }));
    expect(mark().getBoundingClientRect().bottom).toBeLessThanOrEqual(slot.getBoundingClientRect().bottom);
    expect(JSON.stringify(slot.getBoundingClientRect())).toBe(box);
    expect(buttons()).toEqual(before);
    stage.overlay.update([view('1', { fee: { ...fee, sent: false } })]);
    await poll(() => mark().getAttribute('aria-label')).toBe(
      tFee('fee.rowNext', { fee: yen(205), total: yen(2765) }),
    );
  });

  test('the total fits beside the usual badge; beside a long one it gives way to it', async () => {
    stage = overlayOn([{ id: '1', number: 'A-1' }]);
    await poll(status).toBe('none');
    // As wide as the payment column of a back office is.
    stage.slotOf(stage.rows[0])?.parentElement?.style.setProperty('min-width', '150px');
    const top = (one: Element | null | undefined): number => one?.getBoundingClientRect().top ?? -1;
    const badge = (): Element | null | undefined =>
      stage.slotOf(stage.rows[0])?.shadowRoot?.querySelector('.badge');
    stage.overlay.update([approved('1', { fee })]);
    expect(Math.abs(top(mark()) - top(badge()))).toBeLessThan(5);
    stage.overlay.update([approved('1', { status: 'shipped', progress: 'registered', fee })]);
    await poll(() => top(mark()) - top(badge())).toBeGreaterThan(15);
  });
});

describe('before sending', () => {
  async function confirming(change: Partial<Ask>): Promise<void> {
    stage = overlayOn([{ id: '1', number: 'A-1' }], ({ route, input }) => {
      if (route !== 'credit.act') return undefined;
      return (input as { accept: string | null }).accept === null
        ? { kind: 'confirm', ask: ask('authorize', { after: 2765, fee, ...change }), token: 'tok' }
        : { kind: 'done', view: approved('1', { fee }) };
    });
    await poll(status).toBe('none');
    await userEvent.click(stage.button(stage.rows[0], 'authorize'));
    await poll(dialogOpen).toBe(true);
  }

  test('order total, fee and what is asked for are shown; the press sends exactly that', async () => {
    await confirming({});
    expect(inSurface('h2').textContent).toBe(tFee('fee.confirmTitle'));
    expect(texts('dd')).toEqual([yen(2560), yen(205)]);
    expect(inSurface('.total').textContent).toContain(yen(2765));
    // Nothing to wave through: the fee is shown each time.
    expect(texts('input')).toEqual([]);
    expect(await violations()).toEqual([]);
    await userEvent.click(inSurface('.foot .main'));
    await poll(status).toBe('approved');
    expect(stage.acts('authorize')).toMatchObject([{ accept: null }, { accept: 'tok' }]);
  });

  test('a fee that the order had is named beside the new one; conversions keep their own title', async () => {
    const width = { field: 'a', label: '住所', before: '2', after: '２', kind: 'width' } as const;
    await confirming({ fee: { ...fee, own: 2860, had: 300 }, conversions: [width] });
    expect(inSurface('h2').textContent).toBe(t('confirm.title.authorize'));
    expect(texts('dd')).toContain(tFee('fee.had', { fee: yen(205), had: yen(300) }));
  });
});

describe('the details of an order that nobody has read', () => {
  async function looking(answer: unknown, fetchPage = hostFetch()): Promise<void> {
    stage = overlayOn(
      [{ id: '1', number: 'A-1' }],
      ({ route }) => (route === 'credit.compare' ? answer : undefined),
      fetchPage,
    );
    await poll(status).toBe('none');
    stage.overlay.update([view('1', { feeUnread: true })]);
    await userEvent.click(stage.button(stage.rows[0], 'details'));
    await poll(dialogOpen).toBe(true);
  }

  test('read it, and say what would be asked for; the row says it too', async () => {
    const late = Promise.withResolvers<unknown>();
    await looking(late.promise);
    await poll(surfaceText).toContain(tFee('fee.reading'));
    const height = (): number => inSurface('dialog').getBoundingClientRect().height;
    const before = height();
    late.resolve({ view: view('1', { fee: { ...fee, sent: false, write: 'no' } }) });
    await poll(surfaceText).toContain(tFee('fee.next'));
    // Nothing that could be pressed has moved.
    expect(height()).toBe(before);
    expect(texts('dd')).toEqual([yen(2560), yen(205), yen(2765)]);
    expect(writeOffered()).toBe(false);
    expect(mark().textContent).toBe(tFee('fee.row', { total: '2,765' }));
    expect(stage.of('credit.compare')).toMatchObject([{ order: { total: 2560 } }]);
    expect(stage.of('credit.act')).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test('say that nothing changes, or why nobody knows', async () => {
    await looking({ view: view('1') });
    await poll(surfaceText).toContain(tFee('fee.same'));
    stage.end();
    stage.root.remove();
    await looking({ view: view('1') }, hostFetch(orderPages(), '/goq21/login.php'));
    await poll(surfaceText).toContain(t('overlay.login'));
  });

  test('an order whose fee is known is not read', async () => {
    await written();
    expect(stage.of('credit.compare')).toEqual([]);
  });
});

describe('writing the fee into the back office', () => {
  test('before and after first; やめる writes nothing; 書き込む writes, reads again and compares', async () => {
    const { forms } = await written();
    await userEvent.click(button('fee.write'));
    await poll(() => inSurface('h2').textContent).toBe(tFee('fee.writeTitle'));
    expect(texts('tbody td')).toEqual([yen(0), yen(205), yen(2560), yen(2765)]);
    expect(await violations()).toEqual([]);
    await userEvent.click(button('overlay.stop'));
    await poll(dialogOpen).toBe(false);
    expect(forms).toEqual([]);

    await userEvent.click(stage.button(stage.rows[0], 'details'));
    await userEvent.click(button('fee.write'));
    await poll(() => inSurface('h2').textContent).toBe(tFee('fee.writeTitle'));
    await userEvent.click(button('fee.writeDo'));
    await poll(surfaceText).toContain(tFee('fee.written', { before: yen(0), after: yen(205) }));
    expect(forms).toEqual(['205']);
    await poll(() => stage.of('credit.compare')).toMatchObject([{ order: { total: 2765 } }]);
    await poll(() => mark().hidden).toBe(true);
    expect(stage.of('credit.act')).toEqual([]);
  });

  test('an order that is no longer what was authorized is refused before anything is shown', async () => {
    const { forms } = await written({}, { 送料: '760', 請求金額: '2660' });
    await userEvent.click(button('fee.write'));
    await poll(surfaceText).toContain(tFee('fee.write.changed'));
    expect([forms, dialogOpen()]).toEqual([[], false]);
  });

  test('an edit while the question stands there is refused', async () => {
    const { forms, shows } = await written();
    await userEvent.click(button('fee.write'));
    await poll(() => inSurface('h2').textContent).toBe(tFee('fee.writeTitle'));
    Object.assign(shows, { 手数料: '100', 請求金額: '2660' });
    await userEvent.click(button('fee.writeDo'));
    await poll(surfaceText).toContain(tFee('fee.write.changed'));
    expect(forms).toEqual([]);
  });

  test('is not offered where fees are added, and says why; nor where nothing may be written', async () => {
    await written({ fee: { ...fee, write: 'add' } });
    expect(writeOffered()).toBe(false);
    expect(surfaceText()).toContain(tFee('fee.writeAdd'));
    stage.end();
    stage.root.remove();
    await written({ fee: { ...fee, write: 'no' } });
    expect(writeOffered()).toBe(false);
  });

  test('is not what a page script can press', async () => {
    const { forms } = await written();
    button('fee.write').click();
    expect([forms, inSurface('h2').textContent]).toEqual([[], t('status.approved')]);
  });
});
