import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../entrypoints/order-list.content/style.css';
import { operations, type Operation } from '../../lib/credit/status.ts';
import { download } from '../../lib/overlay/csv.ts';
import { t } from '../../lib/words/index.ts';
import { invoice } from '../fixtures/invoice.ts';
import {
  allow,
  approved,
  ask,
  dialogOpen,
  hostFetch,
  inSurface,
  Lost,
  overlayOn,
  poll,
  surfaceText,
  view,
  type Sent,
} from './host-page.ts';

let stage: ReturnType<typeof overlayOn>;
const pages: string[] = [];
afterEach(() => {
  stage.end();
  stage.root.remove();
  pages.length = 0;
});
const status = () => stage.slotOf(stage.rows[0])?.dataset.status;

/** A case with this operation on its main button, as wherever it may be pressed. */
async function offer(
  operation: Operation,
  answer: (sent: Sent) => unknown,
  fetchPage = hostFetch(),
  change: Parameters<typeof approved>[1] = {},
): Promise<void> {
  stage = overlayOn([{ id: '1', number: 'A-1' }], answer, (path) => {
    pages.push(path);
    return fetchPage(path);
  });
  await poll(status).toBe('none');
  stage.overlay.update([approved('1', { main: operation, verdicts: allow(operation), ...change })]);
}
const press = (operation: Operation) => userEvent.click(stage.button(stage.rows[0], operation));
const done =
  (change: Parameters<typeof approved>[1] = {}) =>
  ({ route }: Sent) =>
    route === 'credit.act' ? { kind: 'done', view: approved('1', change) } : undefined;

const read: readonly Operation[] = ['authorize', 'change', 'check', 'registerShipment'];

describe.each(operations)('%s', (operation) => {
  test('goes out once, with the row’s looks, and with the order only where it is needed', async () => {
    await offer(operation, done({ status: 'cancelled' }));
    await press(operation);
    await poll(status).toBe('cancelled');
    const needed = read.includes(operation);
    expect(pages.length).toBe(needed ? 2 : 0);
    expect(stage.of('credit.act')).toEqual([
      {
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        operation,
        hostId: '1',
        order: needed ? expect.objectContaining({ hostId: '1', number: 'A-1' }) : null,
        print: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        accept: null,
        alwaysAccept: false,
      },
    ]);
  });

  test('is announced, named with its order', async () => {
    await offer(operation, done({ status: 'cancelled' }));
    await press(operation);
    const said = t('overlay.say', { number: 'A-1', status: t('status.cancelled') });
    await poll(() => inSurface('.say').textContent).toBe(said);
  });

  test('refused by the worker: told, and the badge is as before', async () => {
    await offer(operation, ({ route }) =>
      route === 'credit.act' ? { kind: 'failed', code: 'x', message: 'だめ', remedy: 'こう' } : undefined,
    );
    await press(operation);
    await poll(surfaceText).toContain('だめこう');
    expect(status()).toBe('approved');
  });

  test('an answer that is lost is asked for under the same name', async () => {
    await offer(operation, ({ route }) => {
      if (route === 'credit.act') throw new Lost();
      return undefined;
    });
    await press(operation);
    await poll(surfaceText).toContain('切れました');
    expect(new Set(stage.acts(operation).map(({ requestId }) => requestId)).size).toBe(1);
    expect(stage.acts(operation)).toHaveLength(4);
    // What only asks has changed nothing: the last word still holds.
    const asks = ['check', 'fetchInvoice', 'clear'].includes(operation);
    expect(status()).toBe(asks ? 'approved' : 'uncertain');
    if (!asks) expect(stage.button(stage.rows[0], 'check').ariaDisabled).toBe('false');
  });

  test('a row that became another order before the press is refused', async () => {
    // Set up before the overlay, so it runs first: the row changes after painting and before any frame could follow.
    const turn = (): void => stage.rows[0]?.querySelector('a')?.replaceChildren('A-9');
    window.addEventListener('click', turn, { capture: true, once: true });
    await offer(operation, done());
    await press(operation);
    await poll(surfaceText).toContain(t('overlay.changed'));
    expect(stage.of('credit.act')).toEqual([]);
    expect(pages).toEqual([]);
  });
});

describe('a check', () => {
  const broken = hostFetch(undefined, '/goq21/login.php');

  test('does without the order when it cannot be read, and says that nothing was compared', async () => {
    await offer('check', done({ status: 'shipped' }), broken);
    await press('check');
    await poll(status).toBe('shipped');
    expect(stage.acts('check')).toMatchObject([{ order: null }]);
    expect(surfaceText()).toContain(t('overlay.notCompared'));
    expect(surfaceText()).toContain(t('overlay.loginHelp'));
  });

  test('without a case stops there: only the order tells what to ask for', async () => {
    await offer('check', done(), broken, { status: 'none', sentNumber: '' });
    await press('check');
    await poll(surfaceText).toContain(t('overlay.login'));
    expect(stage.of('credit.act')).toEqual([]);
  });

  test('that fails after a lost answer leaves it lost', async () => {
    await offer('authorize', ({ route, input }) => {
      if (route !== 'credit.act') return undefined;
      if ((input as { operation: string }).operation === 'authorize') throw new Lost();
      return { kind: 'failed', code: 'x', message: 'だめ', remedy: '' };
    });
    await press('authorize');
    await poll(status).toBe('uncertain');
    await poll(() => stage.button(stage.rows[0], 'check').ariaDisabled).toBe('false');
    await press('check');
    await poll(surfaceText).toContain('だめ');
    expect(status()).toBe('uncertain');
    // The worker speaks again: its word counts.
    stage.overlay.update([approved()]);
    await poll(status).toBe('approved');
  });
});

test.each(['change', 'registerShipment', 'authorize'] as const)(
  '%s stops when the order cannot be read',
  async (operation) => {
    await offer(operation, done(), hostFetch(undefined, '/goq21/login.php'));
    await press(operation);
    await poll(surfaceText).toContain(t('overlay.login'));
    expect(stage.of('credit.act')).toEqual([]);
    expect(status()).toBe('approved');
  },
);

test('the accepted click is the same click; asked yet again, it stops', async () => {
  await offer('cancel', ({ route }) =>
    route === 'credit.act' ? { kind: 'confirm', ask: ask('cancel'), token: 'tok' } : undefined,
  );
  await press('cancel');
  await poll(dialogOpen).toBe(true);
  await userEvent.click(inSurface('dialog button.main'));
  await poll(surfaceText).toContain(t('overlay.edited'));
  const [first, second] = stage.acts('cancel');
  expect(second).toEqual({ ...first, accept: 'tok', mends: [] });
  expect(stage.acts('cancel')).toHaveLength(2);
  expect(status()).toBe('approved');
});

/** The file that a press of ours would save, caught on its way. */
async function saved(act: () => Promise<unknown> | void): Promise<{ name: string; text: string }> {
  const real = HTMLAnchorElement.prototype.click;
  const caught = Promise.withResolvers<HTMLAnchorElement>();
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    caught.resolve(this);
  };
  try {
    await act();
    const link = await caught.promise;
    expect(link.isConnected).toBe(false);
    const bytes = new Uint8Array(await (await fetch(link.href)).arrayBuffer());
    return { name: link.download, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  } finally {
    HTMLAnchorElement.prototype.click = real;
  }
}

test('an invoice is saved as a file that spreadsheets open, and the host hears nothing of it', async () => {
  const heard: EventTarget[] = [];
  const hear = ({ target }: Event): void => {
    if (target instanceof HTMLAnchorElement) heard.push(target);
  };
  document.addEventListener('click', hear, true);
  await offer('fetchInvoice', ({ route }) =>
    route === 'credit.act'
      ? { kind: 'invoice', view: approved('1', { status: 'shipped' }), invoice: invoice('A-1-2') }
      : undefined,
  );
  const file = await saved(() => press('fetchInvoice'));
  document.removeEventListener('click', hear, true);
  expect(heard).toEqual([]);
  expect(file.name).toBe(t('overlay.invoiceFile', { number: 'A-1-2' }));
  expect(file.text.startsWith('\ufeff受注番号,')).toBe(true);
  expect(file.text).toContain('\r\nA-1-2,髙橋 花子,');
  expect(status()).toBe('shipped');
});

test('a file has its name and every byte of its text', async () => {
  stage = overlayOn([]);
  expect(await saved(() => download('名前.csv', '\ufeffあ\r\n', document))).toEqual({
    name: '名前.csv',
    text: '\ufeffあ\r\n',
  });
});

test('a case that the list knows nothing of is offered what the worker says', async () => {
  await offer('clear', done({ status: 'none', main: 'authorize' }), hostFetch(), { status: 'declined' });
  await press('clear');
  await poll(status).toBe('none');
  expect(view('1').main).toBe('authorize');
  expect(stage.button(stage.rows[0], 'authorize').textContent).toBe(t('overlay.authorize'));
});
