import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWithStaff, type Staff } from './staff.ts';

let staff: Staff;
beforeAll(async () => {
  staff = await startWithStaff({ orders: 30 });
});
afterAll(() => staff.close());

const pages = [
  'index_beta.php',
  'index_spa.php',
  'api/order_list.php',
  'order_details_beta.php?oid=100001',
  'order_derivery2_1_4.php?oid=100001',
  'framed.php',
  'nothing.php',
];

test.each(pages)('%s without a login leads to the login page, which answers 200', async (path) => {
  const answer = await fetch(`${staff.origin}/goq21/${path}`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/goq21/login.php']);
  const followed = await fetch(`${staff.origin}/goq21/${path}`);
  expect([followed.status, new URL(followed.url).pathname]).toEqual([200, '/goq21/login.php']);
});

test('posting without a login changes nothing', async () => {
  const answer = await fetch(`${staff.origin}/goq21/order_details_beta.php?oid=100001`, {
    method: 'POST',
    body: new URLSearchParams({ a9: 'x' }),
    redirect: 'manual',
  });
  expect(answer.status).toBe(302);
  expect((await staff.control.order(100_001)).memo).toBe('');
});

test('the form logs in and out again', async () => {
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(`${staff.origin}/goq21/${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie },
      redirect: 'manual',
    });
  const wrong = await post('login.php', { user: 'staff', password: 'x' });
  expect(wrong.headers.get('set-cookie')).toBeNull();
  expect(await wrong.text()).toContain('ログインIDまたはパスワードが違います');

  const right = await post('login.php', { user: 'staff', password: 'staff' });
  expect(right.headers.get('set-cookie')).toMatch(/^goq_session=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax$/);
  const cookie = right.headers.get('set-cookie')?.split(';')[0] ?? '';
  const list = () =>
    fetch(`${staff.origin}/goq21/index_beta.php`, { headers: { cookie }, redirect: 'manual' });
  expect((await list()).status).toBe(200);
  await post('logout.php', {}, cookie);
  expect((await list()).status).toBe(302);
});

test('everybody can be logged out at once', async () => {
  expect((await staff.get('/goq21/index_beta.php')).status).toBe(200);
  expect((await staff.control.logOutEverybody()).ended).toBeGreaterThan(0);
  expect((await staff.get('/goq21/index_beta.php')).location).toBe('/goq21/login.php');
});
