import type { ApiCode, Fields } from '../types.ts';
import type { CallCount, CallCounter } from './counts.ts';
import { type CallFilter, matches } from './match.ts';

export interface CallAnswer {
  returnCode: string;
  errorCode: string;
  result: string | null;
}

/** One request as the service saw it. */
export interface Call {
  seq: number;
  api: ApiCode;
  merchant: string;
  orderNo: string;
  /** ISO 8601, by the service's clock. */
  receivedAt: string;
  /** As received; `password` says only whether it was right: matched, wrong or absent. */
  fields: Fields;
  /** The request was accepted and carried out (returnCode 0). */
  committed: boolean;
  /** What was decided, whether or not it reached anybody; null when nothing was. */
  answer: CallAnswer | null;
  /** Kinds of the faults that struck, in order. */
  faults: string[];
  /** Standing at a hold now. */
  held: boolean;
  /** The service is through with it: the answer is on its way, or the connection was cut. */
  answered: boolean;
  /** The client went away before that. */
  left: boolean;
  /** Whether the client was still connected when answered; null before. */
  connected: boolean | null;
}

export type Phase = 'received' | 'committed' | 'answered' | 'held' | 'left';

export interface Waiting {
  filter: CallFilter;
  phase: Phase;
  count: number;
}

/** Single calls are kept up to this many, the oldest go first; their counts stay. */
export const KEPT_CALLS = 20_000;

export interface CallLog {
  open(call: Omit<Call, 'seq'>): Call;
  /** The call was carried out, with this answer. */
  decided(call: Call, answer: CallAnswer): void;
  /** To be called after each change of a call. */
  changed(): void;
  list(filter: CallFilter): Call[];
  counts(filter: CallFilter): CallCount[];
  /** Resolves with the calls once there are enough, or with null when the signal aborts. */
  wait(waiting: Waiting, signal: AbortSignal): Promise<Call[] | null>;
  clear(): void;
}

const inPhase: Readonly<Record<Phase, (call: Call) => boolean>> = {
  received: () => true,
  committed: (call) => call.committed,
  answered: (call) => call.answered,
  held: (call) => call.held,
  left: (call) => call.left,
};

export function callLog(counts: CallCounter): CallLog {
  const calls: Call[] = [];
  const waiters = new Set<() => void>();
  let seq = 0;
  const changed = (): void => {
    for (const look of waiters) look();
  };
  const list = (filter: CallFilter): Call[] => calls.filter((call) => matches(filter, call));
  return {
    changed,
    list,
    open(call) {
      const opened = { seq: ++seq, ...call };
      if (calls.length >= KEPT_CALLS * 1.25) calls.splice(0, calls.length - KEPT_CALLS);
      calls.push(opened);
      counts.received(opened);
      changed();
      return opened;
    },
    decided(call, answer) {
      call.answer = answer;
      call.committed = answer.returnCode === '0';
      if (call.committed) counts.committed(call);
      changed();
    },
    counts: counts.list,
    wait: ({ filter, phase, count }, signal) =>
      new Promise((resolve) => {
        const finish = (found: Call[] | null): void => {
          waiters.delete(look);
          signal.removeEventListener('abort', giveUp);
          resolve(found);
        };
        const look = (): void => {
          const found = list(filter).filter(inPhase[phase]);
          if (found.length >= count) finish(found);
        };
        const giveUp = (): void => finish(null);
        waiters.add(look);
        signal.addEventListener('abort', giveUp);
        if (signal.aborted) giveUp();
        else look();
      }),
    clear() {
      calls.splice(0);
      counts.clear();
    },
  };
}
