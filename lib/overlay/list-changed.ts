import { lacksIn } from '../backoffice/health.ts';
import type { Profile } from '../backoffice/profile.ts';
import { servesPayment } from '../backoffice/serves.ts';
import { t } from '../words/index.ts';
import type { ActionDeps } from './actions.ts';
import type { Surface } from './surface.ts';

/** A list that lacks something for so long has changed, ms. */
const patience = 3000;

interface Deps extends Pick<ActionDeps, 'clock' | 'signal'> {
  readonly profile: Profile;
  readonly surface: Pick<Surface, 'note'>;
  /** Calls when the page has nothing more urgent to do. */
  readonly idle: (work: () => void) => void;
}

/**
 * Says once, and quietly, that the host's list is no longer what its profile says: rows that cannot be served are not. The
 * returned function looks at a list, whenever its rows come or go.
 */
export function createListWatch({ profile, surface, idle, clock, signal }: Deps): (table: Element) => void {
  let told = false;
  let looking = false;
  return (table) => {
    if (looking || told) return;
    looking = true;
    const lacks = (): boolean =>
      !signal.aborted && table.isConnected && lacksIn(table, profile, servesPayment) !== null;
    idle(async () => {
      // Rows that wait for their data lack everything, for a moment.
      const changed = lacks() && (await clock.delay(patience).then(lacks));
      looking = false;
      if (!changed) return;
      told = true;
      surface.note(t('overlay.listChanged'), t('overlay.listChangedNext'));
    });
  };
}
