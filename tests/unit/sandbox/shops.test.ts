import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEccube, type Eccube } from '../../sandbox/eccube/server.ts';
import { startWooCommerce, type WooCommerce } from '../../sandbox/woocommerce/server.ts';

/** A person's browser, as far as the stand-ins can tell. */
function personAt(site: Eccube | WooCommerce) {
  const { name, value } = site.logIn();
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(site.origin + path, { ...init, headers: { ...init.headers, cookie: `${name}=${value}` } });
  return { value, ask, text: async (path: string) => (await ask(path)).text() };
}

describe('the stand-in of EC-CUBE 4', () => {
  let site: Eccube;
  beforeAll(async () => void (site = await startEccube({ orders: 60 })));
  afterAll(() => site.close());

  test('counts orders to a page and shows a row for each parcel', async () => {
    const page = await personAt(site).text('/admin/order/page/1?page_count=50');
    const rows = page.match(/name="ids\[\]"/g)?.length ?? 0;
    expect(rows).toBe(site.orders.slice(0, 50).reduce((sum, { shippings }) => sum + shippings.length, 0));
    expect(rows).toBeGreaterThan(50);
    expect(page).toContain('検索結果：60件が該当しました');
    expect(page).toMatch(/￥[\d,]+<br>/);
  });

  test('remembers the list that was looked at last; an order’s own page leaves no trace', async () => {
    const person = personAt(site);
    const session = () => ({ ...site.sessions.get(person.value) });
    const before = session();
    await person.ask('/admin/order/60/edit');
    await person.ask('/admin/shipping/60/edit');
    expect(session()).toEqual(before);
    await person.ask('/admin/order/page/3?page_count=10');
    expect(session()).toMatchObject({ page: 3, pageCount: 10 });
    expect(await person.text('/admin/order?resume=1')).toMatch(
      /page-item active"><a class="page-link" href="\/admin\/order\/page\/3"/,
    );
  });

  test('has no table where nothing was found', async () => {
    const body = new URLSearchParams({ 'admin_search_order[multi]': 'nobody' });
    const page = await (await personAt(site).ask('/admin/order', { method: 'POST', body })).text();
    expect(page).toContain('検索結果：0件が該当しました');
    expect(page).not.toContain('search_result"');
  });

  test('answers who is logged out with its login page, and an order that is not there with 404', async () => {
    const answer = await fetch(`${site.origin}/admin/order/60/edit`);
    expect([answer.status, new URL(answer.url).pathname]).toEqual([200, '/admin/login']);
    expect((await personAt(site).ask('/admin/order/9999/edit')).status).toBe(404);
  });

  test('keeps several parcels off the order’s page', async () => {
    const person = personAt(site);
    const several = site.orders.find(({ shippings }) => shippings.length > 1)!;
    const single = site.orders.find(({ shippings }) => shippings.length === 1)!;
    expect(await person.text(`/admin/order/${several.id}/edit`)).not.toContain('order[Shipping]');
    expect(await person.text(`/admin/order/${single.id}/edit`)).toContain('order[Shipping][name][name01]');
    expect(await person.text(`/admin/shipping/${several.id}/edit`)).toContain(
      'form[shippings][1][name][name01]',
    );
  });

  test('takes a slip number with the token of the session, and only one of letters, digits and hyphens', async () => {
    const person = personAt(site);
    const shipping = site.orders[0]!.shippings[0]!;
    const put = (tracking_number: string, token = site.sessions.get(person.value)?.token ?? '') =>
      person.ask(`/admin/shipping/${shipping.id}/tracking_number`, {
        method: 'PUT',
        body: new URLSearchParams({ tracking_number }),
        headers: { 'ECCUBE-CSRF-TOKEN': token },
      });
    expect((await put('1234', 'another')).status).toBe(403);
    expect((await put('１２３４')).status).toBe(400);
    expect(shipping.tracking).toBe('');
    const answer = await put('12-34');
    expect(await answer.json()).toEqual({ status: 'OK', shipping_id: shipping.id, tracking_number: '12-34' });
    expect(shipping.tracking).toBe('12-34');
    await put('');
    expect(shipping.tracking).toBe('');
  });
});

describe('the stand-in of WooCommerce', () => {
  let site: WooCommerce;
  beforeAll(async () => void (site = await startWooCommerce({ orders: 61 })));
  afterAll(() => site.close());
  const list = '/wp-admin/admin.php?page=wc-orders';

  test('serves tips that its script takes away, and two amounts for a refunded order', async () => {
    const page = await personAt(site).text(list);
    expect(page).toContain('data-tip="クロネコ代金後払いとして"');
    expect(page).toMatch(/<del>.*¥.*<\/del> <ins>.*¥.*<\/ins>/);
    expect(page).toMatch(/<th class="order_number column-order_number/);
  });

  test('locks an order for others as soon as its edit page is fetched, and not when it is asked for in JSON', async () => {
    const [one, two] = [personAt(site), personAt(site)];
    const page = await one.text(list);
    const nonce = /createNonceMiddleware\( "([^"]+)"/.exec(page)?.[1] ?? '';
    const rest = (key: Record<string, string>) => one.ask('/wp-json/wc/v3/orders/150', { headers: key });
    expect((await rest({})).status).toBe(401);
    expect((await rest({ 'X-WP-Nonce': 'another' })).status).toBe(403);
    expect((await rest({ 'X-WP-Nonce': nonce })).status).toBe(200);
    expect(await two.text(list)).not.toContain('wp-locked');
    await one.ask('/wp-admin/admin.php?page=wc-orders&action=edit&id=150');
    expect(await two.text(list)).toMatch(/id="order-150" class="[^"]*wp-locked/);
    expect(await one.text(list)).not.toContain('wp-locked');
    expect((await one.ask('/wp-admin/admin.php?page=wc-orders&action=edit&id=9')).status).toBe(500);
  });

  test('rounds each amount for itself unless more places are asked for', async () => {
    const person = personAt(site);
    const nonce = /createNonceMiddleware\( "([^"]+)"/.exec(await person.text(list))?.[1] ?? '';
    const item = async (query: string): Promise<string> => {
      const answer = await person.ask(`/wp-json/wc/v3/orders/150${query}`, {
        headers: { 'X-WP-Nonce': nonce },
      });
      return ((await answer.json()) as { line_items: [{ total: string }] }).line_items[0].total;
    };
    expect(await item('')).toMatch(/^\d+$/);
    expect(await item('?dp=6')).toMatch(/^\d+\.\d{6}$/);
  });

  test('answers who is logged out with its login page', async () => {
    const answer = await fetch(site.origin + list);
    expect([answer.status, new URL(answer.url).pathname]).toEqual([200, '/wp-login.php']);
  });
});
