import { caseKey, type Case, type Intent } from '../ledger/records.ts';
import type { AuthorizeReply, CaseView, Failure } from '../messages/contract.ts';
import type { Shop } from '../settings/shop.ts';
import { plan, type Click } from './authorize.ts';
import { accessOf } from './access.ts';
import { afterNothing, afterStanding, freshCase, viewOf } from './cases.ts';
import { drive, only } from './drive.ts';
import type { Ports } from './ports.ts';
import { failures, notes } from './texts.ts';

/** The credit operations as the routes call them. One instance per life of the worker. */
export interface Credit {
  views(backOffice: string, hostIds: readonly string[]): Promise<CaseView[]>;
  authorize(click: Click): Promise<AuthorizeReply>;
  check(backOffice: string, hostId: string): Promise<{ view: CaseView } | Failure>;
  /** Finishes what an earlier life began. Called on every start and by the alarm; never rejects. */
  recover(): Promise<void>;
}

export function createCredit(ports: Ports): Credit {
  /** What runs in this life, by case: a second click joins the first. */
  const running = new Map<string, Promise<unknown>>();

  /** Runs one thing at a time per case, in the order asked. */
  function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = running.get(key) ?? Promise.resolve();
    const turn = before.then(work, work);
    running.set(key, turn);
    const done = (): void => {
      if (running.get(key) === turn) running.delete(key);
    };
    turn.then(done, done);
    return turn;
  }

  const load = async (key: string): Promise<Case | undefined> => (await ports.ledger.cases([key]))[0];
  const shopById = async (id: string): Promise<Shop | undefined> =>
    (await ports.shops.list()).find((shop) => shop.id === id);

  function announce(record: Case): void {
    ports.announce(record.backOffice, [viewOf(record)]);
  }

  /** Drives an intent and tells the other tabs, before and after. */
  async function carry(intent: Intent, record: Case, shop: Shop | undefined): Promise<Case> {
    announce(record);
    const next = await drive(ports, intent, record, shop);
    announce(next);
    return next;
  }

  /** If this case has an intent without an end, brings it as far as it goes. */
  async function finish(key: string): Promise<Case | undefined> {
    const intent = await ports.ledger.intent(key);
    if (!intent) return undefined;
    const record = await load(key);
    if (!record) throw new Error('An intent without its case');
    return carry(intent, record, await shopById(intent.shopId));
  }

  return {
    async views(backOffice, hostIds) {
      const found = await ports.ledger.cases(hostIds.map((id) => caseKey(backOffice, id)));
      return found.map((record, at) => viewOf(record ?? freshCase(backOffice, hostIds[at]!)));
    },

    authorize(click) {
      const key = caseKey(click.backOffice, click.order.hostId);
      return inTurn(key, async (): Promise<AuthorizeReply> => {
        const finished = await finish(key);
        const last = await ports.ledger.lastOf(click.requestId);
        if (last) {
          // The same click again: its channel broke. It acts once; this is its answer.
          const record = finished ?? (await load(key));
          return { kind: 'done', view: viewOf(record ?? freshCase(click.backOffice, click.order.hostId)) };
        }
        const planned = await plan(ports, click, finished ?? (await load(key)));
        if (planned.kind === 'reply') {
          if (planned.reply.kind === 'done') ports.announce(click.backOffice, [planned.reply.view]);
          return planned.reply;
        }
        return { kind: 'done', view: viewOf(await carry(planned.intent, planned.record, planned.shop)) };
      });
    },

    check(backOffice, hostId) {
      const key = caseKey(backOffice, hostId);
      return inTurn(key, async () => {
        const finished = await finish(key);
        if (finished) return { view: viewOf(finished) };
        const record = await load(key);
        if (!record || record.sentNumber === '') return failures.nothingToAsk();
        const shop = await shopById(record.shopId);
        if (!shop) return failures.noShop('');
        const access = await accessOf(ports, shop);
        if (!('password' in access)) return access;
        const outcome = only(await ports.provider.lookup([record.sentNumber], access));
        if (outcome.kind !== 'answered') {
          const { code, message, remedy } = outcome.error;
          return { code, message, remedy };
        }
        const next =
          outcome.value.credit === 'absent'
            ? // A number that was refused for its form was never taken in: its case keeps its own reason.
              record.consumed
              ? afterNothing({ ...record, before: 'none' }, notes.vanished)
              : record
            : afterStanding(record, outcome.value, ports.now());
        await ports.ledger.save(next);
        announce(next);
        return { view: viewOf(next) };
      });
    },

    async recover() {
      const open = await ports.ledger.intents();
      // An intent that this life is driving keeps its turn; `finish` then finds nothing left to do.
      await Promise.all(
        open.map(({ caseKey: key }) =>
          inTurn(key, () => finish(key)).catch((cause: unknown) => {
            console.error('Yoshin: recovery failed, will be tried again', cause);
            ports.wakeIn(60_000);
          }),
        ),
      );
    },
  };
}
