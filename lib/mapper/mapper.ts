import { explainFault } from './say.ts';
import { missingIn, emptyDraft, toProfile, type Draft } from '../backoffice/mapper/draft.ts';
import { isItemField, type ListField, type OrderField } from '../backoffice/mapper/fields.ts';
import { cellSource } from '../backoffice/mapper/list-page.ts';
import { itemSource, orderSource } from '../backoffice/mapper/order-page.ts';
import { readOrder } from '../backoffice/order-reader.ts';
import type { Profile } from '../backoffice/profile.ts';
import { profileOf } from '../backoffice/row-reader.ts';
import { checkProfile, readProfile } from '../backoffice/schema/read-file.ts';
import { sayProblem } from '../backoffice/schema/problems.ts';
import { t } from '../words/mapper-screen.ts';
import { examine, reportOf } from './exam.ts';
import { draftOfPage, exampleOf, here, idHere, onOrderPage, pageHere, tableOf, withTable } from './page.ts';
import { meant, placesFor, type Target } from './places.ts';
import { createState, type MapperDeps } from './store.ts';

export type Mapper = ReturnType<typeof createMapper>;

/**
 * The mapper and the doctor without their looks. Everything that was pointed out is kept by the worker at once: pages are
 * left and tabs are closed.
 * @param skip parts of ours, which are no part of the page
 * @param close takes the panel away
 */
export function createMapper(deps: MapperDeps, skip: (element: Element) => boolean, close: () => void) {
  const store = createState(emptyDraft('own', location.host, '^/'));
  const { getState: get, setState: set } = store;
  let own: readonly Profile[] = [];
  let hostId = '';

  const lost = (): void => set({ busy: false, note: { tone: 'bad', text: t('mapper.lost') } });
  const profileHere = (): Profile | undefined => profileOf([...own, ...deps.builtIn], here(), location.hash);

  function change(draft: Draft): void {
    set({ draft, trial: null, saved: null, sureToStartOver: false, problems: [] });
    void deps.send('mapper.keep', { draft }).catch(lost);
  }

  /** Which step this page is for. */
  function enter(draft: Draft): void {
    const onList = tableOf(draft) !== null && new RegExp(draft.match).test(here());
    const step = onList || (!draft.list && !draft.base) ? 'list' : 'order';
    set({ view: 'map', step, note: null, exam: null });
    change(step === 'order' ? onOrderPage(draft, skip) : draft);
  }

  async function start(): Promise<void> {
    const begun = await deps.send('mapper.begin', {}).catch(() => null);
    if (!begun) return lost();
    own = begun.profiles as Profile[];
    hostId = begun.hostId;
    if (begun.mode === 'doctor') {
      set({ view: 'doctor' });
      return look();
    }
    enter(isDraft(begun.draft) ? begun.draft : draftOfPage(skip));
    const target = targetOf(begun.field);
    if (target) point(target);
  }

  async function look(): Promise<void> {
    const profile = profileHere();
    if (!profile) return set({ exam: 'none' });
    set({ exam: 'examining', copied: null });
    set({ exam: await examine(profile, hostId, deps.fetchPage, deps.readLimit()) });
  }

  function point(target: Target): void {
    const table = tableOf(get().draft);
    set({ pointing: target, places: placesFor(target, table, skip), at: -1, note: null });
  }
  const leavePointing = (): void => set({ pointing: null, places: [], at: -1 });

  /** Takes the element as the place of what is being pointed at. */
  function take(hit: Element): void {
    const { pointing: target, draft } = get();
    if (!target) return;
    const element = meant(hit, target);
    const next = element && pickedIn(draft, target, element);
    if (!next) return set({ note: { tone: 'bad', text: t('mapper.wrongPlace', { field: nameOf(target) }) } });
    leavePointing();
    set({ note: null });
    change(next);
  }

  function pickedIn(draft: Draft, target: Target, element: Element): Draft | null {
    if (target.step === 'list') {
      if (target.field === 'table')
        return element instanceof HTMLTableElement ? withTable(draft, element) : null;
      const table = tableOf(draft);
      const source = table && cellSource(element, table, target.field);
      return source && { ...draft, inList: { ...draft.inList, [target.field]: source } };
    }
    const page = draft.base ? pageHere(draft.base) : undefined;
    const on = page === undefined ? {} : { page };
    const { field } = target;
    if (isItemField(field)) {
      const found = itemSource(element, field);
      if (!found) return null;
      // Columns of one table: those of another are no use any more.
      const moved = draft.items !== '' && draft.items !== found.table && !draft.base;
      const rest = moved
        ? Object.fromEntries(Object.entries(draft.inOrder).filter(([key]) => !isItemField(key as OrderField)))
        : draft.inOrder;
      return { ...draft, items: found.table, inOrder: { ...rest, [field]: found.source } };
    }
    return {
      ...draft,
      inOrder: { ...draft.inOrder, [field]: { ...orderSource(element, field, document), ...on } },
    };
  }

  /** The draft as a profile; null, and said so, where something is missing or does not fit. */
  function profile(): Profile | null {
    const { draft } = get();
    const missing = missingIn(draft);
    if (missing.list.length + missing.order.length > 0) return null;
    const judged = checkProfile({ ...toProfile(draft), name: draft.name.trim() });
    if ('profile' in judged) return judged.profile;
    set({ problems: judged.problems.map(sayProblem) });
    return null;
  }

  async function go(address: string, mode: 'map' | 'doctor', field = ''): Promise<void> {
    set({ busy: true, note: null });
    // This page is left by it: an answer comes only when it could not be.
    const answer = await deps.send('mapper.go', { address, mode, field }).catch(() => null);
    set({
      busy: false,
      ...(answer && 'code' in answer && { note: { tone: 'bad', text: t('mapper.noWay') } }),
    });
  }

  return {
    store,
    version: deps.version,
    start,
    look,
    point,
    leavePointing,
    take,
    /** Moves along the places. */
    move(by: 1 | -1): void {
      const { places, at } = get();
      if (places.length > 0)
        set({ at: at < 0 && by < 0 ? places.length - 1 : (at + by + places.length) % places.length });
    },
    clear(target: Target): void {
      const { draft } = get();
      const without = (part: object): object =>
        Object.fromEntries(Object.entries(part).filter(([key]) => key !== target.field));
      change(
        target.step === 'list'
          ? { ...draft, inList: without(draft.inList) }
          : { ...draft, inOrder: without(draft.inOrder) },
      );
    },

    /** To the first order's page, where its fields are pointed at. */
    async toOrder(): Promise<void> {
      const draft = { ...get().draft, example: exampleOf(get().draft) };
      change(draft);
      if (draft.open === '' || !draft.example)
        return set({ note: { tone: 'plain', text: t('mapper.openByHand') } });
      await deps.send('mapper.keep', { draft }).catch(lost);
      await go(draft.open.replace('{id}', encodeURIComponent(draft.example.id)), 'map');
    },
    toStep: (step: 'order' | 'save'): void => set({ step, note: null }),

    /** Reads the order that is on the screen, in the way in which it will be read for an authorization. */
    async check(): Promise<void> {
      const { draft } = get();
      const made = profile();
      const id = idHere(draft.open);
      if (!made) return;
      if (id === null) {
        const number = draft.example?.number ?? '';
        return set({ trial: { kind: 'failed', message: t('mapper.notThisOrder', { number }) } });
      }
      set({ trial: { kind: 'reading' } });
      const number = draft.example?.id === id ? draft.example.number : '';
      try {
        const row = { hostId: id, number, payment: '' };
        const order = await readOrder(made, row, deps.fetchPage, deps.readLimit());
        const sum = order.lines.reduce((yen, { subTotal }) => yen + subTotal, 0);
        const message = t('mapper.checkSum', { sum, total: order.total });
        set({ trial: sum === order.total ? { kind: 'order', order } : { kind: 'failed', message } });
      } catch (cause) {
        set({ trial: { kind: 'failed', message: explainFault(cause) } });
      }
    },

    name: (name: string): void => {
      set({ badName: false });
      change({ ...get().draft, name });
    },
    async save(): Promise<void> {
      const { draft, busy } = get();
      if (busy) return;
      const name = draft.name.trim();
      if (name === '' || name.length > 100) return set({ badName: true });
      const made = profile();
      if (!made) return;
      set({ busy: true });
      const answer = await deps.send('mapper.save', { profile: made }).catch(() => null);
      if (!answer) return lost();
      if ('code' in answer) return set({ busy: false, note: { tone: 'bad', text: t('mapper.failed') } });
      set({ busy: false, saved: { shop: answer.shop }, note: null });
    },
    addShop: (): void => void deps.send('mapper.shop', {}).catch(lost),
    exportFile(): void {
      const made = profile();
      if (made) deps.saveFile(t('mapper.file', { id: made.id }), `${JSON.stringify(made, null, 2)}\n`);
    },
    async importFile(file: File): Promise<void> {
      const read = readProfile(await file.text());
      if ('problems' in read) {
        const text = t('mapper.badFile', { name: file.name });
        return set({ note: { tone: 'bad', text }, problems: read.problems.map(sayProblem) });
      }
      const { id, name, match } = read.profile;
      change({ ...emptyDraft(id, name, match.address), base: read.profile });
      set({ step: 'save', note: { tone: 'plain', text: t('mapper.imported', { name }) } });
    },

    /** From the doctor: points at one thing of the profile that reads this page. */
    async adapt(target: Target): Promise<void> {
      const { exam } = get();
      if (exam === null || typeof exam === 'string') return;
      const base = exam.profile;
      const id = own.some((one) => one.id === base.id) ? base.id : `own-${base.id}`.slice(0, 40);
      const draft = { ...emptyDraft(id, base.name, base.match.address), base };
      if (target.step === 'list') {
        set({ view: 'map', step: 'list', exam: null });
        change(draft);
        return point(target);
      }
      await deps.send('mapper.keep', { draft }).catch(lost);
      await go(exam.open, 'map', target.field);
    },
    register: (): void => enter(draftOfPage(skip)),
    async copyReport(): Promise<void> {
      const { exam } = get();
      if (exam === null || typeof exam === 'string') return;
      const copied = await deps.copy(reportOf(exam, deps.version)).then(
        () => 'yes' as const,
        () => 'no' as const,
      );
      set({ copied });
    },

    /** Drops what was pointed at, at the second press. */
    startOver(): void {
      if (!get().sureToStartOver) return set({ sureToStartOver: true });
      enter(draftOfPage(skip));
    },
    async close(): Promise<void> {
      const forget = get().saved !== null;
      close();
      await deps.send('mapper.end', { forget }).catch(() => undefined);
    },
  };
}

const isDraft = (draft: unknown): draft is Draft =>
  typeof draft === 'object' &&
  draft !== null &&
  'version' in draft &&
  draft.version === 1 &&
  'inOrder' in draft;

const targetOf = (field: string): Target | null =>
  field === '' ? null : { step: 'order', field: field as OrderField };

/** What is pointed at, in words. */
export const nameOf = ({ field }: Target): string =>
  field === 'table' ? t('mapper.table') : t(`mapper.field.${field as ListField | OrderField}`);
