import type { Caller } from './contract.ts';

/** The parts of a sender that browsers vouch for. What the message itself claims counts for nothing. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

/**
 * Who is speaking. An extension page in a tab has a `tab` too, so only the origin tells it from a content script. A frame
 * is heard only where the page around it is of the same back office: in a foreign page a click may be stolen.
 * Does not prove that a back-office page is honest: its content script shares a process with it.
 */
export function callerOf(
  sender: Sender,
  self: { readonly id: string; readonly origin: string },
  isBackOffice: (origin: string) => boolean,
): { caller: Caller; origin: string } | undefined {
  const origin = speakerOf(sender, self);
  if (origin === undefined) return undefined;
  if (origin === self.origin) return sender.frameId === 0 ? { caller: 'extensionPage', origin } : undefined;
  return isBackOffice(origin) ? { caller: 'orderPage', origin } : undefined;
}

/** The origin of a script of ours in a page that is shown, among pages of its own; undefined for everybody else. */
export function speakerOf(sender: Sender, self: { readonly id: string }): string | undefined {
  if (sender.id !== self.id) return undefined;
  const live = sender.documentLifecycle === undefined || sender.documentLifecycle === 'active';
  return live && isAmongItsOwn(sender) ? originBy(sender) : undefined;
}

/** The top frame, or a frame in a page of its own origin. */
export function isAmongItsOwn(sender: Sender): boolean {
  if (sender.frameId === undefined || sender.frameId === 0) return sender.frameId === 0;
  const origin = originBy(sender);
  // The tab's address is the top page's; the browser keeps it back where the extension may not go.
  return origin !== undefined && originOf(sender.tab?.url) === origin;
}

/** Older Firefox gives no origin; the address is set by the browser just the same. */
const originBy = ({ origin, url }: Sender): string | undefined => origin ?? originOf(url);

function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}
