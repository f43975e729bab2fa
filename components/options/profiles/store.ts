import { createStore } from 'zustand/vanilla';
import type { OwnProfile } from '../../../lib/settings/profiles.ts';
import { accessPattern } from '../../../lib/settings/shop.ts';
import { t, type WordKey } from '../../../lib/words/options.ts';
import { isWeb, originIn } from '../addresses.ts';
import type { OptionsDeps } from '../context.ts';

type Profile = OwnProfile['profile'];

/** A file that was chosen, on its way to be kept. */
export interface Arriving {
  readonly profile: Profile;
  readonly name: string;
  /** As typed. */
  readonly office: string;
}

export interface ProfilesState {
  /** Null until they were read; `unreadable` when they cannot be. */
  readonly list: readonly OwnProfile[] | 'unreadable' | null;
  readonly arriving: Arriving | null;
  /** A file that is no profile: its name, and each problem at its field. */
  readonly bad: { readonly name: string; readonly problems: readonly string[] } | null;
  readonly renaming: { readonly own: OwnProfile; readonly name: string } | null;
  readonly removing: OwnProfile | null;
  readonly note: { readonly tone: 'good' | 'bad'; readonly key: WordKey } | null;
  /** Faults are shown from the first press of save on. */
  readonly judged: boolean;
  readonly working: boolean;
}

const blank: ProfilesState = {
  list: null,
  arriving: null,
  bad: null,
  renaming: null,
  removing: null,
  note: null,
  judged: false,
  working: false,
};

/** Origin of what was typed; null when it is no address that a back office can have. */
export const officeOf = ({ office }: Pick<Arriving, 'office'>): string | null =>
  isWeb(originIn(office)) ? originIn(office) : null;
export const nameFits = (name: string): boolean => name.trim().length > 0 && name.trim().length <= 100;

export type ProfilesPage = ReturnType<typeof createProfilesPage>;

/** Profiles of the shop's own on the options page, without their looks. */
export function createProfilesPage(
  deps: Pick<OptionsDeps, 'send' | 'saveFile' | 'allow' | 'readProfile'>,
  /** Origins of the shops' back offices: the first is offered. */
  offices: () => readonly string[],
) {
  const store = createStore<ProfilesState>()(() => blank);
  const { setState: set, getState: get } = store;

  async function load(): Promise<void> {
    const answer = await deps.send('profiles.list', {}).catch(() => null);
    if (answer) set({ list: 'profiles' in answer ? answer.profiles : 'unreadable' });
  }

  /** Sends, and says how it went. True when it was done. */
  async function act(work: () => Promise<object>, done: WordKey): Promise<boolean> {
    set({ working: true, note: null });
    const answer = await work().catch(() => null);
    const well = answer !== null && !('code' in answer);
    const tooMany = answer && 'code' in answer && answer.code === 'tooManyProfiles';
    const failed = tooMany ? 'profiles.tooMany' : 'profiles.failed';
    set({ working: false, note: well ? { tone: 'good', key: done } : { tone: 'bad', key: failed } });
    await load();
    return well;
  }
  const keep = (backOffice: string, profile: Profile): Promise<boolean> =>
    act(() => deps.send('profiles.save', { backOffice, profile }), 'profiles.saved');

  return {
    store,
    load,

    async choose(file: File): Promise<void> {
      set({ arriving: null, bad: null, note: null, judged: false });
      const read = await deps.readProfile(await file.text());
      if ('problems' in read) return set({ bad: { name: file.name, problems: read.problems } });
      const { profile } = read;
      set({ arriving: { profile, name: profile.name, office: offices()[0] ?? '' } });
    },
    change(part: Partial<Pick<Arriving, 'name' | 'office'>>): void {
      const { arriving } = get();
      if (arriving) set({ arriving: { ...arriving, ...part } });
    },
    /** The browser is asked in the click, before anything is awaited; a no there keeps the profile all the same. */
    async save(): Promise<void> {
      const { arriving, working } = get();
      if (!arriving || working) return;
      const office = officeOf(arriving);
      if (office === null || !nameFits(arriving.name)) return set({ judged: true });
      const asked = deps.allow([accessPattern(office)]).catch(() => false);
      set({ working: true });
      await asked;
      if (await keep(office, { ...arriving.profile, name: arriving.name.trim() })) set({ arriving: null });
    },
    leave: (): void => set({ arriving: null, bad: null, renaming: null, judged: false }),

    saveFile({ profile }: OwnProfile): void {
      deps.saveFile(t('profiles.file', { id: profile.id }), `${JSON.stringify(profile, null, 2)}\n`);
    },

    rename: (own: OwnProfile): void =>
      set({ renaming: { own, name: own.profile.name }, note: null, judged: false }),
    typeName(name: string): void {
      const { renaming } = get();
      if (renaming) set({ renaming: { ...renaming, name } });
    },
    async saveName(): Promise<void> {
      const { renaming, working } = get();
      if (!renaming || working) return;
      if (!nameFits(renaming.name)) return set({ judged: true });
      const { own, name } = renaming;
      if (await keep(own.backOffice, { ...own.profile, name: name.trim() })) set({ renaming: null });
    },

    askRemove: (own: OwnProfile): void => set({ removing: own, note: null }),
    dismiss: (): void => set({ removing: null }),
    async remove(): Promise<void> {
      const { removing, working } = get();
      if (!removing || working) return;
      const { backOffice, profile } = removing;
      await act(() => deps.send('profiles.remove', { backOffice, id: profile.id }), 'profiles.removed');
      set({ removing: null });
    },
  };
}
