import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { startOffice, type Face, type Office } from '../sandbox/offices/office.ts';
import { postpay, type Order } from '../sandbox/offices/orders.ts';
import { authorizations } from './books.ts';
import { expect, test } from './fixture.ts';
import {
  actionsWanted,
  authorizeIn,
  errorsOf,
  openHost,
  reportHost,
  shownRows,
  type Place,
} from './hosts.ts';
import { call, type Stage } from './stage.ts';

/** A back office that only its profile file knows, opened by a person who is logged in. */
export async function open(stage: Stage, name: string, face: Face, orders: number, path: string) {
  const file = readFileSync(new URL(`../fixtures/profiles/${name}.json`, import.meta.url), 'utf8');
  const office = await startOffice({ face, orders });
  const saved = { backOffice: office.origin, profile: JSON.parse(file) as unknown };
  expect(await call(stage, 'profiles.save', saved)).toEqual({ ok: true, value: { ok: true } });
  const page = await openHost(stage, {
    origin: office.origin,
    login: office.logIn(),
    list: office.origin + path,
  });
  return { office, page, errors: errorsOf(page) };
}

/** A list on the screen, as a test looks at it. */
export interface Host {
  readonly office: Office;
  readonly place: Place;
  readonly rows: string;
  readonly known: Map<string, string>;
}

export const listed = async ({ office, place, rows }: Host): Promise<Order[]> => {
  const ids = (await shownRows(place, rows, ['a[href]', 'href'])).map(({ id }) => Number(id));
  return office.orders.filter(({ id }) => ids.includes(id));
};
export const rowOf = ({ place, rows }: Host, { number }: Order): Locator =>
  place.locator(rows).filter({ has: place.locator(`a:text-is("${number}")`) });
export const slotOf = (host: Host, order: Order): Locator => rowOf(host, order).locator('yoshin-slot');

/**
 * Every row has the badge of the order that the host shows in it, and no other row has one. Rows that a grid keeps ready
 * far from the part in sight get theirs when they come near; until then they show nothing.
 */
export async function expectRight(host: Host): Promise<void> {
  const { office, place, rows, known } = host;
  await expect
    .poll(async () =>
      (await shownRows(place, rows, ['a[href]', 'href'])).filter(({ id, status, inSight }) => {
        const order = office.orders.find((one) => String(one.id) === id);
        const right = order?.payment === postpay ? (known.get(id) ?? 'none') : null;
        return status !== right && (inSight || status !== null);
      }),
    )
    .toEqual([]);
}

/** Asks for credit in a row that has none yet; at most six times in a story. */
export async function credit(host: Host, pick: <T>(list: readonly T[]) => T): Promise<void> {
  const fresh = (await listed(host)).filter(
    ({ id, payment }) => payment === postpay && !host.known.has(String(id)),
  );
  if (fresh.length === 0 || host.known.size > 5) return;
  const order = pick(fresh);
  host.known.set(String(order.id), await authorizeIn(host.place, slotOf(host, order)));
}

export type Actions = Readonly<Record<string, () => Promise<void>>>;

/** Actions as they come, every kind at least once; the badges are compared after each. Answers how many there were. */
export async function playActions(
  host: Host,
  actions: Actions,
  pick: <T>(list: readonly T[]) => T,
  empty: string,
  also: () => Promise<void> = async () => undefined,
): Promise<number> {
  const names = Object.keys(actions);
  const turns = Math.max(actionsWanted, names.length);
  for (let turn = 0; turn < turns; turn++) {
    const name = turn < names.length ? names[turn]! : pick(names);
    const now = (await listed(host)).length === 0 ? empty : name;
    await test.step(`${turn}: ${now}`, async () => {
      await actions[now]!();
      await expectRight(host);
      await also();
    });
  }
  return turns;
}

/** Every credit was asked for once, for the order's own total; tells the report. */
export async function close(
  stage: Stage,
  { office, known }: Host,
  name: string,
  { actions, refused, errors }: { actions: number; refused: number; errors: readonly string[] },
): Promise<void> {
  const approved = [...known].filter(([, status]) => status === 'approved').map(([id]) => id);
  expect(approved.length).toBeGreaterThan(0);
  expect(Object.values(await stage.provider.control.live('original'))).toEqual(approved.map(() => 1));
  expect(errors).toEqual([]);
  reportHost(name, {
    actions,
    wrongBadges: 0,
    authorized: approved.length,
    refusedStaleClicks: refused,
    errors: errors.length,
  });
  await office.close();
}

/** A click whose row shows another order before its own was read: refused, and nothing sent. */
export async function staleClick(
  stage: Stage,
  page: Page,
  slot: Locator,
  reading: RegExp,
  change: () => Promise<void>,
): Promise<void> {
  const before = (await authorizations(stage)).length;
  const asked = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  await page.route(reading, async (route) => {
    asked.resolve();
    await goOn.promise;
    await route.continue();
  });
  await slot.getByRole('button', { name: '与信を実行' }).click();
  await asked.promise;
  await change();
  goOn.resolve();
  await expect(page.getByRole('alert')).toContainText('入れ替わった');
  await page.unroute(reading);
  await page.getByRole('alert').getByRole('button').first().click();
  expect(await authorizations(stage)).toHaveLength(before);
}

export const countOf = (place: Place): Promise<string> =>
  place.locator('yoshin-panel .launcher b').innerText();
