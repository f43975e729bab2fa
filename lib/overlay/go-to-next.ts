import type { CaseView } from '../messages/contract.ts';
import { t } from '../words/index.ts';
import { persist } from './actions.ts';
import { firstAfter, inPageOrder, needsPerson } from './next.ts';
import type { Mount } from './roster.ts';
import { badgeWord } from './slot.ts';
import type { Surface } from './surface.ts';

type PersistDeps = Parameters<typeof persist>[0];
interface Deps extends PersistDeps {
  /** Now, epoch ms. */
  readonly today: () => number;
  readonly mounts: () => Iterable<Mount>;
  readonly viewOf: (mount: Mount) => CaseView | null;
  readonly nameOf: (mount: Mount) => string;
  readonly paint: (mount: Mount) => void;
  readonly update: (views: readonly CaseView[]) => void;
  readonly slots: { focus(slot: HTMLElement): void };
  readonly surface: Pick<Surface, 'prepare' | 'say' | 'toast'>;
  readonly tell: (cause: unknown) => void;
}

/** As many rows as one question may be about. */
const atOnce = 500;

/** Goes to the next row that needs a person. Rows that were never near the screen are asked about first. */
export function createGoToNext(deps: Deps): () => Promise<void> {
  const { surface, slots, viewOf } = deps;
  return async () => {
    surface.prepare();
    const mounts = inPageOrder(deps.mounts()).filter((mount) => mount.current());
    const rows = mounts.filter(({ view }) => view === null);
    try {
      for (let at = 0; at < rows.length; at += atOnce) {
        const asked = rows.slice(at, at + atOnce).map((mount) => ({
          hostId: mount.identity.hostId,
          print: mount.print(),
        }));
        deps.update((await persist(deps, 'cases.rows', { rows: asked })).cases);
      }
    } catch (cause) {
      return deps.tell(cause);
    }
    const from = mounts.findIndex(({ slot }) => slot === document.activeElement);
    const next = firstAfter(mounts, from, (mount) => {
      const view = viewOf(mount);
      return view !== null && needsPerson(view, deps.today());
    });
    if (!next?.view) return surface.toast(t('overlay.noneNeeds'), '', 'quiet');
    next.near = true;
    deps.paint(next);
    next.row.scrollIntoView({ block: 'center' });
    slots.focus(next.slot);
    surface.say(t('overlay.say', { number: deps.nameOf(next), status: badgeWord(next.view, deps.today()) }));
  };
}
