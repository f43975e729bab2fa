import { faultBook, type FaultBook } from '../faults/book.ts';
import { answerBook, type AnswerBook } from './answers.ts';
import { callLog, type CallLog } from './calls.ts';
import type { CallCounter } from './counts.ts';
import { holdingPlace, type Holds } from './holds.ts';

/** What the control interface steers. A restart begins with an empty desk; only the counts of calls stay. */
export interface Desk {
  answers: AnswerBook;
  faults: FaultBook;
  holds: Holds;
  calls: CallLog;
  /** Aborts when the calls of now are to be cut off. */
  interruption(): AbortSignal;
  /** Cuts off every call that is held or delayed. None of them gets any further. */
  interrupt(): void;
}

export function newDesk(counts: CallCounter): Desk {
  let current = new AbortController();
  return {
    answers: answerBook(),
    faults: faultBook(),
    holds: holdingPlace(),
    calls: callLog(counts),
    interruption: () => current.signal,
    interrupt() {
      const ended = current;
      current = new AbortController();
      ended.abort();
    },
  };
}
