import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { App } from '../../components/help/App.tsx';
import { createBook } from '../../components/help/book.ts';
import { codeGuide } from '../../lib/providers/kuroneko/errors/code-guide.ts';
import { installWords } from '../../lib/words/screen.ts';
import { wordsOf } from '../../lib/words/tables.ts';
import { inEnglish } from '../words.ts';

const place = document.createElement('div');
let go: (topic: string) => void = () => undefined;

beforeEach(() => {
  installWords({ language: 'ja', table: (screen) => wordsOf(screen, 'ja') });
  document.body.append(place);
});
afterEach(() => {
  render(null, place);
  place.remove();
  inEnglish();
});

/** The guide opened at a topic. */
function open(topic: string): void {
  let now = topic;
  render(
    <App
      book={createBook(codeGuide, wordsOf('helpTopics', 'ja'), 'ja')}
      topic={() => now}
      onTopic={(changed) => {
        go = (next) => {
          now = next;
          changed();
        };
        return () => undefined;
      }}
    />,
    place,
  );
}
const title = (): string => place.querySelector('#page-title, #start-title')?.textContent ?? '';
const links = (): string[] =>
  [...place.querySelectorAll('nav a')].map((link) => link.getAttribute('href') ?? '');

test('a code opens its page with the focus on what happened; another code opens another', async () => {
  open('KAARA029E');
  expect(title()).toBe('注文者郵便番号が実在しません。');
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('page-title'));
  expect(place.querySelector('article')?.textContent).toContain('住所に合う郵便番号に直してから');
  expect(place.querySelector('.facts')?.textContent).toContain('与信依頼');
  expect(place.querySelector('nav [aria-current]')?.getAttribute('href')).toBe('#kaara029E');
  go('state.uncertain');
  await vi.waitFor(() => expect(title()).toContain('結果をまだ確認できていません'));
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('page-title'));
});

test('a code that nobody knows is named, with what to do', () => {
  open('zzzzz999E');
  expect(title()).toBe('「zzzzz999E」の説明はありません');
  expect(place.querySelector('article')?.textContent).toContain('お問い合わせください');
});

test('typing narrows the list, says how many are left, and says so when none is', async () => {
  open('');
  expect(title()).toBe('まずお読みください');
  const all = links().length;
  await userEvent.fill(place.querySelector('input')!, '郵便番号 実在');
  await vi.waitFor(() => expect(links().length).toBeLessThan(all));
  expect(links()).toContain('#kaara029E');
  expect([...place.querySelectorAll('details')].every(({ open: shown }) => shown)).toBe(true);
  expect(place.querySelector('.count')?.textContent).toBe(`${links().length}件`);
  await userEvent.fill(place.querySelector('input')!, 'xyzzy');
  await vi.waitFor(() => expect(place.querySelector('.count')?.textContent).toContain('見つかりません'));
});
