import { holdPause } from '../credit/pauses.ts';
import { followUp, undoing } from '../credit/follow-up.ts';
import { lineOf } from '../ledger/ledger.ts';
import type { Deed } from '../ledger/audit-records.ts';
import type { Case, Intent } from '../ledger/records.ts';
import { accessTo, stillBound } from './access.ts';
import { afterUnknown } from './cases.ts';
import { conclude } from './ends.ts';
import { nextStep } from './next-step.ts';
import type { Ports } from './ports.ts';
import { open, takeStep, type Taken } from './step.ts';

/** On whose account an intent is carried on. */
export type Doing = Pick<Deed, 'by' | 'who'>;

/**
 * Carries one intent to its end, from wherever it stands: a fresh click and the recovery after a crash take the same road.
 * Asks and sends under the contract the intent was made for, whatever the shop says now. Resolves with the case as
 * stored; the intent stays open while nobody knows whether a call arrived, while a new number is on hold, and while what
 * must be done cannot be. Rejects when the disk fails.
 */
export async function drive(ports: Ports, start: Intent, given: Case, by: Doing): Promise<Case> {
  const { ledger, provider } = ports;
  let intent = start;
  let record = given;
  const access = await accessTo(ports, intent.series.terms, {
    ...by,
    caseKey: intent.caseKey,
    requestId: intent.requestId,
    operation: intent.operation,
  });
  const bound = 'password' in access && (await stillBound(ports, intent.shopId, intent.series.terms));

  for (;;) {
    let taken: Taken;
    if ('password' in access) taken = await takeStep(ports, intent, record, { access, bound });
    // Without credentials nobody can be asked: what may have arrived stays open, what never left ends here.
    else if (intent.state === 'sent' || intent.obliged) taken = open(intent, access, ports.now());
    else taken = { intent, result: { kind: 'failed', heard: null, note: access, error: null } };
    const { result } = taken;
    ({ intent } = taken);

    if (result.kind === 'open') {
      // A hold that could not be asked after is a hold still.
      const next = record.status === 'review' ? record : afterUnknown(record, result.reason);
      await ledger.postpone(intent, next);
      return next;
    }
    const now = ports.now();
    const ended = conclude(intent, record, result, provider.capabilities.carries, now);
    const standing = result.kind === 'done' ? result.heard : null;
    const code = result.kind === 'failed' ? result.note.code : '';
    const refused = result.kind === 'failed' && result.error !== null;
    const entry = lineOf(intent, result.kind === 'failed' && !refused ? 'abandoned' : 'settled', now, {
      ...(standing ? { standing } : {}),
      ...(code ? { code } : {}),
    });
    const follows = followUp(intent.steps, intent.at, ended.end);
    if (follows === 'end') {
      await ledger.settle(intent, ended.record, entry);
      return ended.record;
    }
    if (follows === 'hold') {
      intent = { ...intent, asks: intent.asks + 1, askAt: now + holdPause(intent.asks), won: ended.won };
      await ledger.postpone(intent, ended.record);
      return ended.record;
    }
    const undo = follows === 'undo' ? undoing(intent.steps, intent.at) : null;
    intent = {
      ...intent,
      steps: undo ? [...intent.steps.slice(0, intent.at + 1), undo] : intent.steps,
      at: intent.at + 1,
      ...nextStep,
      won: ended.won,
    };
    // What the provider said last is what remains should the rest come to nothing.
    record = { ...ended.record, before: ended.record.status, status: 'running', heldSince: null };
    await ledger.postpone(intent, record, entry);
  }
}
