import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshFor, nextMove } from '../../../lib/credit/step-recovery.ts';
import { merged, type Known, type Merged } from '../../../lib/ledger/merge.ts';
import type { Entry } from '../../../lib/ledger/records.ts';
import { isEntry } from '../../../lib/settings/entry-shape.ts';
import { caseOf, intentOf } from './entries.ts';

const now = 1_790_000_000_000;
const older = caseOf({ answeredAt: now - 9_000, status: 'approved', claims: ['m 1', 'm old'] });
const newer = caseOf({ answeredAt: now - 1_000, status: 'shipped', progress: 'registered', claims: ['m 1'] });
const sent = intentOf({ requestId: 'theirs', state: 'sent', plannedAt: now - 500 });
const planned = intentOf({ requestId: 'theirs', state: 'planned', plannedAt: now - 500 });
const mine = intentOf({ requestId: 'mine' });

const nothing: Known = { record: null, intent: null, ended: false };
type Row = [
  name: string,
  here: Partial<Known>,
  there: Entry,
  kind: Merged['kind'],
  status: string | null,
  intent: string | null,
];
const table: Row[] = [
  ['unknown here', {}, { case: older, intent: null }, 'new', 'approved', null],
  ['unknown here, open there', {}, { case: older, intent: sent }, 'new', 'uncertain', 'theirs'],
  ['older here', { record: older }, { case: newer, intent: null }, 'replaced', 'shipped', null],
  [
    'older here, open there',
    { record: older },
    { case: newer, intent: sent },
    'replaced',
    'uncertain',
    'theirs',
  ],
  ['the same', { record: older }, { case: older, intent: null }, 'same', null, null],
  [
    'newer here',
    { record: newer },
    { case: { ...older, claims: ['m 1'] }, intent: null },
    'same',
    null,
    null,
  ],
  [
    'newer here, a number only there',
    { record: newer },
    { case: older, intent: null },
    'kept',
    'shipped',
    null,
  ],
  ['newer here, open there', { record: newer }, { case: older, intent: sent }, 'kept', 'uncertain', 'theirs'],
  [
    'open here, the same click',
    { record: older, intent: sent },
    { case: newer, intent: sent },
    'same',
    null,
    null,
  ],
  [
    'open here, nothing there',
    { record: older, intent: mine },
    { case: newer, intent: null },
    'same',
    null,
    null,
  ],
  [
    'open here, another open there',
    { record: older, intent: mine },
    { case: newer, intent: sent },
    'later',
    null,
    null,
  ],
  [
    'open here, and what is open there has its end here',
    { record: older, intent: mine, ended: true },
    { case: newer, intent: sent },
    'same',
    null,
    null,
  ],
  [
    'open there, ended here',
    { record: newer, ended: true },
    { case: { ...older, claims: [] }, intent: sent },
    'same',
    null,
    null,
  ],
  [
    'open there, ended here, and the file heard more since',
    { record: older, ended: true },
    { case: { ...newer, status: 'uncertain' }, intent: sent },
    'replaced',
    'approved',
    null,
  ],
];

test.each(table)('%s', (_name, here, there, kind, status, intent) => {
  const result = merged({ ...nothing, ...here }, there, now);
  expect(result.kind).toBe(kind);
  expect('record' in result ? result.record.status : null).toBe(status);
  expect('record' in result ? (result.intent?.requestId ?? null) : null).toBe(intent);
});

test('a case that becomes uncertain falls back to what was said last', () => {
  const result = merged({ ...nothing, record: newer }, { case: older, intent: sent }, now);
  expect(result).toMatchObject({ record: { status: 'uncertain', before: 'shipped' } });
});

const arbitraryCase = fc
  .record({
    answeredAt: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
    status: fc.constantFrom(
      'none',
      'invalid',
      'running',
      'uncertain',
      'review',
      'approved',
      'declined',
      'cancelled',
      'shipped',
    ),
    tried: fc.nat(3),
    claims: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  })
  .map((change) => caseOf(change as Parameters<typeof caseOf>[0]));
const arbitraryIntent = fc.option(
  fc
    .record({
      requestId: fc.constantFrom('one', 'two'),
      state: fc.constantFrom('planned' as const, 'sent' as const),
      plannedAt: fc.integer({ min: now - 2 * freshFor, max: now + 2 * freshFor }),
      obliged: fc.boolean(),
    })
    .map(intentOf),
  { nil: null },
);

test('whatever meets: nothing newer is lost, no number is freed, no intent is dropped, doubled or sent as fresh', () => {
  fc.assert(
    fc.property(
      fc.option(arbitraryCase, { nil: null }),
      arbitraryIntent,
      fc.boolean(),
      arbitraryCase,
      arbitraryIntent,
      (record, own, ended, theirs, intent) => {
        const here: Known = { record, intent: record && own, ended };
        const result = merged(here, { case: theirs, intent }, now);
        const kept = 'record' in result;
        if (here.intent) expect(kept).toBe(false);
        const after = kept ? result.record : record!;
        // An open intent of the file is here, waits, or has its end here.
        if (intent && !ended)
          expect(
            (kept && result.intent?.requestId === intent.requestId) ||
              result.kind === 'later' ||
              here.intent?.requestId === intent.requestId,
          ).toBe(true);
        if (result.kind === 'later') return;
        if (!here.intent) {
          expect(after.answeredAt ?? -1).toBe(Math.max(record?.answeredAt ?? -1, theirs.answeredAt ?? -1));
          for (const claim of [...(record?.claims ?? []), ...theirs.claims])
            expect(after.claims).toContain(claim);
        }
        if (!kept || !result.intent) return;
        expect(isEntry({ case: result.record, intent: result.intent })).toBe(true);
        // Whatever the clock says, the first move is a question.
        for (const at of [now, now + 60_000, now + 3_600_000])
          expect(nextMove('authorize', result.intent, null, at)).toBe('ask');
        expect(nextMove('authorize', result.intent, 'absent', now)).not.toBe('send');
        // Taken in a second time it changes nothing.
        const again = merged(
          { record: result.record, intent: result.intent, ended: false },
          { case: theirs, intent },
          now,
        );
        expect(again.kind).toBe('same');
      },
    ),
    { numRuns: 2_000 },
  );
});

test('what was only planned when the file was made may have been sent since', () => {
  const result = merged(nothing, { case: older, intent: planned }, now);
  expect(result).toMatchObject({ intent: { state: 'sent', asks: 0, askAt: 0, absentSince: null } });
});
