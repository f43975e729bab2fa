import { openAudit } from '../../lib/ledger/audit.ts';
import type { Ledger } from '../../lib/ledger/ledger.ts';
import type { Operation } from '../../lib/credit/status.ts';
import type { ActReply, CaseView, InputOf } from '../../lib/messages/contract.ts';
import { createCredit } from '../../lib/operations/credit.ts';
import type { Ports } from '../../lib/operations/ports.ts';
import type { Order, Party } from '../../lib/order/order.ts';
import { shopDefaults, type Shop } from '../../lib/settings/shop.ts';
import { Secret } from '../../lib/vault/secret.ts';
import { VaultLocked, type Merchant } from '../../lib/vault/vault.ts';
import type { Holidays } from '../../lib/order/holidays.ts';
import { createRows } from '../../lib/views/rows.ts';
import { gated } from '../sandbox/extension/gate.ts';
import type { Book } from './operations-book.ts';
import { takeDisk, type Records } from './operations-disk.ts';

/** Numbers of ヤマト運輸. */
export const slips = ['111111111112', '222222222224', '333333333336'];
export const keyOf = (number: string): string => `${merchant.baseUrl} ${merchant.merchantCode} ${number}`;

export const office = 'https://order.example.jp';
export const merchant: Merchant = { baseUrl: 'https://provider.example/', merchantCode: '99900000011' };

export const shop: Shop = {
  id: 'main',
  name: '本店',
  backOffice: office,
  mall: '',
  merchantCode: merchant.merchantCode,
  environment: 'own',
  ownUrl: merchant.baseUrl,
  ...shopDefaults,
};

const buyer: Party = {
  name: '大和 花子',
  kana: '',
  postCode: '',
  prefecture: '',
  street: '',
  building: '',
  phone: '',
  email: '',
};
export const order = (hostId = '1', change: Partial<Order> = {}): Order => ({
  hostId,
  number: `A-100${hostId}`,
  mall: '',
  payment: 'クロネコ代金後払い',
  orderedOn: '2026-11-20',
  shipOn: null,
  buyer,
  recipients: [],
  lines: [{ kind: 'goods', name: '茶', count: 1, unitPrice: 100, subTotal: 100 }],
  total: 100,
  carrier: '',
  trackingNumbers: [],
  ...change,
});
export const nameless = (hostId = '1'): Order => order(hostId, { buyer: { ...buyer, name: '' } });
export const narrow = (hostId = '1'): Order => order(hostId, { buyer: { ...buyer, name: 'ｱ' } });

export interface Click {
  order?: Order;
  requestId?: string;
  accept?: string | null;
  alwaysAccept?: boolean;
}

/** A click on any operation. `blind`: without the order. `ask`: the question is the answer. */
export interface Act {
  order?: Order;
  requestId?: string;
  print?: string;
  accept?: string;
  blind?: boolean;
  ask?: boolean;
}

/** A click of a page that knows no more than the row. */
const blank = (hostId: string) => ({
  backOffice: office,
  requestId: crypto.randomUUID() as string,
  hostId,
  order: null,
  print: '',
  accept: null,
  alwaysAccept: false,
});

/** In a view: the order may be authorized, and the button says so. */
export const free = { main: 'authorize', verdicts: { authorize: null } } as const;
/** In a view: whoever wants to go on has to ask first. */
export const mustAsk = { main: 'check', verdicts: { authorize: 'why.uncertain', check: null } } as const;

/** Where a machine stands, to be gone on from as often as wanted. */
export interface Snapshot {
  readonly now: number;
  readonly shops: Shop[];
  readonly alarmAt: number | null;
  readonly records: Records;
}

/** One PC: a disk, settings and a clock that outlive every worker on it. */
export function createMachine(book: Book) {
  const disk = takeDisk();
  const { ledger } = disk;
  const passwords = new Map<string, string>();
  const idOf = (one: Merchant): string => `${one.baseUrl} ${one.merchantCode}`;
  passwords.set(idOf(merchant), book.password);
  const told: CaseView[] = [];

  const machine = {
    now: Date.UTC(2026, 10, 20),
    shops: [shop] as Shop[],
    settingsBroken: false,
    /** Null: the list cannot be read. */
    holidays: { until: '2050-12-31', days: new Set() } as Holidays | null,
    /** Names of malls and carriers that were noted. */
    staff: null as string | null,
    seen: [] as { mall?: string; carrier?: string }[],
    /** The vault asks for its passphrase. */
    locked: false,
    /** What the tabs were told of the provider: since when it is down, null when it is back. */
    health: [] as (number | null)[],
    passwords,
    /** Every view that the tabs were told, in order. */
    told,
    /** When the alarm rings; null when none is set. */
    alarmAt: null as number | null,
    setPassword: (one: Merchant, value: string): void => void passwords.set(idOf(one), value),
    /** A new life of the worker. What an earlier one still does is not stopped by this. */
    start() {
      const ports: Ports = {
        ledger,
        vault: {
          state: async () => (machine.locked ? 'locked' : 'open'),
          has: async (one) => passwords.has(idOf(one)),
          put: async (one, secret) => void passwords.set(idOf(one), secret.reveal()),
          open: async (one) => {
            if (machine.locked) throw new VaultLocked('open');
            const value = passwords.get(idOf(one));
            return value === undefined ? undefined : new Secret(value);
          },
          remove: async (one) => void passwords.delete(idOf(one)),
        },
        shops: {
          list: async () => {
            if (machine.settingsBroken) throw new Error('settings');
            return [...machine.shops];
          },
          save: async (one) => {
            machine.shops = machine.shops.map((other) => (other.id === one.id ? one : other));
          },
          remove: async (id) => {
            machine.shops = machine.shops.filter((other) => other.id !== id);
          },
        },
        provider: book.provider,
        holidays: async () => {
          if (!machine.holidays) throw new Error('no holidays');
          return machine.holidays;
        },
        audit: openAudit('operations-audit'),
        staff: { read: async () => machine.staff, write: async (one) => void (machine.staff = one) },
        seen: {
          list: async () => [],
          note: async (_office, names) => void machine.seen.push(names),
        },
        now: () => machine.now,
        announce: (_office, views) => void told.push(...views),
        announceProvider: (_office, { downSince }) => void machine.health.push(downSince),
        wakeIn: (ms) => {
          const at = machine.now + ms;
          machine.alarmAt = machine.alarmAt === null ? at : Math.min(machine.alarmAt, at);
        },
      };
      const { ports: stopped, gate } = gated(ports, ['ledger', 'vault', 'shops', 'provider']);
      const credit = createCredit(stopped);
      const reads = { ledger: stopped.ledger, seen: ports.seen, capabilities: book.provider.capabilities };
      return {
        credit,
        gate,
        /** What a list is told. `alone`: by a life that has begun nothing. */
        rows: (rows: InputOf<'cases.rows'>['rows'], alone = false) =>
          createRows({ ...reads, doings: () => (alone ? null : credit) })(office, rows, machine.shops),
        click: ({ order: one = order(), requestId, accept = null, alwaysAccept = false }: Click = {}) =>
          credit.act({
            ...blank(one.hostId),
            ...(requestId ? { requestId } : {}),
            operation: 'authorize',
            order: one,
            accept,
            alwaysAccept,
          }),
        /** Any operation; what is asked back is agreed to, unless it is to be seen. */
        async act(operation: Operation, { order: one = order(), ...given }: Act = {}): Promise<ActReply> {
          const click = {
            ...blank(one.hostId),
            ...(given.requestId ? { requestId: given.requestId } : {}),
            operation,
            order: given.blind ? null : one,
            print: given.print ?? '',
            accept: given.accept ?? null,
          };
          const reply = await credit.act(click);
          if (reply.kind !== 'confirm' || given.ask) return reply;
          return credit.act({ ...click, accept: reply.token });
        },
        check: (hostId = '1') => credit.act({ ...blank(hostId), operation: 'check' }),
        view: async (hostId = '1'): Promise<CaseView> => (await credit.views(office, [hostId]))[0]!,
      };
    },
    async snapshot(): Promise<Snapshot> {
      const { now, shops, alarmAt } = machine;
      return { now, shops, alarmAt, records: await disk.read() };
    },
    async restore({ records, ...rest }: Snapshot): Promise<void> {
      Object.assign(machine, rest);
      await disk.write(records);
    },
    /** Gives the disk back. Nothing of this machine may be under way. */
    giveBack: (): Promise<void> => disk.giveBack(),
    /** The disk as it is, past all gates. */
    disk: (): Ledger => ledger,
    /** Lets time go by until the alarm rings. False when none is set. */
    toAlarm(): boolean {
      if (machine.alarmAt === null) return false;
      machine.now = Math.max(machine.now, machine.alarmAt);
      machine.alarmAt = null;
      return true;
    },
  };
  return machine;
}
export type Machine = ReturnType<typeof createMachine>;
export type Life = ReturnType<Machine['start']>;

export function viewIn(reply: ActReply): CaseView {
  if (reply.kind !== 'done') throw new Error(`No view: ${JSON.stringify(reply)}`);
  return reply.view;
}

/** Restarts and lets alarms ring until nothing is open any more. Throws when that takes more than a day of alarms. */
export async function settle(machine: Machine): Promise<Life> {
  let life = machine.start();
  await life.credit.recover();
  for (let rung = 0; (await machine.disk().intents()).length > 0; rung++) {
    if (rung > 40) throw new Error('An intent never ends');
    if (!machine.toAlarm()) throw new Error('An intent is open and no alarm is set');
    life = machine.start();
    await life.credit.recover();
  }
  return life;
}

/** Does this for every one of them, several at a time: each case waits for its disk most of the time. */
export async function forEvery<T>(
  list: Iterable<T>,
  work: (one: T) => Promise<void>,
  atOnce = 16,
): Promise<void> {
  const left = list[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = left.next(); !next.done; next = left.next()) await work(next.value);
    }),
  );
}
