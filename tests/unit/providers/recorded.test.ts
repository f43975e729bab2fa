import { expect, test } from 'vitest';
import type { AnswerRecord, CallRecord } from '../../../lib/providers/port.ts';
import { call } from '../../../lib/providers/kuroneko/wire.ts';
import { accessTo, outside, success } from './loopback.ts';

const fields = { orderNo: 'A-1', name: '大和　花子' };

/** A book that writes down in which order things happen. */
function bench(answer: () => Promise<Response>, write = async (): Promise<void> => undefined) {
  const happened: string[] = [];
  const calls: CallRecord[] = [];
  const answers: AnswerRecord[] = [];
  const book = {
    async sending(record: CallRecord) {
      await write();
      happened.push('written');
      calls.push(record);
      return async (heard: AnswerRecord): Promise<void> => {
        happened.push('answered');
        answers.push(heard);
      };
    },
  };
  const bodies: string[] = [];
  const deps = {
    ...outside(),
    fetch: (_url: string, init: RequestInit) => {
      happened.push('sent');
      bodies.push(String(init.body));
      return answer();
    },
  };
  const access = { ...accessTo('https://provider.example/'), book };
  return { run: () => call(deps, 'KAARA0010', access, fields), happened, calls, answers, bodies };
}
const body =
  (xml: string): (() => Promise<Response>) =>
  () =>
    Promise.resolve(new Response(xml));

test('the line is written before the call leaves, with exactly its fields but the password', async () => {
  const bench1 = bench(body(success({ result: '0' })));
  expect(await bench1.run()).toMatchObject({ kind: 'answered' });
  expect(bench1.happened).toEqual(['written', 'sent', 'answered']);
  const sent = Object.fromEntries(new URLSearchParams(bench1.bodies[0]));
  expect(sent.password).not.toBe('[secret]');
  expect(bench1.calls).toEqual([
    { api: 'KAARA0010', baseUrl: 'https://provider.example/', fields: { ...sent, password: '[secret]' } },
  ]);
  expect(bench1.answers).toMatchObject([
    { kind: 'answered', code: '', fields: { result: '0', returnCode: '0' } },
  ]);
});

test('a line that cannot be kept: the call is not made', async () => {
  const full = bench(body(success({})), () => Promise.reject(new Error('disk full')));
  expect(await full.run()).toMatchObject({ kind: 'notSent', error: { code: 'unrecorded', next: 'later' } });
  expect(full.happened).toEqual([]);
});

test('a password that the provider repeats is not kept', async () => {
  const { password } = accessTo('https://provider.example/');
  const repeated = bench(body(success({ result: '0', note: `x ${password.reveal()} y` })));
  await repeated.run();
  expect(repeated.answers[0]?.fields?.note).toBe('x [secret] y');
});

test('what could not be read is kept as that', async () => {
  const broken = bench(body('<html>closed</html>'));
  await broken.run();
  expect(broken.answers).toEqual([{ kind: 'unknown', code: 'maintenance', fields: null }]);
  const dead = bench(() => Promise.reject(new Error('offline')));
  await dead.run();
  expect(dead.answers).toEqual([{ kind: 'unknown', code: 'network', fields: null }]);
});

test('a refusal is kept with its code and its own fields', async () => {
  const no = bench(
    body(
      '<return><returnCode>1</returnCode><errorCode>kaara009E</errorCode><requestDate>1</requestDate></return>',
    ),
  );
  await no.run();
  expect(no.answers).toMatchObject([
    { kind: 'refused', code: 'kaara009E', fields: { errorCode: 'kaara009E', requestDate: '1' } },
  ]);
});
