import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/order-list.content/style.css';
import { approved, ask, dialogOpen, inSurface, overlayOn, painted, view, poll } from './host-page.ts';

// What a script of the page can do to our parts. Covering a button with a picture of another is beyond any page code.
let stage: ReturnType<typeof overlayOn>;
afterEach(() => {
  stage.end();
  stage.root.remove();
});
const start = async (...args: Parameters<typeof overlayOn>): Promise<typeof stage> => {
  stage = overlayOn(...args);
  await poll(() => stage.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  return stage;
};
const confirming = ({ route, input }: { route: string; input: unknown }) => {
  if (route !== 'credit.act') return undefined;
  return (input as { accept: string | null }).accept === null
    ? {
        kind: 'confirm',
        token: 'tok',
        ask: ask('authorize', {
          after: 2560,
          conversions: [{ field: 'buyer.name', label: '氏名', before: 'ｱ', after: 'ア', kind: 'width' }],
        }),
      }
    : { kind: 'done', view: approved() };
};

/** Everything a script can send a button. */
function forge(button: HTMLElement): void {
  button.click();
  const init = { bubbles: true, composed: true, cancelable: true };
  for (const type of ['pointerdown', 'pointerup']) button.dispatchEvent(new PointerEvent(type, init));
  for (const type of ['mousedown', 'mouseup', 'click']) button.dispatchEvent(new MouseEvent(type, init));
  button.focus();
  for (const key of ['Enter', ' ']) {
    for (const type of ['keydown', 'keypress', 'keyup'])
      button.dispatchEvent(new KeyboardEvent(type, { ...init, key }));
  }
}

test('a button in a row', async () => {
  await start([{ id: '1', number: 'A-1' }], confirming);
  forge(stage.button(stage.rows[0], 'authorize'));
  await painted();
  expect(stage.acts('authorize')).toEqual([]);
  expect(stage.slotOf(stage.rows[0])?.dataset.status).toBe('none');
});

test('an operation in the details, and the details themselves', async () => {
  await start([{ id: '1', number: 'A-1' }]);
  stage.overlay.update([view('1', { status: 'declined', message: 'x', main: 'authorize' })]);
  forge(stage.button(stage.rows[0], 'details'));
  expect(dialogOpen()).toBe(false);
  await userEvent.click(stage.button(stage.rows[0], 'details'));
  for (const button of document.querySelector('yoshin-ui')?.shadowRoot?.querySelectorAll('dialog button') ??
    [])
    forge(button as HTMLElement);
  await painted();
  expect(stage.acts('check')).toEqual([]);
  expect(dialogOpen()).toBe(true);
});

test('sending, and the tick that ends all asking', async () => {
  await start([{ id: '1', number: 'A-1' }], confirming);
  await userEvent.click(stage.button(stage.rows[0], 'authorize'));
  await poll(dialogOpen).toBe(true);
  const tick = inSurface('input') as HTMLInputElement;
  forge(tick);
  expect(tick.checked).toBe(false);
  forge(inSurface('button.main'));
  await painted();
  expect(stage.acts('authorize')).toHaveLength(1);
  tick.checked = true; // Set, not pressed: it does not count.
  await userEvent.click(inSurface('button.main'));
  await poll(() => stage.acts('authorize')).toHaveLength(2);
  expect(stage.acts('authorize')[1]).toMatchObject({ accept: 'tok', alwaysAccept: false });
});

test('a person’s tick counts', async () => {
  await start([{ id: '1', number: 'A-1' }], confirming);
  await userEvent.click(stage.button(stage.rows[0], 'authorize'));
  await poll(dialogOpen).toBe(true);
  await userEvent.click(inSurface('label span'));
  await userEvent.click(inSurface('button.main'));
  await poll(() => stage.acts('authorize')).toHaveLength(2);
  expect(stage.acts('authorize')[1]).toMatchObject({ alwaysAccept: true });
});

test('a dialog that a script closes is a no', async () => {
  await start([{ id: '1', number: 'A-1' }], confirming);
  await userEvent.click(stage.button(stage.rows[0], 'authorize'));
  await poll(dialogOpen).toBe(true);
  (inSurface('dialog') as HTMLDialogElement).close('send');
  await poll(() => stage.slotOf(stage.rows[0])?.dataset.status).toBe('none');
  expect(stage.acts('authorize')).toHaveLength(1);
});
