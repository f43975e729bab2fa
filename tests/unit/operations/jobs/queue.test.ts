import { expect, test } from 'vitest';
import { runnable, type Queued } from '../../../../lib/operations/jobs/queue.ts';

/** `a:x,y!*`: job a of contracts x and y, with orders to take (!) and orders under way (*). */
const queue = (text: string): Queued[] =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [jobId = '', lanes = ''] = word.replace(/[!*]/g, '').split(':');
      return { jobId, lanes: lanes.split(','), wants: word.includes('!'), busy: word.includes('*') };
    });

test.each([
  ['', ''],
  ['a:x', ''],
  ['a:x!', 'a'],
  ['a:x! b:x!', 'a'],
  ['a:x! b:y!', 'a b'],
  ['a:x!* b:x!', 'a'],
  // Paused with orders under way: nobody else yet.
  ['a:x* b:x!', ''],
  ['a:x* b:y!', 'b'],
  ['a:x b:x!', 'b'],
  // Went on after a pause and is last now, while something of it is still under way.
  ['b:x! a:x!*', ''],
  // One that needs two contracts holds its place in both.
  ['a:x! b:x,y! c:y!', 'a'],
  ['b:x,y! c:y!', 'b'],
  ['a:x! b:x,y! c:z!', 'a c'],
  ['a:x,y* b:y! c:z!', 'c'],
])('%s → %s', (jobs, running) => {
  expect(runnable(queue(jobs)).join(' ')).toBe(running);
});
