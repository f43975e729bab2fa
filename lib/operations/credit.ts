import { caseKey, type Case } from '../ledger/records.ts';
import type { AuthorizeReply, CaseView, Failure } from '../messages/contract.ts';
import { accessTo, standingNow } from './access.ts';
import { plan, type Click } from './authorize.ts';
import { createCarrier } from './carrier.ts';
import { afterAbsent, afterFound, freshCase, viewOf } from './cases.ts';
import { latestAttempt } from './latest.ts';
import type { Ports } from './ports.ts';
import { createRecovery } from './recovery.ts';
import { failures } from './texts.ts';

/** The credit operations as the routes call them. One instance per life of the worker. */
export interface Credit {
  views(backOffice: string, hostIds: readonly string[]): Promise<CaseView[]>;
  authorize(click: Click): Promise<AuthorizeReply>;
  check(backOffice: string, hostId: string): Promise<{ view: CaseView } | Failure>;
  /** Finishes what an earlier life began. Called on every start and by the alarm; never rejects. */
  recover(): Promise<void>;
}

export function createCredit(ports: Ports): Credit {
  const carrier = createCarrier(ports);
  const { ledger } = ports;
  const show = async (record: Case): Promise<CaseView> => (await carrier.show([record]))[0]!;
  const done = async (record: Case): Promise<AuthorizeReply> => ({ kind: 'done', view: await show(record) });

  return {
    async views(backOffice, hostIds) {
      const found = await ledger.cases(hostIds.map((id) => caseKey(backOffice, id)));
      return carrier.show(found.map((record, at) => record ?? freshCase(backOffice, hostIds[at]!)));
    },

    authorize(click) {
      const key = caseKey(click.backOffice, click.order.hostId);
      return carrier.inTurn(key, async (joined): Promise<AuthorizeReply> => {
        // Pressed while another click on the order was under way: it was meant for what stood there before.
        if (joined) return done(joined);
        const open = await ledger.intent(key);
        if (open && (open.state === 'sent' || open.requestId === click.requestId))
          return done(await carrier.carry(open));
        const [record] = await ledger.cases([key]);
        // The same click again: its channel broke. It acts once; this is its answer.
        if (record && (await ledger.lastOf(click.requestId, key)))
          return done(open ? await carrier.carry(open) : record);
        // Planned by a click that died before it sent anything: this one, newer, takes its place.
        const planned = await plan(ports, click, open ? await carrier.drop(open) : record);
        if (planned.kind === 'drive') return done(await carrier.carry(planned.intent, planned.record));
        if (planned.reply.kind === 'done') ports.announce(click.backOffice, [planned.reply.view]);
        return planned.reply;
      });
    },

    check(backOffice, hostId) {
      const key = caseKey(backOffice, hostId);
      return carrier.inTurn(key, async (joined) => {
        const open = joined ? undefined : await ledger.intent(key);
        const carried = joined ?? (open && (await carrier.carry(open)));
        if (carried) return { view: await show(carried) };
        const [stored] = await ledger.cases([key]);
        const record = stored && standingNow(stored, await ports.shops.list());
        if (!record?.series) return failures.nothingToAsk();
        const access = await accessTo(ports, record.series.terms);
        if (!('password' in access)) return access;
        const outcome = await latestAttempt(ports.provider, access, record.series, record.attempt);
        if (outcome.kind !== 'answered') {
          const { code, message, remedy } = outcome.error;
          return { code, message, remedy };
        }
        const found = outcome.value;
        const own = found?.attempt === record.attempt && record.consumed;
        const next = found ? afterFound(record, found, own, ports.now()) : afterAbsent(record, ports.now());
        await ledger.save(next);
        const view = viewOf(next);
        ports.announce(backOffice, [view]);
        return { view };
      });
    },

    recover: createRecovery(ports, carrier),
  };
}
