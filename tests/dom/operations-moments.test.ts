import { afterEach, describe, expect, test, vi } from 'vitest';
import { createBook, type Fate } from './operations-book.ts';
import { createMachine, forEvery, settle } from './operations-stand.ts';

afterEach(() => vi.restoreAllMocks());

/** Every moment of an uninterrupted click, counted, not written by hand. */
async function moments(fates: Fate[]): Promise<string[]> {
  const dry = createBook();
  dry.next(...fates);
  const life = createMachine(dry).start();
  await life.click();
  return life.gate.passed;
}

describe('every moment of a click', () => {
  const roads: [string, Fate[]][] = [
    ['an answer', []],
    ['a lost answer', ['answerLost']],
    ['a lost call', ['callLost']],
    ['a refusal', ['refused']],
  ];
  for (const [name, fates] of roads) {
    for (const clicked of ['again', 'left'] as const) {
      test(`killed on the road of ${name}; the page ${clicked === 'again' ? 'sends its click again' : 'is gone'}`, async () => {
        const all = await moments(fates);
        expect(all.length).toBeGreaterThan(10);
        await forEvery(all.entries(), async ([at, moment]) => {
          const n = at + 1;
          const book = createBook();
          book.next(...fates);
          const pc = createMachine(book);
          const dead = pc.start();
          dead.gate.arm('*', n);
          const requestId = crypto.randomUUID();
          void dead.click({ requestId });
          await dead.gate.stopped;
          pc.now += 1000;
          const life = pc.start();
          const [, reply] = await Promise.all([
            life.credit.recover(),
            clicked === 'again' ? life.click({ requestId }) : null,
          ]);
          const view = await (await settle(pc)).view();
          const where = `${n}: ${moment}`;
          if (reply) expect(reply.kind, where).toBe('done');
          expect(new Set(book.sent()).size, where).toBeLessThanOrEqual(1);
          expect(view.status === 'approved', where).toBe(book.live().length === 1);
          if (clicked === 'again' && name === 'an answer') expect(view.status, where).toBe('approved');
          expect(await pc.disk().intents(), where).toEqual([]);
          await pc.giveBack();
        });
      });
    }

    test(`a fault on the road of ${name}`, async () => {
      const all = await moments(fates);
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      await forEvery(all.entries(), async ([at, moment]) => {
        const n = at + 1;
        const book = createBook();
        book.next(...fates);
        const pc = createMachine(book);
        const life = pc.start();
        life.gate.fail('*', n);
        const where = `${n}: ${moment}`;
        const reply = await life.click().catch((cause: unknown) => cause as Error);
        // What rejects has sent nothing; what may have been sent is answered as uncertain.
        if (reply instanceof Error) expect(book.sent(), where).toEqual([]);
        const later = await settle(pc);
        const view = await later.view();
        expect(view.status === 'approved', where).toBe(book.live().length === 1);
        expect(['approved', 'none', 'invalid'], where).toContain(view.status);
        expect(new Set(book.sent()).size, where).toBeLessThanOrEqual(1);
        await pc.giveBack();
      });
    });
  }
});
