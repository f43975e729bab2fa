import { readOrder } from '../backoffice/order-reader.ts';
import { FeeNotWritten, readForFee, writeFee } from '../backoffice/write-fee.ts';
import type { CaseView } from '../messages/contract.ts';
import type { Order } from '../order/order.ts';
import { t as tFee } from '../words/fees.ts';
import { t } from '../words/index.ts';
import type { ActionDeps } from './actions.ts';
import { element } from './element.ts';
import { explain } from './failures.ts';
import { feeFacts } from './fee-parts.ts';
import { onPress } from './press.ts';
import type { Mount } from './roster.ts';
import { changeTable, yen } from './tables.ts';

type Deps = Pick<
  ActionDeps,
  | 'profile'
  | 'send'
  | 'fetchPage'
  | 'post'
  | 'failureOf'
  | 'readLimit'
  | 'signal'
  | 'surface'
  | 'tell'
  | 'onView'
>;
type Fee = NonNullable<CaseView['fee']>;

/** What a page shows of the fee of an order, and writing it into the back office. */
export function createFees(deps: Deps) {
  const { profile, surface } = deps;
  const writing = new Set<string>();
  const limit = (): AbortSignal => AbortSignal.any([deps.signal, deps.readLimit()]);

  /** Has the worker say what the order is, as it is in the back office now. */
  async function compare(mount: Mount, order: Order): Promise<CaseView | null> {
    const reply = await deps.send('credit.compare', { order, print: mount.print() });
    if (!('view' in reply)) return null;
    deps.onView(reply.view);
    return reply.view;
  }

  /** The fee of an order that nobody has read yet: read now that somebody looks. Changes nothing. */
  function lookedUp(mount: Mount): HTMLElement {
    const place = element('div', { className: 'looked' }, [
      element('p', { textContent: tFee('fee.reading') }),
    ]);
    place.setAttribute('role', 'status');
    const show = (...parts: readonly HTMLElement[]): void => place.replaceChildren(...parts);
    const say = (text: string): void => show(element('p', { textContent: text }));
    readOrder(profile, mount.identity, deps.fetchPage, limit())
      .then((order) => compare(mount, order))
      .then((view) => (view?.fee ? show(...parts(mount, view.fee, true)) : say(tFee('fee.same'))))
      .catch((cause: unknown) => {
        const { message, remedy } = explain(cause, deps.failureOf(cause));
        say([tFee('fee.unread'), message, remedy].join(''));
      });
    return place;
  }

  function parts(mount: Mount, fee: Fee, off: boolean): HTMLElement[] {
    const list = [element('h3', { textContent: tFee('fee.title') }), feeFacts(fee)];
    if (!fee.sent) list.push(element('p', { textContent: tFee('fee.next') }));
    if (off || !profile.writeFee || !deps.post) return list;
    if (fee.write === 'add') list.push(element('p', { textContent: tFee('fee.writeAdd') }));
    if (fee.write === 'yes') {
      const button = element('button', { type: 'button', textContent: tFee('fee.write') });
      list.push(
        onPress(button, () => {
          button.closest('dialog')?.close();
          void write(mount, fee);
        }),
      );
    }
    return list;
  }

  async function write(mount: Mount, fee: Fee): Promise<void> {
    const { post } = deps;
    const { hostId } = mount.identity;
    if (!mount.current()) return surface.toast(t('overlay.changed'));
    if (!post || writing.has(hostId)) return;
    writing.add(hostId);
    try {
      const host = { profile, fetchPage: deps.fetchPage, post, limit };
      const shown = await readForFee(host, mount.identity, fee);
      if (!(await agreed(shown, fee))) return;
      if (!mount.current()) return surface.toast(t('overlay.changed'));
      const order = await writeFee(host, mount.identity, shown, fee.fee);
      surface.toast(tFee('fee.written', { before: yen(fee.had), after: yen(fee.fee) }), '', 'quiet');
      await compare(mount, order);
    } catch (cause) {
      if (!(cause instanceof FeeNotWritten)) return deps.tell(cause);
      const { why, now } = cause;
      const message = tFee(`fee.write.${why}`, { now: now === null ? '' : yen(now) });
      surface.toast(message, tFee(`fee.write.${why}Help`), 'error', 'feeNotWritten');
    } finally {
      writing.delete(hostId);
    }
  }

  /** Before and after, and the word of a person. */
  function agreed({ number }: Order, { own, had, fee, total }: Fee): Promise<boolean> {
    return new Promise((resolve) => {
      let yes = false;
      const stop = onPress(element('button', { type: 'button', textContent: t('overlay.stop') }), () =>
        dialog.close(),
      );
      const go = element('button', { type: 'button', className: 'main', textContent: tFee('fee.writeDo') });
      onPress(go, () => {
        yes = true;
        dialog.close();
      });
      const changes = [
        { label: tFee('fee.fee'), before: yen(had), after: yen(fee) },
        { label: tFee('fee.billed'), before: yen(own), after: yen(total) },
      ];
      const dialog = surface.open({
        title: [tFee('fee.writeTitle')],
        subtitle: t('overlay.order', { number }),
        body: [
          element('p', { textContent: tFee('fee.writeLead') }),
          changeTable(changes, ['overlay.now', 'overlay.written'], () => true),
        ],
        footer: [element('span', { className: 'wide' }), stop, go],
        onClose: () => resolve(yes),
      });
      deps.signal.addEventListener('abort', () => resolve(false), { once: true });
    });
  }

  return {
    /** What the details of an order say of its fee; nothing where its own total is asked for. */
    partsFor(mount: Mount, view: CaseView, off: boolean): HTMLElement[] {
      // Not while something runs: the answer may be about to change what is shown here.
      if (view.fee) return parts(mount, view.fee, off || view.status === 'running');
      return view.feeUnread && !off ? [lookedUp(mount)] : [];
    },
  };
}
