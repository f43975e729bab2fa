import type { AsideNote } from '../messages/aside.ts';
import { t } from '../words/index.ts';
import type { Surface } from './surface.ts';

/** Numbers named in the line; the options page has them all. */
const named = 3;

/** One quiet line about records that could not be read: which orders of this list they are of, or that nobody can tell. */
export function createAsideLine(surface: Pick<Surface, 'note'>) {
  const orders = new Map<string, string>();
  let untold = 0;
  let takeBack = (): void => undefined;

  /** `numberOf`: the order as staff call it. */
  return (note: AsideNote, numberOf: (hostId: string) => string): void => {
    const before = orders.size;
    for (const hostId of note.hostIds) orders.set(hostId, numberOf(hostId));
    if (orders.size === before && note.untold <= untold) return;
    untold = Math.max(untold, note.untold);
    takeBack();
    const lines: string[] = [];
    if (orders.size > 0) {
      const numbers = [...orders.values()].slice(0, named).join('、');
      lines.push(
        t(orders.size > named ? 'overlay.asideMore' : 'overlay.aside', { numbers, count: orders.size }),
      );
    }
    if (untold > 0) lines.push(t('overlay.asideUntold', { count: untold }));
    takeBack = surface.note(lines.join(' '), t('overlay.asideNext'));
  };
}
