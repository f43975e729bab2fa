import { readOrder } from '../backoffice/order-reader.ts';
import { takeIn } from '../backoffice/take.ts';
import { writeTracking, type SendToHost, type TrackingWritten } from '../backoffice/write-tracking.ts';
import type { CaseView } from '../messages/contract.ts';
import { t } from '../words/index.ts';
import type { ActionDeps } from './actions.ts';
import { element } from './element.ts';
import { onPress } from './press.ts';
import type { Mount } from './roster.ts';

type Deps = Pick<
  ActionDeps,
  'profile' | 'send' | 'fetchPage' | 'readLimit' | 'signal' | 'surface' | 'tell' | 'onView'
> & {
  /** Absent where nothing may be written into the host. */
  readonly sendToHost?: SendToHost | undefined;
};

/** Writing slip numbers into back offices that take them, on a person's press. */
export function createSlips(deps: Deps) {
  const { profile, surface, sendToHost } = deps;
  const recipe = profile.writeTracking;
  const writing = new Set<string>();
  const limit = (): AbortSignal => AbortSignal.any([deps.signal, deps.readLimit()]);

  /** Writes, and reads the order again: the host's own word decides. */
  async function write(mount: Mount, slip: string): Promise<TrackingWritten> {
    const { row, identity } = mount;
    const written = await writeTracking(profile, row, slip, sendToHost!, limit());
    if (written !== 'written' && written !== 'unknown') return written;
    const order = await readOrder(profile, identity, deps.fetchPage, limit()).catch(() => null);
    if (!order?.trackingNumbers.includes(slip)) return 'unknown';
    // It is there, whatever becomes of the comparison: that is made again when somebody acts.
    const reply = await deps.send('credit.compare', { order, print: mount.print() }).catch(() => null);
    if (reply && 'view' in reply) deps.onView(reply.view);
    return 'written';
  }

  async function pressed(mount: Mount, slip: string): Promise<void> {
    const { hostId } = mount.identity;
    if (!mount.current()) return surface.toast(t('overlay.changed'));
    if (writing.has(hostId)) return;
    writing.add(hostId);
    try {
      const came = await write(mount, slip);
      if (came === 'written') surface.toast(t('slip.written', { slip }), '', 'quiet');
      else surface.toast(t(`slip.${came}`), t(`slip.${came}Help`));
    } catch (cause) {
      deps.tell(cause);
    } finally {
      writing.delete(hostId);
    }
  }

  return {
    /**
     * What the details of an order offer: the number that the host has for the destination of this row, or else the one
     * that the provider has, to be edited and written.
     */
    partsFor(mount: Mount, view: CaseView, off: boolean): HTMLElement[] {
      if (!recipe || !sendToHost || off || view.status === 'running') return [];
      const now = (recipe.now && takeIn(mount.row, recipe.now)) ?? '';
      const field = element('input', { type: 'text', value: now || view.slip, maxLength: 50 });
      const button = onPress(element('button', { type: 'button', textContent: t('slip.write') }), () => {
        const slip = field.value.trim();
        if (slip === '' || slip === now) return field.focus();
        button.closest('dialog')?.close();
        void pressed(mount, slip);
      });
      const label = element('label', {}, [
        element('span', { textContent: t('slip.label', { now: now || t('overlay.blank') }) }),
        field,
      ]);
      return [
        element('h3', { textContent: t('slip.title') }),
        element('div', { className: 'staff' }, [label, button]),
        element('p', { textContent: t('slip.hint') }),
      ];
    },
  };
}
