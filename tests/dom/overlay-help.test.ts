import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/order-list.content/style.css';
import type { CaseView } from '../../lib/messages/contract.ts';
import { t } from '../../lib/words/index.ts';
import { dialogOpen, hostFetch, Reload, inSurface, overlayOn, poll, surfaceText, view } from './host-page.ts';

let stage: ReturnType<typeof overlayOn>;
afterEach(() => {
  stage.end();
  stage.root.remove();
});
const rows = ['1', '2', '3', '4'].map((id) => ({ id, number: `A-${id}` }));
const start = async (answer?: Parameters<typeof overlayOn>[1]): Promise<void> => {
  stage = overlayOn(rows, answer);
  await poll(() => stage.slotOf(stage.rows[0])?.dataset.status).toBe('none');
};
async function detailsOf(change: Partial<CaseView>): Promise<HTMLElement> {
  stage.overlay.update([view('1', change)]);
  await userEvent.click(stage.button(stage.rows[0], 'details'));
  await poll(dialogOpen).toBe(true);
  return inSurface('dialog');
}

test('details lead to the page of their code, or of their state; an order that is well needs none', async () => {
  await start();
  const topics: (string | undefined)[] = [];
  for (const change of [
    { status: 'declined', code: 'kaara029E' },
    { status: 'uncertain' },
    { status: 'approved' },
  ] as const) {
    const dialog = await detailsOf(change);
    const help = dialog.querySelector<HTMLElement>('.foot .help');
    topics.push(help?.textContent ?? undefined);
    if (help) await userEvent.click(help);
    await userEvent.keyboard('{Escape}');
    await poll(dialogOpen).toBe(false);
  }
  expect(topics).toEqual([t('overlay.help'), t('overlay.help'), undefined]);
  expect(stage.of('page.open')).toEqual([
    { page: 'help', topic: 'kaara029E' },
    { page: 'help', topic: 'state.uncertain' },
  ]);
});

test('a message that tells of an error leads to its page, and its button says of what', async () => {
  await start(({ route }) =>
    route === 'credit.act'
      ? { kind: 'failed', code: 'noPassword', message: 'なし', remedy: '入力' }
      : undefined,
  );
  await userEvent.click(stage.button(stage.rows[0], 'authorize'));
  await poll(surfaceText).toContain('なし');
  const help = inSurface('.toast .help');
  expect(help.getAttribute('aria-label')).toBe(t('overlay.helpOf', { about: 'なし' }));
  await userEvent.click(help);
  expect(stage.of('page.open')).toEqual([{ page: 'help', topic: 'noPassword' }]);
});

test('a report for support is fetched when asked for, shown and can be copied', async () => {
  await start(({ route }) => (route === 'report.make' ? { text: 'Yoshin 0.1.0' } : undefined));
  const dialog = await detailsOf({ status: 'declined', code: 'kaara029E' });
  expect(stage.of('report.make')).toEqual([]);
  const show = [...dialog.querySelectorAll('button')].find((one) => one.textContent === t('report.show'));
  await userEvent.click(show!);
  await poll(() => dialog.querySelector('textarea')?.value).toBe('Yoshin 0.1.0');
  expect(stage.of('report.make')).toEqual([{ hostId: '1', profile: 'goq' }]);
});

test('a key goes to the next order that needs somebody, around the end, and says which; or that there is none', async () => {
  await start();
  expect(stage.overlay.command('next')).toBe(true);
  await poll(surfaceText).toContain(t('overlay.noneNeeds'));
  stage.overlay.update([
    view('2', { status: 'declined', answeredAt: Date.UTC(2026, 10, 20) }),
    view('4', { status: 'invalid' }),
  ]);
  const focused = (): string | undefined =>
    rows.find((_, at) => stage.slotOf(stage.rows[at]) === document.activeElement)?.id;
  for (const id of ['2', '4', '2']) {
    stage.overlay.command('next');
    await poll(focused).toBe(id);
  }
  expect(surfaceText()).toContain('A-2');
});

test('a page that was left behind by an update says so when somebody looks at it again, once', async () => {
  let alive = true;
  stage = overlayOn(
    rows,
    () => {
      if (!alive) throw new Reload();
    },
    hostFetch(),
    undefined,
    undefined,
    () => alive,
  );
  await poll(() => stage.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  const asked = stage.sent.length;
  document.dispatchEvent(new Event('visibilitychange'));
  expect(stage.sent).toHaveLength(asked);
  alive = false;
  document.dispatchEvent(new Event('visibilitychange'));
  await poll(surfaceText).toContain('更新されました');
  expect(stage.button(stage.rows[0], 'authorize').ariaDisabled).toBe('true');
  // A way to the guide could not be opened any more.
  expect(document.querySelector('yoshin-ui')?.shadowRoot?.querySelector('.toast .help')).toBe(null);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(stage.sent).toHaveLength(asked + 1);
});
