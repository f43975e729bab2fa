import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { t } from '../../lib/words/panel-screen.ts';
import { poll } from './host-page.ts';
import {
  active,
  allIn,
  asking,
  draftEntry,
  inPanel,
  launcher,
  openPanel,
  panelOn,
  shown,
} from './panel-page.ts';

let stage: ReturnType<typeof panelOn>;
afterEach(() => stage.end());
const rows = ['1', '2'].map((id) => ({ id, ticked: true }));

async function tabTo(text: string): Promise<void> {
  for (let pressed = 0; pressed < 40 && active()?.textContent !== text; pressed++) await userEvent.tab();
  expect(active()?.textContent).toBe(text);
}

test('a whole run by keys alone, and the focus never falls to the host', async () => {
  const conversions = [{ field: 'a', label: '住所', before: '2', after: '２', kind: 'width' as const }];
  stage = panelOn(rows, {
    'jobs.draft': () => ({
      entries: [draftEntry('1'), draftEntry('2', { ask: asking({ conversions }), token: 'x' })],
    }),
  });
  stage.panel.appear();
  await poll(
    () => document.querySelector('yoshin-panel')?.shadowRoot?.querySelector('.launcher') ?? null,
  ).not.toBe(null);
  launcher().focus();
  await userEvent.keyboard('{Enter}');
  await poll(() => active()?.textContent).toBe(t('panel.title'));
  await tabTo(t('overlay.authorize'));
  await userEvent.keyboard(' ');
  const title = t('panel.check', { operation: t('overlay.authorize') });
  // What is to be read has the focus: an Enter too many starts nothing.
  await poll(() => active()?.textContent).toBe(title);
  await userEvent.keyboard('{Enter}');
  expect(stage.of('jobs.start')).toEqual([]);
  await tabTo(t('panel.openAll'));
  await userEvent.keyboard('{Enter}');
  await tabTo(t('panel.acceptAll'));
  await userEvent.keyboard('{Enter}');
  await tabTo(t('panel.start', { count: 2 }));
  await userEvent.keyboard('{Enter}');
  await poll(() => allIn('.job')).toHaveLength(1);
  expect(stage.of('jobs.start')).toHaveLength(1);
  await poll(() => active()?.textContent).toBe(t('panel.title'));
});

test('Escape in the panel closes it and gives the focus back; what was prepared is still there', async () => {
  stage = panelOn(rows);
  stage.panel.appear();
  await openPanel();
  await page.getByRole('button', { name: t('overlay.authorize'), exact: true }).click();
  await poll(shown).toContain(t('panel.start', { count: 2 }));
  await userEvent.keyboard('{Escape}');
  await poll(() => allIn('.drawer')).toHaveLength(0);
  expect(active()).toBe(launcher());
  await userEvent.keyboard('{Enter}');
  await poll(shown).toContain(t('panel.start', { count: 2 }));
});

test('Escape in the host is the host’s', async () => {
  stage = panelOn(rows);
  stage.panel.appear();
  await openPanel();
  stage.box('1').focus();
  const heard: string[] = [];
  const hear = ({ key }: KeyboardEvent): number => heard.push(key);
  document.addEventListener('keydown', hear);
  await userEvent.keyboard('{Escape}');
  document.removeEventListener('keydown', hear);
  expect(heard).toEqual(['Escape']);
  expect(allIn('.drawer')).toHaveLength(1);
});

test('the panel is a named dialog that leaves the page usable, and moves nothing in it', async () => {
  stage = panelOn(rows);
  await page.viewport(1280, 800);
  const before = stage.root.getBoundingClientRect().toJSON();
  stage.panel.appear();
  await openPanel();
  expect(stage.root.getBoundingClientRect().toJSON()).toEqual(before);
  const drawer = inPanel('[role="dialog"]');
  expect(drawer.getAttribute('aria-modal')).toBe('false');
  expect(inPanel(`#${drawer.getAttribute('aria-labelledby')}`).textContent).toBe(t('panel.title'));
  await userEvent.click(stage.box('2'));
  await poll(() => inPanel('.source b').textContent).toBe(t('panel.count', { count: 1 }));
});

test('nothing is left behind', () => {
  stage = panelOn(rows);
  stage.panel.appear();
  stage.end();
  expect(document.querySelector('yoshin-panel')).toBe(null);
});

test('at the end of the page the launcher leaves the host’s controls free', async () => {
  stage = panelOn(rows);
  const tall = document.createElement('div');
  tall.style.height = '3000px';
  const next = document.createElement('button');
  next.textContent = '次へ »';
  next.style.cssText = 'display:block; margin-left:auto; width:240px; height:40px;';
  document.body.append(tall, next);
  stage.panel.appear();
  await poll(
    () => document.querySelector('yoshin-panel')?.shadowRoot?.querySelector('.launcher') ?? null,
  ).not.toBe(null);
  window.scrollTo(0, document.documentElement.scrollHeight);
  await poll(() => {
    const [a, b] = [launcher().getBoundingClientRect(), next.getBoundingClientRect()];
    return a.bottom <= b.top || a.right <= b.left;
  }).toBe(true);
  window.scrollTo(0, 0);
  await poll(() => document.querySelector<HTMLElement>('yoshin-panel')?.dataset.lift ?? '0').toBe('0');
  tall.remove();
  next.remove();
});

test('the keys of the list are told, with the way to change them; none are told where nobody knows them', async () => {
  stage = panelOn(rows, {
    'shortcuts.list': () => ({
      shortcuts: [
        { name: 'panel', keys: 'Alt+Y' },
        { name: 'lock', keys: '' },
      ],
    }),
    'page.open': () => ({ ok: true }),
  });
  stage.panel.appear();
  await openPanel();
  await poll(() => allIn('.keys div')).toEqual([
    `Alt+Y${t('panel.key.panel')}`,
    `${t('panel.keyNone')}${t('panel.key.lock')}`,
  ]);
  await userEvent.click(inPanel('.keys button'));
  expect(stage.of('page.open')).toEqual([{ page: 'shortcuts', topic: '' }]);
});

test('a key opens and closes the panel; another shows what would be sent for what is ticked, and sends nothing', async () => {
  stage = panelOn([{ id: '1' }, { id: '2' }]);
  stage.panel.appear();
  stage.panel.command('panel');
  await poll(() => allIn('[role="dialog"]').length).toBe(1);
  stage.panel.command('panel');
  await poll(() => allIn('[role="dialog"]').length).toBe(0);
  stage.panel.command('authorize');
  await poll(shown).toContain(t('panel.noneTicked'));
  stage.panel.command('panel');
  await poll(() => allIn('[role="dialog"]').length).toBe(0);
  stage.root.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
  stage.panel.command('authorize');
  await poll(shown).toContain(t('panel.nothingSent'));
  expect(stage.of('jobs.start')).toEqual([]);
});
