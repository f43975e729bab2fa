import { pauseAfter } from '../credit/pauses.ts';
import type { Standing } from '../credit/standing.ts';
import { nextMove, saidOf, type Said } from '../credit/step-recovery.ts';
import { numberOf, type Step } from '../credit/steps.ts';
import type { Case, Intent } from '../ledger/records.ts';
import type { Failure } from '../messages/contract.ts';
import type { Access, Outcome, Provider, ProviderError, Receipt } from '../providers/port.ts';
import type { Reason } from './cases.ts';
import { latestAttempt, one, type Found } from './latest.ts';
import type { Ports } from './ports.ts';
import { notes } from './texts.ts';

/** What a question about a step's number came to. */
interface Asked {
  readonly said: Said;
  readonly heard: Standing | null;
  readonly found: Found | null;
  /** Why nobody could be asked. */
  readonly reason: Reason | null;
}

/** How far a step came. `heard` is what the provider said of the step's number last, null if nothing. */
export type Result =
  /** Stays open; `reason` says why nobody knows. */
  | { readonly kind: 'open'; readonly reason: Reason | null }
  | { readonly kind: 'done'; readonly heard: Standing | null; readonly found: Found | null }
  /** The provider's side is as before. `error`: it refused. */
  | {
      readonly kind: 'failed';
      readonly heard: Standing | null;
      readonly note: Failure;
      readonly error: ProviderError | null;
    }
  /** Nobody can find out. */
  | { readonly kind: 'unknowable' };

export interface Taken {
  readonly intent: Intent;
  readonly result: Result;
}

/** A step needs the provider for as long as it takes. `bound`: its shop still has the contract. */
export interface Line {
  readonly access: Access;
  readonly bound: boolean;
}

/** Keeps a step open until the next question, later each time. */
export const open = (intent: Intent, reason: Reason | null, now: number): Taken => ({
  intent: { ...intent, asks: intent.asks + 1, askAt: now + pauseAfter(intent.asks) },
  result: { kind: 'open', reason },
});

/** Takes the open step of an intent as far as it comes now. Sends at most once. Rejects when the disk fails. */
export async function takeStep(ports: Ports, start: Intent, record: Case, line: Line): Promise<Taken> {
  const { ledger, provider } = ports;
  const { access, bound } = line;
  let intent = start;
  const step = intent.steps[intent.at]!;
  const { kind } = step;
  const move = (said: Said): ReturnType<typeof nextMove> => nextMove(kind, intent, said, ports.now(), bound);
  const taken = (result: Result): Taken => ({ intent, result });
  const failed = (note: Failure, heard: Standing | null, error: ProviderError | null = null): Taken =>
    taken({ kind: 'failed', note, heard, error });
  const refused = (error: ProviderError, heard: Standing | null = null): Taken => failed(error, heard, error);
  const stay = (reason: Reason | null): Taken => open(intent, reason, ports.now());

  async function ask(): Promise<Asked> {
    const outcome =
      step.kind === 'authorize'
        ? await latestAttempt(provider, access, intent.series, intent.attempt)
        : await one(() => provider.lookup([step.orderNo], access));
    if (outcome.kind !== 'answered')
      return { said: 'unreachable', heard: null, found: null, reason: told(outcome.error) };
    const value = outcome.value ?? { credit: 'absent' };
    const found = 'standing' in value ? value : null;
    const heard = 'standing' in value ? value.standing : value;
    return { said: saidOf(heard, provider.capabilities.replace), heard, found, reason: null };
  }

  /** Sends once: the end, or what is to be judged next. */
  async function send(): Promise<Taken | Asked | null> {
    const resends = intent.state === 'sent' ? intent.resends + 1 : 0;
    intent = { ...intent, state: 'sent', resends, absentSince: null };
    await ledger.sent(intent, ports.now());
    const outcome = await dispatch(provider, step, access);
    if (outcome.kind === 'answered' && step.kind !== 'authorize')
      return taken({ kind: 'done', heard: outcome.value.standing, found: null });
    const standing = outcome.kind === 'answered' ? outcome.value.standing : null;
    if (standing && standing.credit !== 'absent') {
      const found = { attempt: intent.attempt, orderNo: numberOf(step), standing, alsoLive: '' };
      return taken({ kind: 'done', heard: standing, found });
    }

    // A first call that is refused for a known reason, or never left, needs no question.
    const first = resends === 0;
    const { obliged } = intent;
    const error = outcome.kind === 'answered' ? null : outcome.error;
    // What must be done is not given up because of a password or a closed door.
    const passing = obliged && error !== null && ['settings', 'later'].includes(error.next);
    if (error && passing && outcome.kind !== 'unknown') return stay(told(error));
    if (outcome.kind === 'notSent' && first) return failed(outcome.error, null);
    const repeated = outcome.kind === 'refused' && (outcome.duplicate || outcome.same);
    const stubborn = outcome.kind === 'refused' && obliged && kind === 'cancel';
    if (repeated || stubborn) {
      // Somebody was here: perhaps this very click before a crash, perhaps another PC.
      intent = { ...intent, duplicate: true };
      await ledger.postpone(intent, record);
    } else if (outcome.kind === 'refused' && first && outcome.error.next !== 'check') {
      return refused(outcome.error);
    }
    if (move(null) !== 'ask') return null;
    const asked = await ask();
    const next = move(asked.said);
    if (next === 'adopt') return asked;
    if (outcome.kind === 'refused' && asked.reason === null) {
      if (stubborn) return next === 'abandon' ? asked : stay(told(outcome.error));
      // A number that is called taken may yet show itself; anything else that was refused has not happened.
      if (kind === 'authorize' && repeated) return asked;
      if (first || !repeated) return refused(outcome.error, asked.heard);
    }
    if (next === 'abandon' || next === 'unknowable') return asked;
    // "Not there" counts for nothing yet: the call may still be on its way.
    return stay(error ? told(error) : null);
  }

  let asked: Asked | null = null;
  for (;;) {
    switch (move(asked?.said ?? null)) {
      case 'ask':
        asked = await ask();
        break;
      case 'send': {
        const sent = await send();
        if (sent && 'result' in sent) return sent;
        asked = sent;
        break;
      }
      case 'adopt':
        return taken({ kind: 'done', heard: asked?.heard ?? null, found: asked?.found ?? null });
      case 'unknowable':
        return taken({ kind: 'unknowable' });
      case 'abandon': {
        const heard = asked?.heard ?? null;
        const authorizes = kind === 'authorize';
        if (intent.state === 'planned')
          return failed({ ...notes[authorizes ? 'interrupted' : 'stopped'], code: '' }, heard);
        const note = !authorizes ? 'notDone' : intent.duplicate ? 'usedUp' : 'notArrived';
        return failed({ ...notes[note], code: '' }, heard);
      }
      case 'wait':
        if (asked && asked.reason === null)
          intent = { ...intent, absentSince: intent.absentSince ?? ports.now() };
        return stay(asked?.reason ?? null);
    }
  }
}

/** One call for one step. An authorization's answer is told like any other receipt. */
async function dispatch(provider: Provider, step: Step, access: Access): Promise<Outcome<Receipt>> {
  switch (step.kind) {
    case 'authorize': {
      const outcome = await one(() => provider.authorize([step.prepared], access));
      if (outcome.kind !== 'answered') return outcome;
      return { kind: 'answered', value: { standing: outcome.value, remark: '' } };
    }
    case 'cancel':
      return one(() => provider.cancel([step.orderNo], access));
    case 'reduce':
    case 'correct':
      return one(() => provider[step.kind]([step.prepared], access));
    default:
      return one(() => provider.ship([step], access));
  }
}

/** Why the provider could not be asked. The remedy is its own only where the person has something to mend. */
export function told({ code, message, remedy, next, raw }: ProviderError): Reason {
  return { code, message, remedy: next === 'settings' ? remedy : '', ...(raw ? { raw } : {}) };
}
