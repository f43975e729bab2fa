import { nextMove, pauseAfter } from '../credit/recovery.ts';
import type { Case, Intent, JournalEntry } from '../ledger/records.ts';
import type { Failure } from '../messages/contract.ts';
import type { Access, ProviderError } from '../providers/port.ts';
import { accessTo, stillBound } from './access.ts';
import { afterFound, afterNothing, afterRefusal, afterUnknown } from './cases.ts';
import { latestAttempt, one, type Found } from './latest.ts';
import type { Ports } from './ports.ts';
import { notes } from './texts.ts';

/** What a question about the intent's number came to. */
type Asked =
  | { readonly lookup: 'found'; readonly found: Found }
  | { readonly lookup: 'absent' }
  | { readonly lookup: 'unreachable'; readonly reason: Failure };

/**
 * Carries one intent to its end, from wherever it stands: a fresh click and the recovery after a crash take the same road.
 * Asks and sends under the contract the intent was made for, whatever the shop says now. Resolves with the case as
 * stored; the intent stays open only while nobody knows whether its call arrived. Rejects when the disk fails.
 */
export async function drive(ports: Ports, start: Intent, record: Case): Promise<Case> {
  const { ledger, provider } = ports;
  let intent = start;

  async function end(
    next: Case,
    state: 'settled' | 'abandoned',
    more: Pick<JournalEntry, 'standing' | 'code'> = {},
  ): Promise<Case> {
    const { requestId, caseKey, prepared } = intent;
    const { orderNo } = prepared;
    await ledger.settle(intent, next, { requestId, caseKey, at: ports.now(), state, orderNo, ...more });
    return next;
  }
  const nothing = (note: Failure): Promise<Case> =>
    end(afterNothing(record, note, note.code), 'abandoned', { code: note.code });
  const refused = (error: ProviderError): Promise<Case> =>
    end(afterRefusal(record, error, ports.now()), 'settled', { code: error.code });
  const adopt = (found: Found): Promise<Case> => {
    const own = found.attempt === intent.attempt && (!intent.duplicate || intent.resends > 0);
    return end(afterFound(record, found, own, ports.now()), 'settled', { standing: found.standing });
  };

  async function wait(reason: Failure | null): Promise<Case> {
    intent = { ...intent, asks: intent.asks + 1, askAt: ports.now() + pauseAfter(intent.asks) };
    const next = afterUnknown(record, reason);
    await ledger.postpone(intent, next);
    return next;
  }

  async function ask(access: Access): Promise<Asked> {
    const outcome = await latestAttempt(provider, access, intent.series, intent.attempt);
    if (outcome.kind !== 'answered') return { lookup: 'unreachable', reason: told(outcome.error) };
    return outcome.value ? { lookup: 'found', found: outcome.value } : { lookup: 'absent' };
  }

  /** Sends once. Answers with the end, or with what the question after it said. */
  async function send(access: Access): Promise<{ end: Case } | Asked> {
    const resends = intent.state === 'sent' ? intent.resends + 1 : 0;
    intent = { ...intent, state: 'sent', resends, absentSince: null };
    await ledger.sent(intent, ports.now());
    const outcome = await one(() => provider.authorize([intent.prepared], access));
    if (outcome.kind === 'answered' && outcome.value.credit !== 'absent') {
      const { attempt, prepared } = intent;
      return { lookup: 'found', found: { attempt, orderNo: prepared.orderNo, standing: outcome.value } };
    }
    // A first call that is refused for a known reason, or never left, needs no question.
    const first = resends === 0;
    if (outcome.kind === 'notSent' && first) return { end: await nothing(outcome.error) };
    if (outcome.kind === 'refused' && outcome.duplicate) {
      // Somebody was here: perhaps this very click before a crash, perhaps another PC.
      intent = { ...intent, duplicate: true };
      await ledger.postpone(intent, record);
      return ask(access);
    }
    if (outcome.kind === 'refused' && first && outcome.error.next !== 'check')
      return { end: await refused(outcome.error) };
    const asked = await ask(access);
    if (asked.lookup === 'found') return asked;
    if (outcome.kind === 'refused' && asked.lookup === 'absent') return { end: await refused(outcome.error) };
    // "Absent" counts for nothing yet: the call may still be on its way.
    return { end: await wait(outcome.kind === 'answered' ? null : told(outcome.error)) };
  }

  const access = await accessTo(ports, intent.series.terms);
  // Without credentials nobody can be asked: a call that may have arrived stays open, one that never left ends here.
  if (!('password' in access)) return intent.state === 'sent' ? wait(access) : nothing(access);
  const bound = await stillBound(ports, intent.shopId, intent.series.terms);

  let asked: Asked | null = null;
  for (;;) {
    const move = nextMove(intent, asked?.lookup ?? null, ports.now(), bound);
    if (asked?.lookup === 'found' && move === 'adopt') return adopt(asked.found);
    if (move === 'ask') {
      asked = await ask(access);
    } else if (move === 'send') {
      const sent = await send(access);
      if ('end' in sent) return sent.end;
      asked = sent;
    } else if (move === 'abandon') {
      if (intent.state === 'planned') return nothing({ ...notes.interrupted, code: '' });
      // A number that is taken, yet unknown to every question, is used up: the next attempt gets another.
      const next = afterNothing(record, intent.duplicate ? notes.usedUp : notes.notArrived);
      return end({ ...next, consumed: intent.duplicate }, 'abandoned');
    } else {
      if (asked?.lookup === 'absent') intent = { ...intent, absentSince: intent.absentSince ?? ports.now() };
      return wait(asked?.lookup === 'unreachable' ? asked.reason : null);
    }
  }
}

/** Why the provider could not be asked. The remedy is its own only where the person has something to mend. */
function told({ code, message, remedy, next }: ProviderError): Failure {
  return { code, message, remedy: next === 'settings' ? remedy : '' };
}
