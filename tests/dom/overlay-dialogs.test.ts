import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/order-list.content/style.css';
import type { CaseView } from '../../lib/messages/contract.ts';
import { t } from '../../lib/words/index.ts';
import { approved, ask, dialogOpen, inSurface, overlayOn, view, poll } from './host-page.ts';

let stage: ReturnType<typeof overlayOn>;
afterEach(() => {
  stage.end();
  stage.root.remove();
});
const start = async (answer?: Parameters<typeof overlayOn>[1]): Promise<typeof stage> => {
  stage = overlayOn([{ id: '1', number: 'A-1' }], answer);
  await poll(() => stage.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  return stage;
};
async function detailsOf(change: Partial<CaseView>): Promise<HTMLElement> {
  await start();
  stage.overlay.update([view('1', change)]);
  await userEvent.click(stage.button(stage.rows[0], 'details'));
  await poll(dialogOpen).toBe(true);
  return inSurface('dialog');
}
const texts = (root: ParentNode, selector: string): (string | null)[] =>
  Array.from(root.querySelectorAll(selector), (one) => one.textContent);

test('problems come first: field, reason, what stands there, how to mend it; and the order is one press away', async () => {
  const dialog = await detailsOf({
    status: 'invalid',
    message: 'なおす',
    remedy: 'もう一度',
    problems: [
      { field: 'buyer.name', label: '氏名', value: '𠮷<b>', reason: '使えない文字', remedy: '吉に' },
      { field: 'buyer.phone', label: '電話', value: '', reason: 'ない', remedy: '' },
    ],
  });
  const [first, second] = dialog.querySelectorAll('.problem');
  expect(first && texts(first, 'b, p, dd')).toEqual(['氏名', '使えない文字', '𠮷<b>', '吉に']);
  expect(second && texts(second, 'dd')).toEqual([t('overlay.blank')]);
  const next = dialog.querySelector('.next');
  expect(next?.textContent).toContain('もう一度');
  expect(first && next && first.compareDocumentPosition(next)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  const link = dialog.querySelector('a');
  expect(link?.getAttribute('href')).toBe('/goq21/order_details_beta.php?oid=1&stat=');
  expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener']);
});

test('facts: number, amount, when the provider spoke in Japan and how long ago, code', async () => {
  const dialog = await detailsOf({
    status: 'declined',
    message: '限度額',
    sentNumber: 'A-1-2',
    amount: 12870,
    answeredAt: Date.UTC(2026, 10, 20, 0),
    code: 'kaara001E',
  });
  const facts = texts(dialog, '.facts dd').join('|');
  for (const fact of ['A-1-2', '12,870', '9:00', '3 hours ago', 'kaara001E']) expect(facts).toContain(fact);
  expect(dialog.querySelector('a')).toBe(null); // Nothing to mend in the order.
});

test('a dialog is named by what it says and by its order', async () => {
  const dialog = await detailsOf({ status: 'review', message: '審査中' });
  const ids = dialog.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const name = ids.map((id) => dialog.querySelector(`#${id}`)?.textContent).join(' ');
  expect(name).toContain(t('status.review'));
  expect(name).toContain('A-1');
});

test('an operation in the details does what its button in a row would', async () => {
  await start(({ route }) => (route === 'credit.act' ? { kind: 'done', view: approved() } : undefined));
  stage.overlay.update([view('1', { status: 'declined', message: 'x', main: 'authorize' })]);
  await userEvent.click(stage.button(stage.rows[0], 'details'));
  await userEvent.click(inSurface('[data-operation="check"]'));
  await poll(() => stage.slotOf(stage.rows[0])?.dataset.status).toBe('approved');
  expect(stage.acts('check')).toMatchObject([{ hostId: '1', order: { number: 'A-1' }, accept: null }]);
  expect(dialogOpen()).toBe(false);
});

test('conversions: weightiest kind first, differences marked with nodes, total, and Escape sends nothing', async () => {
  await start(({ route }) =>
    route === 'credit.act'
      ? {
          kind: 'confirm',
          token: 'tok',
          ask: ask('authorize', {
            after: 2560,
            conversions: [
              { field: 'a', label: '住所', before: '天神2', after: '天神２', kind: 'width' },
              { field: 'b', label: '明細', before: 'りんご、みかん', after: 'その他', kind: 'merge' },
            ],
          }),
        }
      : undefined,
  );
  await userEvent.click(stage.button(stage.rows[0], 'authorize'));
  await poll(dialogOpen).toBe(true);
  const dialog = inSurface('dialog');
  expect(texts(dialog, 'tbody th')).toEqual(['明細', '住所']);
  expect(texts(dialog, 'mark')).toEqual(['りんご、みかん', 'その他', '2', '２']);
  expect(dialog.querySelector('.total')?.textContent).toContain('2,560');
  // What is to be read has the focus: an Enter too many does not answer for it.
  expect(document.querySelector('yoshin-ui')?.shadowRoot?.activeElement?.className).toBe('head');
  await userEvent.keyboard('{Enter}');
  expect(dialogOpen()).toBe(true);
  await userEvent.keyboard('{Escape}');
  await poll(() => stage.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  expect(stage.acts('authorize')).toHaveLength(1);
});

test('no tick is offered where it would change nothing', async () => {
  await start(({ route }) =>
    route === 'credit.act'
      ? {
          kind: 'confirm',
          token: 'tok',
          ask: ask('authorize', {
            after: 1,
            conversions: [{ field: 'b', label: '明細', before: 'a', after: 'b', kind: 'merge' }],
          }),
        }
      : undefined,
  );
  await userEvent.click(stage.button(stage.rows[0], 'authorize'));
  await poll(dialogOpen).toBe(true);
  expect(inSurface('dialog').querySelector('input')).toBe(null);
  await userEvent.keyboard('{Escape}');
});

test('a badge tells under the pointer why, when the provider spoke, and how long ago that is now', async () => {
  await start();
  const answeredAt = Date.UTC(2026, 10, 20, 0);
  stage.overlay.update([view('1', { status: 'declined', message: '限度額', answeredAt })]);
  const badge = stage.slotOf(stage.rows[0])?.shadowRoot?.querySelector<HTMLElement>('.badge');
  if (!badge) throw new Error('no badge');
  expect(badge.title).toBe('');
  await userEvent.hover(badge);
  for (const part of ['限度額', '9:00', '3 hours ago']) expect(badge.title).toContain(part);
});
