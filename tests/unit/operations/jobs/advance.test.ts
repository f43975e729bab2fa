import { expect, test } from 'vitest';
import type { Job } from '../../../../lib/ledger/job-records.ts';
import { byOutside } from '../../../../lib/operations/jobs/advance.ts';

type Standing = Pick<Job, 'state' | 'pausedBy'>;
const open: Standing = { state: 'open', pausedBy: null };
const paused = (pausedBy: Job['pausedBy']): Standing => ({ state: 'paused', pausedBy });
const said = {
  none: [false, false],
  down: [true, false],
  locked: [false, true],
  both: [true, true],
} as const;

const table: [Standing, keyof typeof said, Partial<Standing> | undefined][] = [
  [open, 'none', undefined],
  [open, 'down', paused('providerDown')],
  [open, 'locked', paused('locked')],
  [open, 'both', paused('locked')],
  [paused('locked'), 'none', open],
  [paused('locked'), 'down', { pausedBy: 'providerDown' }],
  [paused('locked'), 'locked', undefined],
  [paused('locked'), 'both', undefined],
  [paused('providerDown'), 'none', open],
  [paused('providerDown'), 'down', undefined],
  [paused('providerDown'), 'locked', { pausedBy: 'locked' }],
  [paused('providerDown'), 'both', { pausedBy: 'locked' }],
  // What a person or failures have paused is theirs to go on with.
  ...(['none', 'down', 'locked', 'both'] as const).flatMap((outside): typeof table => [
    [paused('person'), outside, undefined],
    [paused('failures'), outside, undefined],
    [{ state: 'stopped', pausedBy: null }, outside, undefined],
    [{ state: 'finished', pausedBy: null }, outside, undefined],
  ]),
];

test.each(table)('%j with %s', (job, outside, change) => {
  const [down, locked] = said[outside];
  expect(byOutside(job as Job, { down, locked })).toEqual(change);
});
