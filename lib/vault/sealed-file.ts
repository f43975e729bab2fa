import * as z from 'zod/mini';
import { Secret } from './secret.ts';
import type { Merchant } from './vault.ts';

/** PBKDF2 rounds of new files. OWASP's figure for HMAC-SHA-256 since 2023; files may ask for more, never for less. */
export const rounds = 600_000;
const base64 = z.string().check(z.regex(/^[0-9A-Za-z+/]+={0,2}$/), z.maxLength(200_000));

/** Passwords in a file, under a passphrase of the file's own. Everything needed to open it but the passphrase. */
export const Sealed = z.strictObject({
  kdf: z.strictObject({
    name: z.literal('PBKDF2'),
    hash: z.literal('SHA-256'),
    // The upper end keeps a hostile file from stopping the worker.
    iterations: z.int().check(z.gte(rounds), z.lte(10_000_000)),
    salt: base64,
  }),
  cipher: z.strictObject({ name: z.literal('AES-GCM'), iv: base64 }),
  data: base64,
});
export type Sealed = z.infer<typeof Sealed>;

export interface Credential extends Merchant {
  readonly password: Secret;
}

const Inside = z.array(
  z.strictObject({
    merchantCode: z.string().check(z.regex(/^\d{11}$/)),
    baseUrl: z.string().check(z.maxLength(300)),
    password: z.string().check(z.regex(/^[0-9A-Za-z]{1,8}$/)),
  }),
);

const text = new TextEncoder();
const written = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
};
const read = (base: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base), (char) => char.charCodeAt(0));

async function keyOf(passphrase: Secret, { salt, iterations }: Sealed['kdf']): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey(
    'raw',
    text.encode(passphrase.reveal().normalize('NFKC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: read(salt), iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
const sealing = (iv: string, bound: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv: read(iv),
  additionalData: text.encode(bound),
});

/** Seals passwords. `bound` is the digest of the file around them: in another file, or a changed one, they do not open. */
export async function sealFor(
  credentials: readonly Credential[],
  passphrase: Secret,
  bound: string,
): Promise<Sealed> {
  const random = (length: number): string => written(crypto.getRandomValues(new Uint8Array(length)));
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds, salt: random(16) } as const;
  const cipher = { name: 'AES-GCM', iv: random(12) } as const;
  const inside = credentials.map(({ merchantCode, baseUrl, password }) => ({
    merchantCode,
    baseUrl,
    password: password.reveal(),
  }));
  const data = await crypto.subtle.encrypt(
    sealing(cipher.iv, bound),
    await keyOf(passphrase, kdf),
    text.encode(JSON.stringify(inside)),
  );
  return { kdf, cipher, data: written(new Uint8Array(data)) };
}

/** The passwords of a file; null when the passphrase is another one, or the file was changed. */
export async function unseal(
  sealed: Sealed,
  passphrase: Secret,
  bound: string,
): Promise<Credential[] | null> {
  let clear: ArrayBuffer;
  try {
    const key = await keyOf(passphrase, sealed.kdf);
    clear = await crypto.subtle.decrypt(sealing(sealed.cipher.iv, bound), key, read(sealed.data));
  } catch {
    return null;
  }
  const parsed = z.safeParse(Inside, JSON.parse(new TextDecoder().decode(clear)));
  if (!parsed.success) return null;
  return parsed.data.map(({ password, ...merchant }) => ({ ...merchant, password: new Secret(password) }));
}
