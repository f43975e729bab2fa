import { expect, test, vi } from 'vitest';
import type { JobEntry } from '../../../../lib/ledger/job-records.ts';
import type { Tally } from '../../../../lib/ledger/jobs.ts';
import type { JobsChanged } from '../../../../lib/messages/jobs.ts';
import { createTeller } from '../../../../lib/operations/jobs/teller.ts';
import { jobView } from '../../../../lib/views/job-view.ts';

const entry = (index: number, state: JobEntry['state']): JobEntry =>
  ({ jobId: 'j', index, hostId: String(index), number: `A-${index}`, state, status: 'none' }) as JobEntry;
const tally = (state: 'open' | 'finished', waiting: number): Tally =>
  ({
    job: { jobId: 'j', backOffice: 'https://o', state, total: 2 },
    counts: { waiting, running: 0, done: 2 - waiting, failed: 0, uncertain: 0, skipped: 0 },
  }) as Tally;

/** A teller whose reading of the job waits until it is let go, with what it then finds. */
function bench() {
  const told: JobsChanged[] = [];
  const readings: ((found: Tally | undefined) => void)[] = [];
  const pauses: (() => void)[] = [];
  const store = { tally: () => new Promise<Tally | undefined>((give) => readings.push(give)) };
  const tell = createTeller(
    {
      store: store as never,
      announce: (message) => void told.push(message),
      delay: () => new Promise((go) => pauses.push(go)),
    },
    (one) => jobView(one, null, 0),
  );
  return { told, readings, pauses, tell };
}

test('a job told as ended comes with its last lines, though they moved while it was read', async () => {
  const { told, readings, tell } = bench();
  tell('j', [entry(0, 'running'), entry(1, 'running')]);
  tell('j', [entry(0, 'done'), entry(1, 'failed')]);
  readings[0]?.(tally('finished', 0));
  await vi.waitFor(() => expect(told).toHaveLength(1));
  expect(told[0]?.job.state).toBe('finished');
  expect(told[0]?.entries.map(({ state }) => state)).toEqual(['done', 'failed']);
});

test('what changes in the pause is told after it, together and last', async () => {
  const { told, readings, pauses, tell } = bench();
  tell('j', [entry(0, 'running')]);
  readings[0]?.(tally('open', 2));
  await vi.waitFor(() => expect(pauses).toHaveLength(1));
  tell('j', [entry(0, 'done')]);
  tell('j', [entry(1, 'running')]);
  expect(told).toHaveLength(1);
  pauses[0]?.();
  await vi.waitFor(() => expect(readings).toHaveLength(2));
  readings[1]?.(tally('open', 1));
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told[1]?.entries.map(({ hostId, state }) => [hostId, state])).toEqual([
    ['0', 'done'],
    ['1', 'running'],
  ]);
});

test('a job that is gone is told of no more, and one that cannot be read is told with the next change', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { told, readings, pauses, tell } = bench();
  tell('j', [entry(0, 'done')]);
  readings[0]?.(undefined);
  await vi.waitFor(() => expect(pauses).toHaveLength(1));
  expect(told).toEqual([]);
  pauses[0]?.();

  let broken = true;
  const later: JobsChanged[] = [];
  const flaky = createTeller(
    {
      store: {
        tally: async () => (broken ? Promise.reject(new Error('disk')) : tally('finished', 0)),
      } as never,
      announce: (message) => void later.push(message),
      delay: () => Promise.resolve(),
    },
    (one) => jobView(one, null, 0),
  );
  flaky('j', [entry(0, 'done')]);
  await vi.waitFor(() => expect(console.error).toHaveBeenCalled());
  broken = false;
  flaky('j', [entry(1, 'done')]);
  await vi.waitFor(() => expect(later).toHaveLength(1));
  expect(later[0]?.entries.map(({ hostId }) => hostId)).toEqual(['0', '1']);
  vi.restoreAllMocks();
});
