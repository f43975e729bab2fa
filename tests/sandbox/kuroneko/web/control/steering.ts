import type { Phase } from '../../desk/calls.ts';
import { json } from '../reply.ts';
import { expectOnly, filterOf, Refused, type Routes } from './request.ts';
import { answerOf, faultOf } from './shapes.ts';

const phases: readonly Phase[] = ['received', 'committed', 'answered', 'held', 'left'];

function wholeNumber(query: URLSearchParams, name: string, standard: number): number {
  const given = query.get(name);
  if (given !== null && !/^[0-9]{1,7}$/.test(given)) throw new Refused(400, `${name} is a whole number`);
  return given === null ? standard : Number(given);
}

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
  'POST /control/held/release': ({ desk }, { body }) => {
    expectOnly(body, ['seq']);
    const { seq } = body;
    if (seq !== undefined && typeof seq !== 'number') throw new Refused(400, 'seq is a number');
    return json({ released: desk.holds.release(seq) });
  },
  'GET /control/calls': ({ desk }, { query }) => json(desk.calls.list(filterOf(query))),
  'GET /control/calls/counts': ({ desk }, { query }) => json(desk.calls.counts(filterOf(query))),
  'GET /control/wait': async ({ desk }, { query, gone }) => {
    const phase = phases.find((each) => each === (query.get('phase') ?? 'received'));
    if (!phase) throw new Refused(400, `no such phase: ${query.get('phase')}`);
    const timeout = AbortSignal.timeout(wholeNumber(query, 'timeoutMs', 5000));
    const calls = await desk.calls.wait(
      { filter: filterOf(query), phase, count: wholeNumber(query, 'count', 1) },
      AbortSignal.any([timeout, gone]),
    );
    return calls ? json(calls) : json({ error: 'too few such calls in time' }, 408);
  },
};
