import { expect, test } from 'vitest';
import { gated, GateFault } from '../../sandbox/extension/gate.ts';

const bench = () => {
  const done: string[] = [];
  const ledger = { save: (what: string) => Promise.resolve(void done.push(what)) };
  const provider = { preflight: () => 'at once' };
  return { done, ...gated({ ledger, provider }, ['ledger', 'provider']) };
};

test('names every moment it passes; what is pure is no moment', async () => {
  const { ports, gate } = bench();
  await ports.ledger.save('a');
  expect(ports.provider.preflight()).toBe('at once');
  expect(gate.passed).toEqual(['ledger.save:before', 'ledger.save:after']);
});

test('stops before the effect, or after it, and nothing moves on from then', async () => {
  for (const [moment, effects] of [
    ['ledger.save:before', ['a']],
    ['ledger.save:after', ['a', 'b']],
  ] as const) {
    const { ports, gate, done } = bench();
    gate.arm(moment, 2);
    await ports.ledger.save('a');
    void ports.ledger.save('b');
    await gate.stopped;
    void ports.ledger.save('c');
    await Promise.resolve();
    expect(done).toEqual(effects);
    expect(gate.stoppedAt).toBe(moment);
  }
});

test('fails once, before the effect or after it', async () => {
  const { ports, gate, done } = bench();
  gate.fail('ledger.save:after');
  await expect(ports.ledger.save('a')).rejects.toThrow(GateFault);
  gate.fail('*', 1);
  await expect(ports.ledger.save('b')).rejects.toThrow('ledger.save:before');
  await ports.ledger.save('c');
  expect(done).toEqual(['a', 'c']);
});
