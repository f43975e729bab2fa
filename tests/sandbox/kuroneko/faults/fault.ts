import type { CallFilter } from '../desk/match.ts';

/** Before the service does its work, or after it and before the answer. */
export type When = 'before' | 'after';

/** Faults that stop the call on its way; several may apply to one call. */
export type Delay = { kind: 'latency'; ms: number; when?: When } | { kind: 'hold'; when?: When };

/** Faults in place of the proper answer; of several the newest applies. */
export type Spoiled =
  /** The connection is cut without an answer. */
  | { kind: 'drop'; when?: When }
  | { kind: 'status'; status: number; when?: When }
  /** An HTML page, with status 200 unless told. */
  | { kind: 'maintenance'; status?: number; when?: When }
  | { kind: 'redirect'; location?: string; when?: When }
  /** One of the codes no rule raises, such as err0001. */
  | { kind: 'error'; errorCode: string; when?: When }
  | { kind: 'truncatedXml' }
  | { kind: 'malformedXml' }
  | { kind: 'emptyBody' }
  /** The connection is cut in the middle of a body whose length was announced. */
  | { kind: 'cutBody' }
  /** One element of the proper answer with another text, or without it (null). */
  | { kind: 'element'; name: string; text: string | null }
  /** Shift_JIS bytes that claim to be UTF-8. */
  | { kind: 'shiftJisAsUtf8' }
  /** UTF-8 bytes that claim to be Shift_JIS. */
  | { kind: 'utf8AsShiftJis' }
  | { kind: 'doctype' }
  /** Begins well and never ends. */
  | { kind: 'slowBody' }
  /** Well-formed and far too long; 5 MiB unless told. */
  | { kind: 'hugeBody'; bytes?: number }
  | { kind: 'setCookie' }
  | { kind: 'twoErrorCodes' };

export type Fault = (Delay | Spoiled) &
  CallFilter & {
    /** How many calls it spoils; no number means all until it is removed. */
    times?: number;
  };

export type FaultKind = Fault['kind'];

/** Whether the work is done before the fault strikes; only some kinds leave a choice. */
export function strikes(fault: Delay | Spoiled): When {
  switch (fault.kind) {
    case 'latency':
    case 'hold':
    case 'drop':
    case 'status':
    case 'maintenance':
    case 'redirect':
    case 'error':
      return fault.when ?? 'before';
    default:
      return 'after';
  }
}

export function isDelay(fault: Fault): fault is Fault & Delay {
  return fault.kind === 'latency' || fault.kind === 'hold';
}
