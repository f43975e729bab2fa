import type { AnswerRule } from '../../desk/answers.ts';
import type { Phase } from '../../desk/calls.ts';
import type { Fault, FaultKind } from '../../faults/fault.ts';
import { json } from '../reply.ts';
import { filterOf, isApi, Refused, type Routes } from './request.ts';

const faultKinds: Readonly<Record<FaultKind, true>> = {
  latency: true,
  hold: true,
  drop: true,
  status: true,
  maintenance: true,
  redirect: true,
  error: true,
  truncatedXml: true,
  malformedXml: true,
  emptyBody: true,
  shiftJisAsUtf8: true,
  utf8AsShiftJis: true,
  doctype: true,
  slowBody: true,
  hugeBody: true,
  setCookie: true,
  twoErrorCodes: true,
};

type Body = Readonly<Record<string, unknown>>;

/** A number or text that a fault of this kind cannot do without. */
const needs: Partial<Record<FaultKind, readonly [name: string, type: 'number' | 'string']>> = {
  latency: ['ms', 'number'],
  status: ['status', 'number'],
  error: ['errorCode', 'string'],
};

function checkFilter(body: Body): void {
  if (body.api !== undefined && !isApi(body.api)) throw new Refused(400, `no such api: ${String(body.api)}`);
  if (body.times !== undefined && !(Number.isInteger(body.times) && Number(body.times) > 0))
    throw new Refused(400, 'times must be a whole number above 0');
}

function faultOf(body: Body): Fault {
  checkFilter(body);
  const kind = String(body.kind);
  if (!Object.hasOwn(faultKinds, kind)) throw new Refused(400, `no such fault: ${kind}`);
  const need = needs[kind as FaultKind];
  if (need && typeof body[need[0]] !== need[1]) throw new Refused(400, `${kind} needs ${need[0]}`);
  if (body.when !== undefined && body.when !== 'before' && body.when !== 'after')
    throw new Refused(400, 'when is before or after');
  return body as unknown as Fault;
}

function answerOf(body: Body): AnswerRule {
  checkFilter(body);
  if ((body.result === undefined) === (body.errorCode === undefined))
    throw new Refused(400, 'an answer has either a result or an errorCode');
  return body as AnswerRule;
}

const phases: readonly Phase[] = ['received', 'committed', 'answered', 'held', 'left'];

export const steeringRoutes: Routes = {
  'GET /control/answers': ({ desk }) => json(desk.answers.list()),
  'POST /control/answers': ({ desk }, { body }) => {
    desk.answers.add(answerOf(body));
    return json({});
  },
  'DELETE /control/answers': ({ desk }) => {
    desk.answers.clear();
    return json({});
  },
  'GET /control/faults': ({ desk }) => json(desk.faults.list()),
  'POST /control/faults': ({ desk }, { body }) => json({ id: desk.faults.add(faultOf(body)) }),
  'DELETE /control/faults': ({ desk }) => {
    desk.faults.clear();
    return json({});
  },
  'DELETE /control/faults/:id': ({ desk }, { parts }) => {
    if (!desk.faults.remove(Number(parts[0]))) throw new Refused(404, `no fault ${parts[0]}`);
    return json({});
  },
  'GET /control/held': ({ desk }) =>
    json(
      desk.holds.list().map((held) => ({
        ...held,
        call: desk.calls.list({}).find(({ seq }) => seq === held.seq) ?? null,
      })),
    ),
  'POST /control/held/release': ({ desk }, { body }) =>
    json({ released: desk.holds.release(typeof body.seq === 'number' ? body.seq : undefined) }),
  'GET /control/calls': ({ desk }, { query }) => json(desk.calls.list(filterOf(query))),
  'GET /control/calls/counts': ({ desk }, { query }) => json(desk.calls.counts(filterOf(query))),
  'GET /control/wait': async ({ desk }, { query, gone }) => {
    const phase = phases.find((each) => each === (query.get('phase') ?? 'received'));
    if (!phase) throw new Refused(400, `no such phase: ${query.get('phase')}`);
    const timeout = AbortSignal.timeout(Number(query.get('timeoutMs') ?? 5000));
    const calls = await desk.calls.wait(
      { filter: filterOf(query), phase, count: Number(query.get('count') ?? 1) },
      AbortSignal.any([timeout, gone]),
    );
    return calls ? json(calls) : json({ error: 'too few such calls in time' }, 408);
  },
};
