import { faultBook, type FaultBook } from '../faults/book.ts';
import { answerBook, type AnswerBook } from './answers.ts';
import { callLog, type CallLog } from './calls.ts';
import { holdingPlace, type Holds } from './holds.ts';

/** What the control interface steers. It lives in memory: a restart begins with an empty desk. */
export interface Desk {
  answers: AnswerBook;
  faults: FaultBook;
  holds: Holds;
  calls: CallLog;
}

export function newDesk(): Desk {
  return { answers: answerBook(), faults: faultBook(), holds: holdingPlace(), calls: callLog() };
}
