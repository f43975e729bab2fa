import { describe, expect, test } from 'vitest';
import { LoggedOut, PageChanged, type Fault } from '../../lib/backoffice/faults.ts';
import type { FetchPage } from '../../lib/backoffice/page.ts';
import { readOrder } from '../../lib/backoffice/order-reader.ts';
import { goq } from '../../lib/backoffice/profiles/goq.ts';
import { t } from '../../lib/words/index.ts';
import { explain } from '../../lib/overlay/failures.ts';
import { hostFetch, orderPages, postpay } from './host-page.ts';

const row = { hostId: '1', number: 'A-1', payment: postpay };
const patient = new AbortController().signal;
const readWith = (fetchPage: FetchPage, signal = patient) => readOrder(goq, row, fetchPage, signal);
const read = (change: Readonly<Record<string, string>> = {}) => readWith(hostFetch(orderPages(change)));

/** The fault that reading ends with. */
async function faultOf(reading: Promise<unknown>): Promise<[Fault, string]> {
  const cause: unknown = await reading.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(cause instanceof PageChanged)) throw new Error(`not refused: ${String(cause)}`);
  // Whatever is wrong, staff are told which field or page, and what to do.
  const told = explain(cause, null);
  expect(told.message + told.remedy).not.toMatch(/[{}]|undefined/);
  expect(told.remedy).not.toBe('');
  return [cause.fault, cause.field];
}
/** A host that answers with this, at the address that was asked for or another. */
const answering =
  (body: BodyInit | null, init: ResponseInit = {}, landing?: string): FetchPage =>
  (path) => {
    const response = new Response(body, init);
    Object.defineProperty(response, 'url', { value: new URL(landing ?? path, location.origin).href });
    return Promise.resolve(response);
  };

describe('an order is refused, by the name of the field,', () => {
  test.each(['注文番号', '注文日時', 'モール・店舗', 'お支払い方法', '送料', '請求金額'])(
    'when %s is missing',
    async (label) => {
      expect(await faultOf(read({ [label]: 'MISSING' }))).toEqual(['missing', label]);
    },
  );

  test.each<[string, Readonly<Record<string, string>>, Fault, string]>([
    ['the number is empty', { 注文番号: '' }, 'missing', '注文番号'],
    ['the page is another order', { 注文番号: 'A-2' }, 'otherOrder', '注文番号'],
    ['the total is no number', { 請求金額: '別途お見積り' }, 'amount', '請求金額'],
    ['a charge is no number', { 送料: '無料' }, 'amount', '送料'],
    ['the day is none', { 注文日時: '昨日' }, 'date', '注文日時'],
    ['a text is longer than any field', { 配送業者: 'あ'.repeat(501) }, 'tooLong', '配送業者'],
  ])('when %s', async (_, change, fault, field) => {
    expect(await faultOf(read(change))).toEqual([fault, field]);
  });

  test('when the planned day cannot be read: it is not dropped in silence', async () => {
    const pages = orderPages();
    pages.order.querySelector('[name="a59"]')?.setAttribute('value', '来週');
    expect(await faultOf(readWith(hostFetch(pages)))).toEqual(['date', '出荷日']);
  });

  test('when a label stands twice with different values', async () => {
    const pages = orderPages();
    const copy = pages.order.createElement('tr');
    copy.append(Object.assign(pages.order.createElement('th'), { textContent: '請求金額' }));
    copy.append(Object.assign(pages.order.createElement('td'), { textContent: '9,999円' }));
    pages.order.querySelector('table')?.append(copy);
    expect(await faultOf(readWith(hostFetch(pages)))).toEqual(['ambiguous', '請求金額']);
  });

  test('when a field of the address form is missing', async () => {
    const pages = orderPages();
    pages.address.querySelector('[name="a10[0]"]')?.remove();
    const who = t('overlay.party.buyer');
    const field = t('overlay.party.field', { who, part: t('overlay.party.street') });
    expect(await faultOf(readWith(hostFetch(pages)))).toEqual(['missing', field]);
  });

  test('when there are no goods', async () => {
    const pages = orderPages();
    pages.order.querySelector('#item-list tbody tr')?.remove();
    expect(await faultOf(readWith(hostFetch(pages)))).toEqual(['missing', '商品名']);
  });
});

describe('a page is refused', () => {
  const order = t('overlay.page.order');

  test('when it is the login page, by the address where the host ended', async () => {
    await expect(readWith(hostFetch(orderPages(), '/goq21/login.php'))).rejects.toThrow(LoggedOut);
  });

  test.each<[string, FetchPage, Fault]>([
    ['an error', answering('x', { status: 500 }), 'refused'],
    ['a page elsewhere', answering('x', {}, '/goq21/dashboard/'), 'elsewhere'],
    [
      'the page of another order',
      hostFetch(orderPages(), '/goq21/order_details_beta.php?oid=2&stat='),
      'elsewhere',
    ],
    ['a network error', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
    [
      'a charset nobody knows',
      answering('x', { headers: { 'content-type': 'text/html; charset=x-odd' } }),
      'charset',
    ],
    ['ten million bytes', answering(new Uint8Array(10_000_001)), 'tooBig'],
  ])('when the host answers with %s', async (_, fetchPage, fault) => {
    expect(await faultOf(readWith(fetchPage))).toEqual([fault, order]);
  });

  test('when its bytes make no sense in the charset it names', async () => {
    const utf8 = hostFetch();
    const broken: FetchPage = async (path) => {
      const good = await utf8(path);
      const headers = { 'content-type': 'text/html; charset=Shift_JIS' };
      return answering(await good.arrayBuffer(), { headers }, good.url)(path, patient);
    };
    // Labels are garbled too, so the first of them is not found; either way nothing is read as if it were right.
    expect((await faultOf(readWith(broken)))[0]).toBe('missing');
    const half = orderPages({ name: '花\ufffd子' });
    expect(await faultOf(readWith(hostFetch(half)))).toEqual(['charset', order]);
  });

  test.each<[string, (end: AbortSignal) => Promise<Response>]>([
    ['never', () => new Promise(() => undefined)],
    [
      'with a body that never ends',
      (end) => {
        const body = new ReadableStream({
          start: (stream) => end.addEventListener('abort', () => stream.error(end.reason)),
        });
        return answering(body)('/goq21/order_details_beta.php?oid=1&stat=', end);
      },
    ],
  ])('in time when the host answers %s', async (_, answer) => {
    const end = new AbortController();
    const reading = readWith((_path, signal) => answer(signal), end.signal);
    end.abort();
    expect(await faultOf(reading)).toEqual(['timeout', order]);
  });
});

test('a page of a megabyte is read like any other', async () => {
  const pages = orderPages();
  const script = pages.order.createElement('script');
  script.type = 'application/json';
  script.textContent = 'x'.repeat(1_000_000);
  pages.order.head.append(script);
  expect((await readWith(hostFetch(pages))).total).toBe(2560);
});

test('a byte order mark goes before the charset that the header names', async () => {
  const utf8 = hostFetch();
  const marked: FetchPage = async (path) => {
    const good = await utf8(path);
    const body = new Blob([Uint8Array.of(0xef, 0xbb, 0xbf), await good.arrayBuffer()]);
    return answering(
      body,
      { headers: { 'content-type': 'text/html; charset=Shift_JIS' } },
      good.url,
    )(path, patient);
  };
  expect((await readWith(marked)).buyer.name).toBe('髙橋 花子');
});
