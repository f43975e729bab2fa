const loopback = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/;

/** An address as people paste it: spaces around it go, and a bare host name gets its `https://`. */
export function addressIn(text: string): string {
  const trimmed = text.trim();
  return /^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]|$)/.test(trimmed) ? `https://${trimmed}` : trimmed;
}

/** An address the extension may talk to: https, or http on this very machine for trials. */
export function isWeb(address: string): boolean {
  if (!URL.canParse(address) || address.includes('*')) return false;
  return new URL(address).hostname !== '' && (address.startsWith('https://') || loopback.test(address));
}

/** The origin of whatever page of the back office was pasted; the text itself when there is none. */
export function originIn(text: string): string {
  const address = addressIn(text);
  return isWeb(address) ? new URL(address).origin : address;
}

/**
 * The provider's base address: the missing last slash is added, and the host is written one way, since two spellings would
 * be two books of order numbers.
 */
export function baseIn(text: string): string {
  const address = addressIn(text);
  const whole = address === '' || address.endsWith('/') ? address : `${address}/`;
  return isWeb(whole) ? new URL(whole).href : whole;
}

/** A base address: nothing may stand behind its path, for the name of each call is put there. */
export function isBase(base: string): boolean {
  if (!isWeb(base)) return false;
  const { search, hash, username, password, pathname } = new URL(base);
  return search + hash + username + password === '' && !pathname.endsWith('.action/') && base.length <= 300;
}
