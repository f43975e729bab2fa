import { sameRow } from '../../backoffice/row-reader.ts';
import { sayWord, t } from '../../words/panel-screen.ts';
import type { PanelContext } from './ask.ts';
import { mendsOf, mendState, type MendState } from '../mending.ts';
import { chunks } from './chunks.ts';
import type { Candidate, PanelState, Work } from './state.ts';
import { chosen, needsNoWord, numberOf } from './summary.ts';

type Shown = Extract<Work, { step: 'summary' }>;

/** What a person does with a summary, up to the start. `onStarted` gets each job as the worker took it. */
export function createStarting(
  { deps, store, ask, tell }: PanelContext,
  onStarted: (job: PanelState['jobs'][number]) => void,
) {
  const shown = (): Shown | null => {
    const { work } = store.getState();
    return work?.step === 'summary' ? work : null;
  };
  const change = (next: Partial<Shown>): void => {
    const work = shown();
    if (work) store.setState({ work: { ...work, ...next } });
  };
  const lookOf = (work: Shown, hostId: string): Candidate | undefined =>
    work.summary.looks.find(({ entry }) => entry.hostId === hostId);
  const ids = (list: readonly Candidate[]): string[] => list.map(({ entry }) => entry.hostId);

  /** Orders whose row is there and no longer as it was when they were read. Rows that left the page say nothing. */
  function changedRows(list: readonly Candidate[]): ReadonlySet<string> {
    const now = new Map(deps.picks.listed('any').ours.map((row) => [row.hostId, row]));
    return new Set(
      ids(
        list.filter(({ picked }) => {
          const row = now.get(picked.hostId);
          if (!row || picked.payment === '') return false;
          return !sameRow(row, picked) || row.print !== picked.print;
        }),
      ),
    );
  }

  function leaveOut(work: Shown, gone: ReadonlySet<string>): void {
    const { summary } = work;
    const stays = ({ entry }: Candidate): boolean => !gone.has(entry.hostId);
    const orders = [...summary.ready, ...summary.looks]
      .filter((one) => !stays(one))
      .map((one) => ({ hostId: one.entry.hostId, number: numberOf(one) }));
    const ready = summary.ready.filter(stays);
    const looks = summary.looks.filter(stays);
    const groups = [{ why: t('panel.rowChanged'), code: '', orders }, ...summary.groups];
    change({ summary: { ...summary, ready, looks, groups }, second: false });
    store.setState({ told: { message: t('panel.rowsChanged', { count: orders.length }), remedy: '' } });
  }

  async function send(work: Shown, list: readonly Candidate[]): Promise<void> {
    const { operation } = work.summary;
    let begun = work.starting === 'again';
    change({ starting: 'now' });
    store.setState({ told: null });
    try {
      for (const [at, part] of chunks(list).entries()) {
        const entries = part.map(({ picked, order, entry: { token, ask: asked } }) => ({
          hostId: picked.hostId,
          print: picked.print,
          order,
          accept: token,
          ...(asked && asked.mends.length > 0
            ? { mends: mendsOf(asked.mends, work.mending.get(picked.hostId) ?? mendState(asked.mends)) }
            : {}),
        }));
        const reply = await ask('jobs.start', {
          jobId: work.jobIds[at] ?? '',
          operation,
          automatic: false,
          entries,
        });
        if (!('job' in reply)) {
          change({ starting: begun ? 'again' : 'no', second: false });
          return store.setState({ told: reply });
        }
        begun = true;
        onStarted(reply.job);
      }
    } catch (cause) {
      change({ starting: 'again', second: false });
      return tell(cause);
    }
    store.setState({ work: null, say: t('panel.say.started', { count: list.length }) });
  }

  return {
    /** Shows or hides what changes in one order. */
    toggle(hostId: string): void {
      const work = shown();
      if (!work) return;
      const open = new Set(work.open);
      if (!open.delete(hostId)) open.add(hostId);
      change({ open, seen: new Set([...work.seen, hostId]) });
    },
    /** Shows what changes in all of them, or hides it again. */
    toggleAll(): void {
      const work = shown();
      if (!work) return;
      const all = ids(work.summary.looks);
      const close = all.every((hostId) => work.open.has(hostId));
      change({ open: new Set(close ? [] : all), seen: new Set([...work.seen, ...all]) });
    },
    /** Only what was on the screen can be accepted. */
    accept(hostId: string): void {
      const work = shown();
      if (!work || work.starting !== 'no' || !work.seen.has(hostId)) return;
      const one = lookOf(work, hostId);
      if (!one || !needsNoWord(one, work.mending.get(hostId))) return;
      const accepted = new Set(work.accepted);
      if (!accepted.delete(hostId)) accepted.add(hostId);
      change({ accepted, second: false });
    },
    /** What a person has to confirm text by text is left to them. */
    acceptAll(): void {
      const work = shown();
      if (!work || work.starting !== 'no') return;
      const { looks } = work.summary;
      const all = ids(looks.filter((one) => needsNoWord(one, work.mending.get(one.entry.hostId))));
      if (ids(looks).every((hostId) => work.seen.has(hostId)))
        change({ accepted: new Set([...work.accepted, ...all]), second: false });
    },
    /** What a person makes of the texts of one order that do not fit. */
    mend(hostId: string, state: MendState): void {
      const work = shown();
      if (!work || work.starting !== 'no' || work.accepted.has(hostId)) return;
      change({ mending: new Map([...work.mending, [hostId, state]]) });
    },
    /** Has edited texts judged by the worker, and shows what would be sent. Sends nothing. */
    async judge(hostId: string): Promise<void> {
      const work = shown();
      const one = work && lookOf(work, hostId);
      const state = work?.mending.get(hostId);
      if (!work || !one?.entry.ask || !state || work.starting !== 'no') return;
      const { operation } = work.summary;
      const { picked, order } = one;
      const mends = mendsOf(one.entry.ask.mends, state);
      try {
        const asked = { hostId, print: picked.print, order, mends };
        const [entry] = (await ask('jobs.draft', { operation, entries: [asked] })).entries;
        const now = shown();
        // Typed on meanwhile: that is judged when it is asked for.
        if (!entry || now?.mending.get(hostId) !== state) return;
        if (!entry.can) return store.setState({ told: { message: sayWord(entry.why), remedy: '' } });
        const looks = now.summary.looks.map((each) =>
          each.entry.hostId === hostId ? { ...each, entry } : each,
        );
        const mending = new Map([...now.mending, [hostId, mendState(entry.ask?.mends ?? [], state)]]);
        change({ summary: { ...now.summary, looks }, mending });
      } catch (cause) {
        tell(cause);
      }
    },
    back(): void {
      const work = shown();
      if (!work || work.starting === 'now') return;
      if (work.second) change({ second: false });
      else store.setState({ work: null, told: null });
    },
    async start(): Promise<void> {
      const work = shown();
      if (!work || work.starting === 'now' || store.getState().off) return;
      const list = chosen(work.summary, work.accepted);
      if (list.length === 0) return;
      if (work.summary.operation === 'cancel' && !work.second) return change({ second: true });
      // A start whose answer was lost goes out as it was, whatever became of the rows: it may have begun.
      const gone = work.starting === 'again' ? new Set<string>() : changedRows(list);
      if (gone.size > 0) leaveOut(work, gone);
      else await send(work, list);
    },
  };
}
