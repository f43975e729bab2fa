import { full, repeat, type Family, type Figure } from '../figure.ts';
import { frame, sizes, type InPage, type World } from '../world.ts';

const often = full(3, 1);

/** Loads a list, goes to its end and back; what moved after the host's own rows were there, as layout shift. */
async function shiftAt(world: World, rows: number): Promise<number> {
  const { page } = await world.load('ours', rows);
  await page.locator('yoshin-slot[data-status]').first().waitFor();
  for (const where of ['last', 'first'] as const) {
    const row = page.locator('tr[data-order-number]')[where]();
    await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await row.locator('yoshin-slot[data-status]').waitFor();
    await frame(world.ours);
  }
  return page.evaluate(() => {
    const { shifts, settledAt } = (globalThis as unknown as InPage).bench;
    return shifts.reduce((sum, { value, at }) => sum + (at > settledAt() ? value : 0), 0);
  });
}

export const shift: Family<World> = {
  names: ['layoutShift'],
  async measure(world) {
    const growth = [];
    for (const rows of sizes.slice(0, 3)) {
      const values = await repeat(often, () => shiftAt(world, rows));
      // The worst counts: there is to be none.
      growth.push({ rows, value: Math.max(...values) });
    }
    const value = Math.max(...growth.map((point) => point.value));
    const figure: Figure = {
      name: 'layoutShift',
      what: 'layout shift after the host’s rows are there, to the end of the list and back; the worst of all',
      value,
      unit: '',
      comparison: null,
      ratio: null,
      limit: '0',
      reached: value === 0,
      runs: often * growth.length,
      growth,
    };
    return [figure];
  },
};
