import type { Sealed } from './store.ts';

const text = new TextEncoder();

/** The contract is bound in, so that a sealed password cannot be moved to another one. */
const sealing = (iv: Uint8Array<ArrayBuffer>, id: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: text.encode(id),
});

/** Under a vector of its own each time. */
export async function sealed(key: CryptoKey, id: string, value: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt(sealing(iv, id), key, text.encode(value)) };
}

/** Does not fit: another key, another name or damaged bytes. Any other failure may pass and loses nothing. */
export const isUnfit = (cause: unknown): boolean =>
  cause instanceof DOMException && cause.name === 'OperationError';

/** Rejects when the key, the name or the bytes are not those it was sealed with. */
export async function unsealed(key: CryptoKey, id: string, { iv, data }: Sealed): Promise<string> {
  return new TextDecoder().decode(await crypto.subtle.decrypt(sealing(iv, id), key, data));
}
