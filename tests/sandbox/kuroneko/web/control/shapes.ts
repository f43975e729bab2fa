import type { AnswerRule } from '../../desk/answers.ts';
import { withResult } from '../../apis.ts';
import type { Fault, FaultKind } from '../../faults/fault.ts';
import { expectOnly, isApi, Refused } from './request.ts';

type Body = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const whole =
  (from: number, to: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= from && Number(value) <= to;
const when: Check = (value) => value === 'before' || value === 'after';
const httpStatus = whole(200, 599);

interface Shape {
  needs?: Readonly<Record<string, Check>>;
  takes?: Readonly<Record<string, Check>>;
}

/** What each kind of fault says besides which calls it strikes. */
const faultShapes: Readonly<Record<FaultKind, Shape>> = {
  latency: { needs: { ms: whole(0, 600_000) }, takes: { when } },
  hold: { takes: { when } },
  drop: { takes: { when } },
  status: { needs: { status: httpStatus }, takes: { when } },
  maintenance: { takes: { status: httpStatus, when } },
  redirect: { takes: { location: (value) => text(value) && /^[!-~]+$/.test(String(value)), when } },
  error: { needs: { errorCode: text }, takes: { when } },
  truncatedXml: {},
  malformedXml: {},
  emptyBody: {},
  cutBody: {},
  element: { needs: { name: elementName, text: (value) => value === null || text(value) } },
  shiftJisAsUtf8: {},
  utf8AsShiftJis: {},
  doctype: {},
  slowBody: {},
  hugeBody: { takes: { bytes: whole(0, 100_000_000) } },
  setCookie: {},
  twoErrorCodes: {},
};

export const faultKinds: readonly string[] = Object.keys(faultShapes);

/** The members of each kind of fault, for who wants to try them all. */
export const faultMembers: Readonly<Record<string, { needs: readonly string[]; takes: readonly string[] }>> =
  Object.fromEntries(
    Object.entries(faultShapes).map(([kind, { needs = {}, takes = {} }]) => [
      kind,
      { needs: Object.keys(needs), takes: Object.keys(takes) },
    ]),
  );

function elementName(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Za-z][A-Za-z0-9]*$/.test(value);
}

const filterShape: Readonly<Record<string, Check>> = {
  api: isApi,
  merchant: text,
  orderNo: text,
  orderNoPrefix: text,
  times: whole(1, 1_000_000),
};

function expectShape(body: Body, { needs = {}, takes = {} }: Shape, what: string): void {
  const checks = { ...filterShape, ...needs, ...takes };
  expectOnly(body, [what, ...Object.keys(checks)]);
  for (const name of Object.keys(needs))
    if (body[name] === undefined) throw new Refused(400, `${name} is missing`);
  for (const [name, check] of Object.entries(checks)) {
    if (body[name] !== undefined && !check(body[name]))
      throw new Refused(400, `${name} cannot be ${JSON.stringify(body[name])}`);
  }
}

export function faultOf(body: Body): Fault {
  const kind = Object.entries(faultShapes).find(([name]) => name === body.kind);
  if (!kind) throw new Refused(400, `no such fault: ${String(body.kind)}`);
  expectShape(body, kind[1], 'kind');
  return body as unknown as Fault;
}

const yen = whole(0, 9_999_999);

export function answerOf(body: Body): AnswerRule {
  const takes = { minAmount: yen, maxAmount: yen, buyerName: text, result: text, errorCode: text };
  expectShape(body, { takes }, 'result');
  if ((body.result === undefined) === (body.errorCode === undefined))
    throw new Refused(400, 'an answer has either a result or an errorCode');
  const { result, api = 'KAARA' } = body;
  if (result !== undefined) {
    if (!isApi(api) || !withResult.has(api)) throw new Refused(400, `${String(api)} answers no result`);
    // Only KAARA keeps what it says; the others may say anything, as a client must bear it.
    if (api === 'KAARA' && !/^[0-3]$/.test(String(result))) throw new Refused(400, 'KAARA books 0 to 3 only');
  }
  return body as AnswerRule;
}
