import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../../lib/messages/contract.ts';
import type { ResetPart } from '../../../lib/messages/settings-files.ts';
import type { OptionsDeps } from '../context.ts';
import { gather } from './gather.ts';
import { fail, previewOf, readFile, type ReadFile } from './reading.ts';
import { blank, type Doing, type FilesPageState, type Place } from './state.ts';

type Deps = Pick<OptionsDeps, 'send' | 'failureOf' | 'allow' | 'saveFile' | 'newId' | 'now'>;
export type FilesPage = ReturnType<typeof createFilesPage>;

/** `2026-04-01-0930` in the person's own time, for a file's name. */
const stamp = (at: Date): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}-${two(at.getHours())}${two(at.getMinutes())}`;
};

/** Files, policy and resets on the options page, without their looks. `changed`: shops may have changed. */
export function createFilesPage(deps: Deps, changed: () => Promise<void>) {
  const store = createStore<FilesPageState>()(() => blank);
  const set = store.setState;
  const get = store.getState;

  /** One thing at a time; what went wrong is shown where it was begun. */
  async function run(doing: Doing, place: Place, work: () => Promise<Failure | null>): Promise<void> {
    if (get().doing) return;
    set({ doing, failure: null, saved: null, applied: null, wiped: null });
    const failure = await work().catch(deps.failureOf);
    set({ doing: null, failure: failure && { place, failure } });
  }

  async function load(): Promise<void> {
    const state = await deps.send('files.state', {}).catch(() => null);
    const policy = await deps.send('policy.get', {}).catch(() => null);
    set({
      ...(state ? { state } : {}),
      ...(policy && !('code' in policy) ? { policy } : {}),
    });
  }

  /** Looks at a file as things stand now. */
  async function look(
    file: ReadFile,
    passphrase: string | null,
    opened: number | null,
  ): Promise<Failure | null> {
    const preview = await previewOf(deps.send, file, opened);
    if ('code' in preview) return preview;
    set({ chosen: { file, preview, passphrase } });
    return null;
  }

  function leave(): void {
    const { chosen } = get();
    if (chosen) void deps.send('files.drop', { id: chosen.file.id }).catch(() => undefined);
    set({ chosen: null, failure: null });
  }

  return {
    store,
    load,

    /** Makes the file and hands it to the browser. */
    save: (withRecords: boolean, passphrase: string | null): Promise<void> =>
      run('saving', 'export', async () => {
        const { shops, profiles } = await deps.send('files.state', {});
        if (!shops) return fail('settingsUnreadable');
        const at = new Date(deps.now());
        const made = await gather(deps.send, shops, withRecords, passphrase, at, profiles);
        if ('code' in made) return made;
        const { pieces, sealed, missing } = made;
        const name = `yoshin-${stamp(at)}.json`;
        deps.saveFile(name, pieces);
        set({ saved: { name, sealed, missing } });
        return null;
      }),

    saveRaw: (): Promise<void> =>
      run(null, 'raw', async () => {
        const raw = await deps.send('files.raw', {});
        if ('code' in raw) return raw;
        deps.saveFile(`yoshin-unreadable-${stamp(new Date(deps.now()))}.json`, raw.text);
        return null;
      }),

    choose: (file: File): Promise<void> => {
      if (!get().doing) leave();
      return run('reading', 'import', async () => {
        const read = await readFile(deps.send, file, deps.newId());
        return 'code' in read ? read : look(read, null, null);
      });
    },

    unseal: (passphrase: string): Promise<void> =>
      run('unsealing', 'import', async () => {
        const { chosen } = get();
        if (!chosen) return null;
        const { passwords: sealed, digest } = chosen.file.head;
        const reply = await deps.send('files.unseal', { sealed, passphrase, bound: digest });
        return 'code' in reply ? reply : look(chosen.file, passphrase, reply.count);
      }),

    leave,

    /** In the click: the browser asks for new back offices before anything is awaited. A no there stops nothing here. */
    apply(): Promise<void> {
      const { chosen, doing } = get();
      if (!chosen || doing) return Promise.resolve();
      const { file, passphrase, preview } = chosen;
      const asked = deps.allow(preview.patterns);
      return run('applying', 'import', async () => {
        await asked.catch(() => false);
        const { passwords: sealed, digest } = file.head;
        const reply = await deps.send('files.import', {
          id: file.id,
          before: [...preview.before],
          save: [...preview.plan.save],
          ids: [...preview.plan.ids],
          profiles: preview.profiles.map(({ own }) => own),
          records: file.head.records?.count ?? 0,
          passwords: passphrase === null ? null : { sealed, passphrase, bound: digest },
        });
        if ('code' in reply) {
          const opened = typeof preview.passwords === 'number' ? preview.passwords : null;
          if (reply.code === 'movedOn') await look(file, passphrase, opened);
          return reply;
        }
        set({ chosen: null, applied: reply.waiting });
        await Promise.all([load(), changed()]);
        return null;
      });
    },

    /** Opens the question; how many calls are open is looked up again. */
    ask(part: ResetPart): void {
      set({ asking: part, failure: null, wiped: null });
      void load();
    },
    dismiss: (): void => {
      if (get().doing !== 'resetting') set({ asking: null, failure: null });
    },
    reset: (part: ResetPart, openIntents: number): Promise<void> =>
      run('resetting', 'reset', async () => {
        const reply = await deps.send('settings.reset', { part, openIntents, confirm: 'reset' });
        if ('code' in reply) {
          await load();
          return reply;
        }
        set({ asking: null, wiped: part });
        await Promise.all([load(), changed()]);
        return null;
      }),
  };
}
