import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Call } from '../desk/calls.ts';
import type { Desk } from '../desk/desk.ts';
import { subjectOf } from '../desk/match.ts';
import type { Delay, Spoiled } from '../faults/fault.ts';
import { strikes } from '../faults/fault.ts';
import type { Plan } from '../faults/book.ts';
import { type Delivery, spoil } from '../faults/spoil.ts';
import { readForm } from '../form.ts';
import { jstStamp } from '../jst.ts';
import type { Decision, Service } from '../service.ts';
import type { ApiCode, Fields, Merchant } from '../types.ts';
import { type Elements, toXml } from '../xml.ts';
import { readBody } from './body.ts';
import { deliver } from './deliver.ts';
import { maintenancePage, reply } from './reply.ts';

export interface ApiRoom {
  service: Service;
  desk: Desk;
  merchant(code: string): Merchant | undefined;
}

/** One call from its bytes to its answer. Calls run side by side; only the work itself is one step. */
export async function answerApi(
  room: ApiRoom,
  api: ApiCode,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const fields = readForm(incoming.headers['content-type'] ?? '', await readBody(incoming));
  const { service, desk } = room;
  const subject = subjectOf(api, fields);
  const call = desk.calls.open({
    ...subject,
    receivedAt: service.now().toISOString(),
    fields: withoutSecret(fields, room.merchant(subject.merchant)),
    committed: false,
    answer: null,
    faults: [],
    held: false,
    answered: false,
    left: false,
    connected: null,
  });
  response.once('close', () => {
    if (call.answered) return;
    call.left = true;
    desk.calls.changed();
  });
  response.shouldKeepAlive &&= service.switches().keepAlive;
  const plan = desk.faults.plan(subject);
  const interruption = desk.interruption();
  const delivery = await journey(room, call, plan, interruption, () => service.perform(api, fields));
  call.connected = !call.left;
  deliver(response, delivery);
  call.answered = true;
  desk.calls.changed();
}

async function journey(
  room: ApiRoom,
  call: Call,
  { delays, spoiled }: Plan,
  interruption: AbortSignal,
  perform: () => Decision,
): Promise<Delivery> {
  const { service, desk } = room;
  for (const each of delays) if (strikes(each) === 'before') await pass(desk, call, each, interruption);
  if (spoiled && strikes(spoiled) === 'before') {
    call.faults.push(spoiled.kind);
    return spoil(spoiled, failure(call, spoiled, service.now()), service.switches());
  }
  if (service.switches().serviceSuspended) return { kind: 'whole', reply: maintenancePage(503) };
  const decision = perform();
  const { returnCode, errorCode, result } = decision;
  desk.calls.decided(call, { returnCode, errorCode, result });
  for (const each of delays) if (strikes(each) === 'after') await pass(desk, call, each, interruption);
  const settings = service.switches();
  if (!spoiled)
    return { kind: 'whole', reply: reply(200, settings.contentType, toXml(decision.elements, settings)) };
  call.faults.push(spoiled.kind);
  const elements = spoiled.kind === 'error' ? failure(call, spoiled, service.now()) : decision.elements;
  return spoil(spoiled, elements, settings);
}

async function pass(desk: Desk, call: Call, fault: Delay, interruption: AbortSignal): Promise<void> {
  call.faults.push(fault.kind);
  if (fault.kind === 'latency') {
    await delay(fault.ms, undefined, { signal: interruption });
    return;
  }
  const released = desk.holds.stand({ seq: call.seq, when: strikes(fault) }, interruption);
  call.held = true;
  desk.calls.changed();
  await released;
  call.held = false;
}

/** An error answer in the service's own shape. */
function failure(call: Call, fault: Spoiled, at: Date): Elements {
  return [
    ['returnCode', '1'],
    ['errorCode', fault.kind === 'error' ? fault.errorCode : 'err0001'],
    ['ycfStrCode', call.merchant],
    ['orderNo', call.orderNo],
    ['requestDate', jstStamp(at)],
  ];
}

function withoutSecret(fields: Fields, merchant: Merchant | undefined): Fields {
  const typed = fields.password ?? '';
  const verdict = typed === '' ? 'absent' : typed === merchant?.password ? 'matched' : 'wrong';
  return { ...fields, password: verdict };
}
