import { full, median, repeat, runs, type Family, type Figure, type Point } from '../figure.ts';
import { ask, isolatedIn } from '../isolated.ts';
import { fillLedger, lostModel, openIntents, seededId } from '../seed.ts';
import { coldAnswer, rowsQuestion } from '../worker-life.ts';
import type { World } from '../world.ts';

const cases = full(100_000, 2000);
const keys = 500;
const open = 20;

/** Median of the answers to a list's question for so many orders that lie all over the ledger. */
async function lookup(world: World, count: number): Promise<number> {
  const inside = await isolatedIn(world.ours);
  let turn = 0;
  const once = async (): Promise<number> => {
    const from = turn++ * 7;
    const ids = Array.from({ length: count }, (_, at) => seededId((from + at * 197) % cases));
    const { ms, answer } = await ask(inside, rowsQuestion(ids));
    const { value } = answer as { value: { cases: { status: string }[] } };
    if (value.cases.some(({ status }) => status === 'none')) throw new Error('A case was not found');
    return ms;
  };
  await repeat(2, once);
  return median(await repeat(runs, once));
}

export const ledger: Family<World> = {
  names: ['ledgerLookup', 'recovery'],
  async measure(world) {
    await world.keep(25);
    const lost = await lostModel(world);
    const question = rowsQuestion([seededId(cases - 1)]);
    await coldAnswer(world.ours, question);
    const before = median(await repeat(runs, () => coldAnswer(world.ours, question)));
    await fillLedger(world, cases);
    const growth: Point[] = [];
    for (const rows of [20, 100, keys]) growth.push({ rows, value: await lookup(world, rows) });
    const { value } = growth.at(-1)!;
    const starts = await repeat(runs, async () => {
      await openIntents(world, lost, open);
      return coldAnswer(world.ours, question);
    });
    const started = median(starts);
    const figures: Figure[] = [
      {
        name: 'ledgerLookup',
        what: `${keys} keys out of ${cases} cases, one message, until the answer is in the page`,
        value,
        unit: 'ms',
        comparison: null,
        ratio: null,
        limit: '≤ 20 ms',
        reached: value <= 20,
        runs,
        growth,
      },
      {
        name: 'recovery',
        what: `how much later a killed worker’s first answer comes when ${cases} lines are in its journal and ${open} operations are open`,
        value: started - before,
        unit: 'ms',
        comparison: { what: 'killed → first answer, with an empty ledger', value: before },
        ratio: null,
        limit: '≤ 50 ms',
        reached: started - before <= 50,
        more: { 'ms from the kill to the first answer': started },
        runs,
      },
    ];
    return figures;
  },
};
