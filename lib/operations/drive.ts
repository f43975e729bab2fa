import { orderNumber } from '../credit/order-number.ts';
import { nextMove, type Lookup } from '../credit/recovery.ts';
import type { Case, Intent, JournalEntry } from '../ledger/records.ts';
import type { Access, Outcome, ProviderError, Standing } from '../providers/port.ts';
import type { Shop } from '../settings/shop.ts';
import { accessOf } from './access.ts';
import { afterNothing, afterRefusal, afterStanding, afterUnknown } from './cases.ts';
import type { Ports } from './ports.ts';
import { notes } from './texts.ts';

/** How long until an unanswered call is asked after again, ms. */
const askAgainIn = 60_000;
/** Attempts looked through when a number turns out to be taken: another PC may have gone further. */
const discoverUpTo = 20;

type Known = Exclude<Standing, { credit: 'absent' }>;

/**
 * Carries one intent to its end, from wherever it stands: a fresh click and the recovery after a crash take the same road.
 * Resolves with the case as stored; the intent stays open only when the provider could not be asked.
 */
export async function drive(
  ports: Ports,
  start: Intent,
  record: Case,
  shop: Shop | undefined,
): Promise<Case> {
  const { ledger, provider } = ports;
  let intent = start;

  const entry = (
    state: JournalEntry['state'],
    more: Pick<JournalEntry, 'standing' | 'code'> = {},
  ): JournalEntry => ({
    requestId: intent.requestId,
    caseKey: intent.caseKey,
    at: ports.now(),
    state,
    orderNo: intent.prepared.orderNo,
    ...more,
  });
  const end = async (next: Case, line: JournalEntry): Promise<Case> => {
    await ledger.settle(intent, next, line);
    return next;
  };
  const adopt = (standing: Known): Promise<Case> =>
    end(afterStanding(record, standing, ports.now()), entry('settled', { standing }));
  const wait = async (error: ProviderError | null): Promise<Case> => {
    const next = afterUnknown(record, error);
    await ledger.save(next);
    ports.wakeIn(askAgainIn);
    return next;
  };

  const access = shop ? await accessOf(ports, shop) : null;
  if (!shop || !access || !('password' in access)) {
    // Without credentials nobody can be asked: a call that may have arrived stays open, one that never left ends here.
    return intent.state === 'sent'
      ? wait(null)
      : end(afterNothing(record, notes.interrupted), entry('abandoned'));
  }

  let lookup: Lookup = null;
  for (;;) {
    switch (nextMove(intent, lookup, ports.now())) {
      case 'send': {
        intent = { ...intent, state: 'sent', resends: intent.state === 'sent' ? intent.resends + 1 : 0 };
        await ledger.sent(intent, ports.now());
        const outcome = only(await provider.authorize([intent.prepared], access));
        if (outcome.kind === 'answered' && outcome.value.credit !== 'absent') return adopt(outcome.value);
        if (outcome.kind === 'refused' && outcome.duplicate) return adoptLatest();
        if (outcome.kind === 'refused') {
          return end(
            afterRefusal(record, outcome.error, ports.now()),
            entry('settled', { code: outcome.error.code }),
          );
        }
        if (outcome.kind === 'notSent') {
          return end(
            afterNothing(record, outcome.error, outcome.error.code),
            entry('abandoned', { code: outcome.error.code }),
          );
        }
        // Asking once is free and often enough. "Absent" counts for nothing yet: the call may still be on its way.
        const asked = only(await provider.lookup([intent.prepared.orderNo], access));
        if (asked.kind === 'answered' && asked.value.credit !== 'absent') return adopt(asked.value);
        return wait(outcome.kind === 'unknown' ? outcome.error : null);
      }
      case 'ask': {
        const outcome = only(await provider.lookup([intent.prepared.orderNo], access));
        if (outcome.kind !== 'answered') return wait(outcome.error);
        if (outcome.value.credit !== 'absent') return adopt(outcome.value);
        lookup = 'absent';
        break;
      }
      case 'abandon':
        return end(
          afterNothing(record, intent.state === 'planned' ? notes.interrupted : notes.notArrived),
          entry('abandoned'),
        );
      case 'adopt':
      case 'wait':
        return wait(null);
    }
  }

  /** The number was taken: somebody, perhaps this very click before a crash, was here. The newest known attempt counts. */
  async function adoptLatest(): Promise<Case> {
    const found = await latestAttempt(ports, record, access as Access, shop!.numberPrefix);
    if (found.kind !== 'answered') return wait(found.error);
    const { attempt, orderNo, standing } = found.value;
    const own = intent.resends > 0 && attempt === intent.attempt;
    const at: Case = {
      ...record,
      attempt,
      sentNumber: orderNo,
      numberKey: numberKey(access as Access, orderNo),
      // What another PC asked for is not told by the provider: better no amount than a wrong one.
      amount: own ? record.amount : null,
    };
    const next = afterStanding(at, standing, ports.now());
    const told = own || next.message !== '' ? next : { ...next, ...notes.adopted };
    return end(told, entry('settled', { standing }));
  }
}

/** Numbers are unique for ever per merchant; test and live are different books. */
export const numberKey = (contract: Pick<Access, 'baseUrl' | 'merchantCode'>, orderNo: string): string =>
  `${contract.baseUrl} ${contract.merchantCode} ${orderNo}`;

interface Found {
  readonly attempt: number;
  readonly orderNo: string;
  readonly standing: Known;
}

/** Asks for this attempt, the next, … until the provider knows no more; answers with the last one known. */
async function latestAttempt(
  ports: Ports,
  record: Case,
  access: Access,
  prefix: string,
): Promise<Outcome<Found>> {
  let last: Found | null = null;
  for (let attempt = record.attempt; attempt < record.attempt + discoverUpTo; attempt++) {
    const orderNo = orderNumber(record.number, attempt, prefix);
    const outcome = only(await ports.provider.lookup([orderNo], access));
    if (outcome.kind !== 'answered') return outcome;
    if (outcome.value.credit === 'absent') break;
    last = { attempt, orderNo, standing: outcome.value };
  }
  if (last) return { kind: 'answered', value: last };
  return {
    kind: 'unknown',
    error: {
      code: 'duplicateUnknown',
      message: notes.uncertain.message,
      remedy: notes.uncertain.remedy,
      next: 'check',
      cause: 'number refused as duplicate, yet unknown to the inquiry',
    },
  };
}

/** One call, one result: a provider that breaks this is a bug of ours, not an answer. */
export function only<T>(results: readonly Outcome<T>[]): Outcome<T> {
  const [first] = results;
  if (!first || results.length !== 1) throw new Error(`One result expected, got ${results.length}`);
  return first;
}
