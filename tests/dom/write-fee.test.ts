import { describe, expect, test } from 'vitest';
import { LoggedOut, PageChanged } from '../../lib/backoffice/faults.ts';
import { readOrder } from '../../lib/backoffice/order-reader.ts';
import { goq } from '../../lib/backoffice/profiles/goq.ts';
import { FeeNotWritten, readForFee, writeFee, type PostForm } from '../../lib/backoffice/write-fee.ts';
import { hostFetch, orderPages, postpay } from './host-page.ts';

const row = { hostId: '1', number: 'A-1', payment: postpay };
const limit = (): AbortSignal => new AbortController().signal;

/** A host of one order: what it shows, and what it does with a form. */
function host(start: Record<string, string> = {}) {
  const shows = { 手数料: '0', 請求金額: '2,560', ...start };
  const forms: string[] = [];
  const answer = (path: string, status = 200): Response => {
    const response = new Response('', { status });
    Object.defineProperty(response, 'url', { value: new URL(path, location.origin).href });
    return response;
  };
  const take = (fee: number): void => {
    const before = Number(shows.手数料);
    shows.手数料 = String(fee);
    shows.請求金額 = String(Number(shows.請求金額.replace(',', '')) - before + fee);
  };
  const one = {
    shows: shows as Record<string, string>,
    forms,
    reads: 0,
    take,
    answer,
    post: (async (path, fields) => {
      forms.push(`${path}?${fields}`);
      take(Number(fields.get('bulk_fee')));
      return answer('/goq21/index_beta.php?done=1');
    }) as PostForm,
    landing: undefined as string | undefined,
  };
  return Object.assign(one, {
    host: {
      profile: goq,
      limit,
      post: (...form: Parameters<PostForm>) => one.post(...form),
      fetchPage: (path: string) => {
        one.reads++;
        return hostFetch(orderPages(one.shows), one.landing)(path);
      },
    },
  });
}
const shownBy = (site: ReturnType<typeof host>) => readOrder(goq, row, site.host.fetchPage, limit());
const whyOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'written',
    (cause: unknown) => {
      if (cause instanceof FeeNotWritten) return cause.why;
      if (cause instanceof LoggedOut) return 'logged out';
      return cause instanceof PageChanged ? cause.fault : String(cause);
    },
  );

describe('writing a fee', () => {
  test('posts the recipe and nothing else, and reads the order again', async () => {
    const site = host();
    const shown = await shownBy(site);
    const order = await writeFee(site.host, row, shown, 205);
    expect(site.forms).toEqual(['/goq21/index_beta.php?order_number%5B%5D=1&bulk_fee=205&Bfee=0']);
    expect(order.total).toBe(2765);
    expect(order.lines.find(({ kind }) => kind === 'fee')).toMatchObject({ name: '手数料', subTotal: 205 });
  });

  test('overwrites a fee that was shown', async () => {
    const site = host({ 手数料: '300', 請求金額: '2860' });
    expect((await writeFee(site.host, row, await shownBy(site), 205)).total).toBe(2765);
  });

  test.each<[string, Record<string, string>]>([
    ['the fee', { 手数料: '100', 請求金額: '2660' }],
    ['the total', { 送料: '700', 請求金額: '2600' }],
    ['another field', { 注文者メールアドレス: 'other@example.jp' }],
  ])('sends nothing when %s is no longer what was shown', async (_what, edited) => {
    const site = host();
    const shown = await shownBy(site);
    Object.assign(site.shows, edited);
    expect(await whyOf(writeFee(site.host, row, shown, 205))).toBe('changed');
    expect(site.forms).toEqual([]);
  });

  test('sends nothing to a person who is logged out', async () => {
    const site = host();
    const shown = await shownBy(site);
    site.landing = '/goq21/login.php';
    expect(await whyOf(writeFee(site.host, row, shown, 205))).toBe('logged out');
    expect(site.forms).toEqual([]);
  });

  test('a login page in answer to the form: not written, and said so', async () => {
    const site = host();
    const shown = await shownBy(site);
    site.post = async () => site.answer('/goq21/login.php');
    expect(await whyOf(writeFee(site.host, row, shown, 205))).toBe('logged out');
  });

  test('a host that refuses or keeps its fee', async () => {
    const site = host();
    const shown = await shownBy(site);
    site.post = async () => site.answer('/goq21/index_beta.php', 403);
    expect(await whyOf(writeFee(site.host, row, shown, 205))).toBe('refused');
    site.post = async () => site.answer('/goq21/index_beta.php?done=no');
    expect(await whyOf(writeFee(site.host, row, shown, 205))).toBe('notTaken');
  });

  test('a lost answer is settled by reading again', async () => {
    const site = host();
    const shown = await shownBy(site);
    site.post = async () => {
      site.take(205);
      throw new TypeError('network');
    };
    expect(await whyOf(writeFee(site.host, row, shown, 205))).toBe('written');
  });

  test('an order that cannot be read afterwards is not called written', async () => {
    const site = host();
    const shown = await shownBy(site);
    site.post = async () => {
      site.take(205);
      site.shows.請求金額 = 'MISSING';
      return site.answer('/goq21/index_beta.php');
    };
    expect(await whyOf(writeFee(site.host, row, shown, 205))).toBe('unread');
  });

  test('another field that changed with it is pointed out', async () => {
    const site = host();
    const shown = await shownBy(site);
    site.post = async () => {
      site.take(205);
      site.shows.配送業者 = '佐川急便';
      return site.answer('/goq21/index_beta.php');
    };
    expect(await whyOf(writeFee(site.host, row, shown, 205))).toBe('other');
  });
});

describe('before anything is asked', () => {
  test('the order has to be what the worker knows', async () => {
    const site = host();
    const asked = (own: number, had: number) => whyOf(readForFee(site.host, row, { own, had }));
    expect(await asked(2560, 0)).toBe('written');
    expect(await asked(2561, 0)).toBe('changed');
    expect(await asked(2560, 1)).toBe('changed');
  });

  test('a fee among the items is recognised as one, and is nothing that the recipe could write', async () => {
    const site = host();
    const pages = orderPages(site.shows);
    const cell = pages.order.querySelector('#item-list tbody td');
    if (!cell) throw new Error('no item');
    for (const [name, kind] of [
      ['決済手数料', 'fee'],
      ['　後払い手数料 ', 'fee'],
      ['代引き手数料', 'fee'],
      ['手数料無料キャンペーン品', 'goods'],
      ['返品手数料込みギフト', 'goods'],
    ] as const) {
      cell.textContent = name;
      const order = await readOrder(goq, row, hostFetch(pages), limit());
      expect([name, order.lines[0]?.kind]).toEqual([name, kind]);
    }
    cell.textContent = '決済手数料';
    const fetchPage = hostFetch(pages);
    const why = await whyOf(readForFee({ ...site.host, fetchPage }, row, { own: 2560, had: 2000 }));
    expect(why).toBe('elsewhere');
  });
});
