import type { Secret } from '../../vault/secret.ts';
import type { Outcome } from '../port.ts';
import type { Explainer } from './errors/explain.ts';

/** Refusals that say "already so": cancelled, this amount, the old slip no longer there. */
const alreadySo: ReadonlySet<string> = new Set(['kaacl009e', 'kaakk049e', 'kaasl032e']);
/** Published codes have nine characters; this much of an unknown one is shown. */
const longestCode = 40;
/** Bytes kept of an answer whose code nobody knows. */
const keptBytes = 2048;

/** A well-formed answer with returnCode 1. `answer` is its whole text. */
export function refusal(
  { explain, knows }: Explainer,
  errorCode: string,
  answer: string,
  password: Secret,
): Outcome<never> {
  const code = errorCode.slice(0, longestCode);
  const plain = code.toLowerCase();
  return {
    kind: 'refused',
    error: knows(code) ? explain(code) : { ...explain(code), raw: supportText(answer, password) },
    duplicate: plain === 'kaara009e',
    same: alreadySo.has(plain),
  };
}

/** For support to look at: bounded, and without the password even if the provider should repeat it. */
function supportText(answer: string, password: Secret): string {
  const secret = password.reveal();
  const safe = secret === '' ? answer : answer.replaceAll(secret, String(password));
  const bytes = new Uint8Array(keptBytes);
  // Stops before a character that no longer fits whole.
  const { written } = new TextEncoder().encodeInto(safe, bytes);
  return new TextDecoder().decode(bytes.subarray(0, written));
}
