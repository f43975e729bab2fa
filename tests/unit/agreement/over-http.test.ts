import { describe, expect, onTestFinished, test } from 'vitest';
import { createKuroneko } from '../../../lib/providers/kuroneko/index.ts';
import type { Access, Prepared, Provider } from '../../../lib/providers/port.ts';
import { Secret } from '../../../lib/vault/secret.ts';
import { type KuronekoControl, kuronekoControl } from '../../sandbox/kuroneko/control.ts';
import { startKuroneko } from '../../sandbox/kuroneko/server.ts';
import { judge, noon, order, withRecipient } from '../providers/order-fixture.ts';
import { plainWords } from '../providers/words.ts';

const shopCode = '99900000011';

interface Line {
  readonly client: Provider;
  readonly control: KuronekoControl;
  access(more?: { merchantCode?: string; password?: string; timeout?: number }): Access;
}

/** The client and the provider's stand-in, each from its own reading, with a real connection between them. */
async function connect(): Promise<Line> {
  const service = await startKuroneko({ now: () => noon });
  onTestFinished(() => service.close());
  return {
    client: createKuroneko({
      fetch,
      now: () => noon,
      random: () => 0.5,
      delay: async () => undefined,
      words: plainWords,
    }),
    control: kuronekoControl(service.origin),
    access: ({ merchantCode = shopCode, password = 'abcd1234', timeout = 10_000 } = {}) => ({
      merchantCode,
      password: new Secret(password),
      baseUrl: service.baseUrl,
      timeout,
      options: { bundledInvoice: true, otherCarrier: false, amountChange: false },
    }),
  };
}

function ready(given = order()): Prepared {
  const judged = judge(given, true);
  if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
  return judged.prepared;
}

const answered = (value: object): object[] => [{ kind: 'answered', value }];

describe('authorize and look up', () => {
  test.each([
    ['0', { credit: 'approved' }],
    ['1', { credit: 'declined', why: 'unavailable' }],
    ['2', { credit: 'declined', why: 'overLimit' }],
    ['3', { credit: 'review' }],
  ] as const)('result %s is told the same by the answer and by the inquiry', async (result, standing) => {
    const { client, control, access } = await connect();
    await control.answer({ api: 'KAARA', result });
    expect(await client.authorize([ready()], access())).toEqual(answered(standing));
    expect(await client.lookup(['A-1'], access())).toEqual(answered(standing));
  });

  test('a gift and a bundled invoice are taken', async () => {
    const { client, control, access } = await connect();
    await client.authorize([ready(order())], access());
    expect(await control.order(shopCode, 'A-1')).toMatchObject({ sendDiv: '2', totalAmount: 5300 });
    const gift = ready(withRecipient({}));
    const other = { ...gift, orderNo: 'A-2', fields: { ...gift.fields, orderNo: 'A-2' } };
    expect(await client.authorize([other], access())).toEqual(answered({ credit: 'approved' }));
    expect(await control.order(shopCode, 'A-2')).toMatchObject({ sendDiv: '1' });
  });

  test('an order lives on: delivered, invoiced, paid, and cancelled', async () => {
    const { client, control, access } = await connect();
    await client.authorize([ready()], access());
    const look = async () => (await client.lookup(['A-1'], access()))[0];
    await control.patchOrder(shopCode, 'A-1', { status: '3' });
    expect(await look()).toMatchObject({ value: { credit: 'shipped', progress: 'registered' } });
    for (const [event, progress] of [
      ['deliver', 'settled'],
      ['invoice', 'invoiced'],
      ['pay', 'paid'],
    ] as const) {
      await control.event(shopCode, 'A-1', event);
      expect(await look()).toMatchObject({ value: { credit: 'shipped', progress } });
    }
    await control.patchOrder(shopCode, 'A-1', { status: '2' });
    expect(await look()).toEqual({ kind: 'answered', value: { credit: 'cancelled' } });
  });

  test('an approval that turns NG later is told', async () => {
    const { client, control, access } = await connect();
    await client.authorize([ready()], access());
    await control.flipToDeclined(shopCode, 'A-1');
    expect(await client.lookup(['A-1'], access())).toMatchObject(answered({ credit: 'declined' }));
  });

  test('a number nobody used is absent; one used twice is a duplicate', async () => {
    const { client, access } = await connect();
    expect(await client.lookup(['A-1'], access())).toEqual(answered({ credit: 'absent' }));
    await client.authorize([ready()], access());
    expect(await client.authorize([ready()], access())).toMatchObject([{ kind: 'refused', duplicate: true }]);
  });

  test.each([
    'drop',
    'truncatedXml',
    'malformedXml',
    'emptyBody',
    'doctype',
    'hugeBody',
    'twoErrorCodes',
  ] as const)('an answer lost by %s is unknown, and the inquiry finds the order', async (kind) => {
    const { client, control, access } = await connect();
    await control.fault({ api: 'KAARA', kind, ...(kind === 'drop' && { when: 'after' as const }) });
    expect(await client.authorize([ready()], access())).toMatchObject([{ kind: 'unknown' }]);
    expect(await client.lookup(['A-1'], access())).toEqual(answered({ credit: 'approved' }));
  });
});

describe('connection test', () => {
  test.each([
    ['all is right', {}, { kind: 'ok', passwordProven: true }],
    ['another password', { password: 'abcd1235' }, { kind: 'wrongPassword' }],
    ['a password of another alphabet', { password: 'abcd-123' }, { kind: 'wrongPassword' }],
    ['a code nobody has', { merchantCode: '99900000099' }, { kind: 'wrongCode' }],
    ['a code too short', { merchantCode: '9990000001' }, { kind: 'wrongCode' }],
    [
      'a contract that is suspended',
      { merchantCode: '99900000033', password: 'stop0000' },
      { kind: 'suspended' },
    ],
  ])('%s', async (_name, credentials, told) => {
    const { client, control, access } = await connect();
    expect(await client.test(access(credentials))).toMatchObject(told);
    expect(await control.orders(), 'nothing was created').toEqual([]);
  });

  test.each([
    [
      'the service is suspended',
      async (control: KuronekoControl) => control.patchSwitches({ serviceSuspended: true }),
      'suspended',
    ],
    [
      'a maintenance page',
      async (control: KuronekoControl) => control.fault({ kind: 'maintenance' }),
      'suspended',
    ],
    [
      'a plain 503',
      async (control: KuronekoControl) => control.fault({ kind: 'status', status: 503 }),
      'suspended',
    ],
    [
      'a plain 500',
      async (control: KuronekoControl) => control.fault({ kind: 'status', status: 500 }),
      'unexpected',
    ],
    ['sent elsewhere', async (control: KuronekoControl) => control.fault({ kind: 'redirect' }), 'unexpected'],
    ['cut off', async (control: KuronekoControl) => control.fault({ kind: 'drop' }), 'unreachable'],
  ] as const)('%s', async (_name, arrange, kind) => {
    const { client, control, access } = await connect();
    await arrange(control);
    expect(await client.test(access())).toMatchObject({ kind });
  });
});
