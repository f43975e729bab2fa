import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture.ts';
import { saveShop, type Stage } from './stage.ts';

/** What a row of a list shows: whose it is, as the host says, and our badge; null where there is none. */
export interface Shown {
  readonly id: string;
  readonly status: string | null;
  /** Not scrolled out of the part of the page that holds the list. */
  readonly inSight: boolean;
}

/**
 * How many actions of the host a story plays, every kind at least once. `npm run hosts` plays fifty; every test run a short
 * form, for each action reads a whole page again.
 */
export const actionsWanted = Number(process.env.YOSHIN_HOST_ACTIONS ?? 24);

/** Chance that is the same in every run. */
export function chanceOf(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return { pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]! };
}

/** Logs in and opens a list of another back office than the stage's own; every row of it fits on the screen. */
export async function openHost(
  stage: Stage,
  { origin, login, list }: { origin: string; login: { name: string; value: string }; list: string },
): Promise<Page> {
  await saveShop(stage, { backOffice: origin });
  await stage.context.addCookies([{ ...login, url: origin }]);
  const page = await stage.context.newPage();
  await page.setViewportSize({ width: 1440, height: 6000 });
  await page.goto(list);
  return page;
}

/** A page, or a frame in it. */
export interface Place {
  locator(selector: string): Locator;
}

/** What the rows say now, read from the page as a person sees it. `idOf` is the host's own way to say whose row it is. */
export async function shownRows(
  page: Place,
  rows: string,
  idOf: [selector: string, attribute: string],
): Promise<Shown[]> {
  return page.locator(rows).evaluateAll(
    (all, [selector, attribute]) =>
      all.map((row) => {
        const holder = row.closest('.tabulator-tableholder')?.getBoundingClientRect();
        const { top, bottom } = row.getBoundingClientRect();
        const teller = selector === '' ? row : row.querySelector(selector);
        return {
          id: /(\d+)(?:\/edit)?$/.exec(teller?.getAttribute(attribute) ?? '')?.[1] ?? '',
          status: row.querySelector<HTMLElement>('yoshin-slot')?.dataset.status ?? null,
          inSight: !holder || (bottom > holder.top && top < holder.bottom),
        };
      }),
    idOf,
  );
}

/** Presses 与信を実行 in a row, says yes to whatever is shown first, and waits for the provider's word. */
export async function authorizeIn(page: Place, slot: Locator): Promise<string> {
  await slot.getByRole('button', { name: '与信を実行' }).click();
  const send = page.locator('yoshin-ui').getByRole('button', { name: /送信する$/ });
  await expect
    .poll(async () => {
      if (await send.isVisible()) await send.click();
      return (await slot.getAttribute('data-status')) ?? '';
    })
    .toMatch(/^(approved|declined|review|invalid)$/);
  return (await slot.getAttribute('data-status')) ?? '';
}

/** Notes what goes wrong in a page: a script of the host's, or one of ours. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (cause) => errors.push(String(cause)));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  return errors;
}

/** What was done on a host and what came of it, for reports/hosts.json. A run that ends early tells nothing. */
export function reportHost(host: string, figures: Readonly<Record<string, number>>): void {
  const file = 'reports/hosts.json';
  mkdirSync('reports', { recursive: true });
  let all: Record<string, unknown> = {};
  try {
    all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    // The first one.
  }
  writeFileSync(file, JSON.stringify({ ...all, [host]: figures }, null, 2));
}
