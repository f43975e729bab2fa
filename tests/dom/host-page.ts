import { expect } from 'vitest';
import type { Profile } from '../../lib/backoffice/profile.ts';
import { goq } from '../../lib/backoffice/profiles/goq.ts';
import type { PostForm } from '../../lib/backoffice/write-fee.ts';
import type { Operation } from '../../lib/credit/status.ts';
import type { CaseView, Failure, InputOf, OutputOf, RouteName } from '../../lib/messages/contract.ts';
import { startPanel } from '../../lib/overlay/panel/start-panel.tsx';
import { startOverlay } from '../../lib/overlay/start.ts';
import { allow, bareAsk, bareView } from '../fixtures/views.ts';

export { allow, bareAsk as ask };

export const postpay = 'クロネコ代金後払い';

/** A case that may be authorized. */
export const view = (hostId: string, change: Partial<CaseView> = {}): CaseView =>
  bareView(hostId, { main: 'authorize', verdicts: allow('authorize', 'check'), ...change });

/** A case that is granted, with its check as main button. */
export const approved = (hostId = '1', change: Partial<CaseView> = {}): CaseView =>
  view(hostId, { status: 'approved', sentNumber: 'A-1', main: 'check', verdicts: allow('check'), ...change });

export interface Row {
  id: string;
  number: string;
  payment?: string;
  total?: string;
}

/** Writes a row as the host does: attributes and text only, so that whatever else is in a cell stays there. */
export function fill(
  row: HTMLTableRowElement,
  { id, number, payment = postpay, total = '2,560' }: Row,
): void {
  row.setAttribute('data-order-number', id);
  const link = row.querySelector('a');
  const pay = row.querySelector('.payment');
  const sum = row.querySelector('.total');
  if (!link || !pay || !sum) throw new Error('not a row of this page');
  link.setAttribute('href', `order_details_beta.php?oid=${id}`);
  link.textContent = number;
  pay.textContent = payment;
  sum.textContent = total;
}

export function newRow(data: Row): HTMLTableRowElement {
  const row = document.createElement('tr');
  const link = document.createElement('a');
  const pay = document.createElement('div');
  pay.className = 'payment';
  row.insertCell().append(link);
  row.insertCell().append(pay);
  row.insertCell().className = 'total';
  for (const text of ['髙橋 花子', 'りんご\n1,000円 x 2個', '髙橋 花子', 'ヤマト運輸', '新規受付'])
    row.insertCell().textContent = text;
  fill(row, data);
  return row;
}

/** An order list in the document. The caller removes `root`. */
export function listPage(rows: readonly Row[]) {
  const root = document.createElement('div');
  root.id = 'order-list-table';
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const name of [
    '注文番号',
    'お支払い方法',
    '合計金額/送料',
    '注文者氏名/リピーター',
    '商品名/送り数',
    '送り先氏名/電話番号',
    '配送業者',
    '受注ステータス',
  ]) {
    const cell = document.createElement('th');
    cell.textContent = name;
    head.append(cell);
  }
  table.createTBody().append(...rows.map(newRow));
  root.append(table);
  document.body.append(root);
  return { root, table, rows: Array.from(table.tBodies[0]?.rows ?? []) };
}

/** Order page and address form of one order. Values are set as properties or text, never as markup. */
export function orderPages(change: Readonly<Record<string, string>> = {}) {
  const texts: Record<string, string> = {
    注文番号: 'A-1',
    注文日時: '2026-11-20 08:57:47',
    'モール・店舗': '自社EC本店',
    お支払い方法: postpay,
    注文者メールアドレス: 'a@example.jp',
    配送業者: 'ヤマト運輸',
    送料: '660',
    手数料: '0',
    ポイント利用: '100',
    クーポン値引: '0',
    その他調整: '0',
    請求金額: '￥２,５６０円',
    ...change,
  };
  const order = document.implementation.createHTMLDocument();
  const table = order.body.appendChild(order.createElement('table'));
  for (const [label, text] of Object.entries(texts)) {
    if (text === 'MISSING') continue;
    const row = table.insertRow();
    row.append(Object.assign(order.createElement('th'), { textContent: label }));
    row.insertCell().textContent = text;
  }
  const ship = order.createElement('input');
  ship.type = 'hidden';
  ship.name = 'a59';
  ship.setAttribute('value', '2026-11-24');
  order.body.append(ship);
  const items = order.body.appendChild(order.createElement('table'));
  items.id = 'item-list';
  const head = items.createTHead().insertRow();
  for (const name of ['商品名', '商品番号', '単価（税込）', '個数', '小計（税込）'])
    head.append(Object.assign(order.createElement('th'), { textContent: name }));
  const line = items.createTBody().insertRow();
  for (const text of ['りんご', 'R1', '1,000', '2', '2,000円']) line.insertCell().textContent = text;

  const address = document.implementation.createHTMLDocument();
  const party: [string, string][] = [
    ['a4', change.name ?? '髙橋 花子'],
    ['a5', 'タカハシ'],
    ['a6', '03-1234-5678'],
    ['a8', '100-0001'],
    ['a9', '東京都'],
    ['a10', '千代田区1-1'],
    ['a11', ''],
    ['a12', ''],
    ['a13', ''],
  ];
  for (const block of [0, 1]) {
    for (const [name, value] of party) {
      const input = address.createElement('input');
      input.name = `${name}[${block}]`;
      input.setAttribute('value', block === 1 && name === 'a10' ? (change.giftStreet ?? value) : value);
      address.body.append(input);
    }
  }
  return { order, address };
}

/** A fetch that answers with these pages; `url` of the answer is where the host ended up. */
export function hostFetch(pages = orderPages(), landing?: string) {
  return (path: string): Promise<Response> => {
    const page = path.includes('derivery') ? pages.address : pages.order;
    const response = new Response(new TextEncoder().encode(page.documentElement.outerHTML), {
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    Object.defineProperty(response, 'url', { value: new URL(landing ?? path, location.origin).href });
    return Promise.resolve(response);
  };
}

/** What else the worker says of rows when nothing is the matter. */
export const quiet: Omit<OutputOf<'cases.rows'>, 'cases'> = {
  stale: [],
  provider: { downSince: null },
  aside: { hostIds: [], untold: 0 },
  locked: false,
};

export interface Sent {
  route: RouteName;
  input: unknown;
}

/** The overlay on a list, with a worker that answers from `answer` (or with fresh cases). */
export function overlayOn(
  rows: readonly Row[],
  answer: (sent: Sent) => unknown = () => undefined,
  fetchPage = hostFetch(),
  post?: PostForm,
  profile: Profile = goq,
  alive: () => boolean = () => true,
) {
  const page = listPage(rows);
  const end = new AbortController();
  const sent: Sent[] = [];
  const overlay = startOverlay({
    profile,
    loadPanel: () => Promise.resolve(startPanel),
    signal: end.signal,
    fetchPage,
    ...(post ? { post } : {}),
    alive,
    failureOf: (cause) => (cause instanceof WorkerFailure ? cause.failure : null),
    readLimit: () => new AbortController().signal,
    clock: { now: () => performance.now(), delay: () => Promise.resolve() },
    today: () => Date.UTC(2026, 10, 20, 3),
    idle: (work) => queueMicrotask(work),
    async send<N extends RouteName>(route: N, input: InputOf<N>): Promise<OutputOf<N>> {
      sent.push({ route, input });
      const given = await answer({ route, input });
      const fresh = () => ({
        cases: (input as InputOf<'cases.rows'>).rows.map(({ hostId }) => view(hostId)),
        ...quiet,
      });
      return (given ?? fresh()) as OutputOf<N>;
    },
  });
  overlay.attach(page.table, end.signal);
  const slotOf = (row: HTMLTableRowElement | undefined): HTMLElement | null =>
    row?.querySelector<HTMLElement>('yoshin-slot') ?? null;
  return {
    ...page,
    overlay,
    sent,
    slotOf,
    end: () => end.abort(),
    of: (route: RouteName) => sent.filter((one) => one.route === route).map((one) => one.input),
    acts: (operation: Operation) =>
      sent
        .filter(({ route }) => route === 'credit.act')
        .map(({ input }) => input as InputOf<'credit.act'>)
        .filter((input) => input.operation === operation),
    /** Ids of the rows in each question. */
    asked: () =>
      sent
        .filter(({ route }) => route === 'cases.rows')
        .map(({ input }) => (input as InputOf<'cases.rows'>).rows.map(({ hostId }) => hostId)),
    button: (row: HTMLTableRowElement | undefined, action: string): HTMLElement => {
      const found = slotOf(row)?.shadowRoot?.querySelector<HTMLElement>(`[data-action="${action}"]`);
      if (!found) throw new Error(`no ${action} button`);
      return found;
    },
  };
}

/** A failure as `send` throws it. */
class WorkerFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}
/** The worker died under a call. */
export class Lost extends WorkerFailure {
  constructor() {
    super({ code: 'lost', message: '切れました', remedy: '' });
  }
}
/** The extension was updated; this page's script is cut off. */
export class Reload extends WorkerFailure {
  constructor() {
    super({ code: 'reload', message: '更新されました', remedy: '再読み込み' });
  }
}

const ui = (): ShadowRoot | null | undefined => document.querySelector('yoshin-ui')?.shadowRoot;
export const surfaceText = (): string => ui()?.textContent ?? '';
/** An element of the dialogs and messages. */
export function inSurface(selector: string): HTMLElement {
  const found = ui()?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
export const dialogOpen = (): boolean => ui()?.querySelector('dialog')?.open ?? false;
/** After the next paint: whatever was put off to a frame has happened. */
export const painted = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
/** Waits for a fact. Long enough for a busy machine; a test that passes takes none of it. */
export const poll = <T>(fact: () => T) => expect.poll(fact, { timeout: 8000 });
