import type { Case } from '../ledger/records.ts';
import type { DraftEntry } from '../messages/jobs.ts';
import { plan } from './plan.ts';
import type { Ports } from './ports.ts';
import type { Click } from './scene.ts';

export type DraftClick = Pick<Click, 'backOffice' | 'operation' | 'hostId' | 'order' | 'print' | 'mends'>;

/** What would become of a click, in words for a list of many. Sends nothing and begins nothing. */
export async function draft(ports: Ports, click: DraftClick, stored: Case | undefined): Promise<DraftEntry> {
  const { hostId, order } = click;
  const planned = await plan(
    ports,
    { ...click, requestId: '', accept: null, alwaysAccept: false, dry: true },
    stored,
  );
  const entry: DraftEntry = {
    hostId,
    number: order?.number ?? stored?.series?.number ?? hostId,
    can: true,
    why: '',
    code: '',
    ask: null,
    token: null,
    amount: amountOf(click, stored),
  };
  if (planned.kind !== 'reply') return entry;
  const { reply } = planned;
  if (reply.kind === 'failed')
    return { ...entry, can: false, why: `${reply.message || reply.code}${reply.remedy}`, code: reply.code };
  if (reply.kind === 'confirm') {
    const { ask, token } = reply;
    // A cancel is about what is given up; afterwards nothing is billed.
    const amount = (click.operation === 'cancel' ? ask.before : ask.after) ?? entry.amount;
    return { ...entry, ask, token, amount };
  }
  throw new Error(`A dry click ended as ${reply.kind}`);
}

/** Yen before any question: what is sent anew, or what stands at the provider. A fee of ours is always asked about. */
function amountOf({ operation, order }: DraftClick, stored: Case | undefined): number | null {
  const sends = operation === 'authorize' || operation === 'change';
  return (sends ? order?.total : undefined) ?? stored?.amount ?? order?.total ?? null;
}
