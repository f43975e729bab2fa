import { LoggedOut } from '../../backoffice/faults.ts';
import type { Picked } from '../../backoffice/ticks.ts';
import type { CaseView } from '../../messages/contract.ts';
import type { DraftEntry } from '../../messages/jobs.ts';
import type { Order } from '../../order/order.ts';
import { t } from '../../words/panel-screen.ts';
import { explain } from '../failures.ts';
import { fitnessOf, ofTheOrder } from './able.ts';
import type { PanelContext } from './ask.ts';
import { chunks } from './chunks.ts';
import { askFor } from './listing.ts';
import { readAll } from './read-all.ts';
import type { PanelOperation, Source, Work } from './state.ts';
import { summarize, type Found } from './summary.ts';

/** Whether the worker needs the order itself. A check does only where nothing is known of it: its mall names the contract. */
function needsOrder(operation: PanelOperation, view: CaseView | undefined): boolean {
  if (operation === 'check') return view === undefined || view.sentNumber === '';
  return operation === 'authorize' || operation === 'change' || operation === 'registerShipment';
}

/** From the press of an operation to the summary of what would be sent. Nothing is sent here. */
export function createPreparing(context: PanelContext) {
  const { deps, store, ask, tell } = context;
  let current: AbortController | null = null;

  const pick = (source: Source): readonly Picked[] =>
    (source === 'ticked' ? deps.picks.ticked() : deps.picks.listed()).ours;

  /** Plans every order at the worker. */
  async function draft(
    operation: PanelOperation,
    list: readonly { picked: Picked; order: Order | null }[],
  ): Promise<Found[]> {
    const entries = new Map<string, DraftEntry>();
    for (const part of chunks(list)) {
      const asked = part.map(({ picked: { hostId, print }, order }) => ({ hostId, print, order }));
      for (const entry of (await ask('jobs.draft', { operation, entries: asked })).entries)
        entries.set(entry.hostId, entry);
    }
    return list.map(({ picked, order }): Found => {
      const entry = entries.get(picked.hostId);
      return entry
        ? { picked, order, entry }
        : { ...named(picked), why: t('panel.unanswered'), code: 'lost' };
    });
  }

  async function prepare(
    operation: PanelOperation,
    chosen: readonly Picked[],
    all: boolean,
    signal: AbortSignal,
  ): Promise<Work> {
    const known = await askFor(context, chosen);
    const { views } = known;
    signal.throwIfAborted();
    const list = all ? chosen.filter((picked) => fitnessOf(operation, picked, known) !== 'cannot') : chosen;
    const found: Found[] = [];
    const toRead: Picked[] = [];
    const plain: { picked: Picked; order: null }[] = [];
    for (const picked of list) {
      const view = views.get(picked.hostId);
      const why = view?.verdicts[operation] ?? null;
      if (!needsOrder(operation, view)) plain.push({ picked, order: null });
      else if (why === null || ofTheOrder.has(why)) toRead.push(picked);
      else found.push({ ...named(picked), why: t(why), code: why });
    }
    let failed = 0;
    let done = 0;
    const progress = (): void =>
      store.setState({ work: { step: 'reading', operation, done, total: toRead.length, failed } });
    if (toRead.length > 0) progress();
    const results = await readAll(toRead, deps, signal, (result) => {
      done++;
      if ('cause' in result) failed++;
      progress();
    });
    store.setState({ work: { step: 'planning', operation } });
    const read = results.flatMap((one) => ('order' in one ? [one] : []));
    for (const one of results) {
      if (!('cause' in one)) continue;
      const { message, remedy, code = '' } = explain(one.cause, deps.failureOf(one.cause));
      found.push({ ...named(one.picked), why: [message, remedy].filter(Boolean).join(' '), code });
    }
    found.push(...(await draft(operation, [...plain, ...read])));
    signal.throwIfAborted();
    const summary = summarize(operation, found);
    const none: ReadonlySet<string> = new Set();
    return {
      step: 'summary',
      summary,
      jobIds: chunks([...summary.ready, ...summary.looks]).map(() => crypto.randomUUID()),
      accepted: none,
      seen: none,
      open: none,
      mending: new Map(),
      second: false,
      starting: 'no',
    };
  }

  return {
    /** `list` in place of what is ticked or listed: orders to try again. */
    async run(operation: PanelOperation, list: readonly Picked[] | null = null): Promise<void> {
      if (store.getState().off || current) return;
      const all = list === null && store.getState().source === 'listed';
      const chosen = list ?? pick(store.getState().source);
      if (chosen.length === 0) {
        const message = t(all ? 'panel.noneListed' : 'panel.noneTicked');
        return store.setState({ told: { message, remedy: '' } });
      }
      const mine = new AbortController();
      current = mine;
      const signal = AbortSignal.any([deps.signal, mine.signal]);
      store.setState({ told: null, say: t('panel.reading'), work: { step: 'planning', operation } });
      try {
        const work = await prepare(operation, chosen, all, signal);
        store.setState({ work, say: saySummary(work) });
      } catch (cause) {
        store.setState({ work: null });
        if (mine.signal.aborted) store.setState({ told: { message: t('panel.stopped'), remedy: '' } });
        else if (cause instanceof LoggedOut)
          store.setState({ told: { message: t('panel.login'), remedy: '', code: 'login' } });
        else if (!deps.signal.aborted) tell(cause);
      } finally {
        current = null;
      }
    },
    stop: (): void => current?.abort(),
  };
}

const named = ({ hostId, number }: Picked): { hostId: string; number: string } => ({
  hostId,
  number: number || hostId,
});

function saySummary(work: Work): string {
  if (work.step !== 'summary') return '';
  const { ready, looks, groups } = work.summary;
  return t('panel.say.check', {
    can: ready.length,
    look: looks.length,
    cannot: groups.reduce((sum, { orders }) => sum + orders.length, 0),
  });
}
