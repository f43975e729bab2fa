import type { Caller } from './contract.ts';

/** The parts of a sender that browsers vouch for. What the message itself claims counts for nothing. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/**
 * Who is speaking. An extension page in a tab has a `tab` too, so only the origin tells it from a content script.
 * Does not prove that a back-office page is honest: its content script shares a process with it.
 */
export function callerOf(
  sender: Sender,
  self: { readonly id: string; readonly origin: string },
  isBackOffice: (origin: string) => boolean,
): { caller: Caller; origin: string } | undefined {
  const origin = originOf(sender, self);
  if (origin === undefined) return undefined;
  if (origin === self.origin) return { caller: 'extensionPage', origin };
  return isBackOffice(origin) ? { caller: 'orderPage', origin } : undefined;
}

/** The origin of a script of ours in the top frame of a page that is shown; undefined for everybody else. */
export function originOf(sender: Sender, self: { readonly id: string }): string | undefined {
  if (sender.id !== self.id) return undefined;
  const live = sender.documentLifecycle === undefined || sender.documentLifecycle === 'active';
  // Older Firefox gives no origin; the address is set by the browser just the same.
  const origin =
    sender.origin ?? (sender.url && URL.canParse(sender.url) ? new URL(sender.url).origin : undefined);
  return live && sender.frameId === 0 ? origin : undefined;
}
