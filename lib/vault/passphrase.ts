import { isUnfit } from './seal.ts';
import type { Secret } from './secret.ts';
import type { Header } from './store.ts';

/** Rounds of PBKDF2-HMAC-SHA-256 that OWASP has recommended since 2023. What is sealed at less is raised when it is opened. */
export const recommended = 600_000;

const aes = { name: 'AES-GCM', length: 256 } as const;

/** Typed on another keyboard or in another width it is the same passphrase. */
const bytesOf = (passphrase: Secret): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(passphrase.reveal().normalize('NFKC'));

async function keyOf(
  passphrase: Secret,
  { salt, iterations }: Pick<Header, 'salt' | 'iterations'>,
): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', bytesOf(passphrase), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, aes, false, [
    'wrapKey',
    'unwrapKey',
  ]);
}

/** A new key for the vault. `wrappable`: for the moment in which it is wrapped; what is kept in memory is not. */
export const newKey = (wrappable: boolean): Promise<CryptoKey> =>
  crypto.subtle.generateKey(aes, wrappable, ['encrypt', 'decrypt']);

/** The vault's key under a passphrase. `id`: of the key, when it only gets another cost. */
export async function wrapped(
  key: CryptoKey,
  passphrase: Secret,
  iterations: number,
  id: string = crypto.randomUUID(),
): Promise<Header> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const outer = await keyOf(passphrase, { salt, iterations });
  const data = await crypto.subtle.wrapKey('raw', key, outer, { name: 'AES-GCM', iv });
  return { version: 1, id, salt, iterations, iv, wrapped: data };
}

/** The key behind a passphrase, wrappable; null when the passphrase is another. */
export async function unwrapped(header: Header, passphrase: Secret): Promise<CryptoKey | null> {
  const outer = await keyOf(passphrase, header);
  return unwrapWith(outer, header, true);
}

/** Null when the seal does not fit: a wrong key and damaged bytes look the same. */
export async function unwrapWith(
  outer: CryptoKey,
  { iv, wrapped: data }: { readonly iv: BufferSource; readonly wrapped: BufferSource },
  wrappable: boolean,
): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.unwrapKey('raw', data, outer, { name: 'AES-GCM', iv }, aes, wrappable, [
      'encrypt',
      'decrypt',
    ]);
  } catch (cause) {
    if (isUnfit(cause)) return null;
    throw cause;
  }
}
