import { stampInJapan } from '../../order/jst.ts';
import type { Access, AnswerRecord, Outcome } from '../port.ts';
import { bounded, isPage } from './body.ts';
import type { Explainer } from './errors/explain.ts';
import { transportError, type TransportCode } from './errors/transport.ts';
import { refusal } from './refusal.ts';
import { readAnswer, type Answer } from './xml.ts';

/** What the client needs of the outside. */
export interface Deps {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly now: () => Date;
  /** 0 ≤ x < 1 */
  readonly random: () => number;
  /** Resolves after so many ms. */
  readonly delay: (ms: number) => Promise<void>;
  /** Words for the provider's codes; see `lazyExplainer`. Never rejects. */
  readonly words: () => Promise<Explainer>;
}

export type Api =
  | 'KAARA0010'
  | 'KAARS0010'
  | 'KAAST0010'
  | 'KAASA0020'
  | 'KAACL0010'
  | 'KAAKK0010'
  | 'KAARR0010'
  | 'KAASL0010'
  | 'KAASD0010';

/** The only call without a time of request. */
const undated: ReadonlySet<Api> = new Set(['KAARR0010']);

/**
 * One call. `refused` only for a well-formed answer with returnCode 1; everything after the request may have left and
 * before such an answer is `unknown`, whatever it was.
 */
export async function call(
  deps: Deps,
  api: Api,
  access: Access,
  fields: Readonly<Record<string, string>>,
): Promise<Outcome<Answer>> {
  const address = `${access.baseUrl}${api}APIAction_execute.action`;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    return { kind: 'notSent', error: transportError('badUrl') };
  }
  const unknown = (code: TransportCode, cause = ''): Outcome<Answer> => ({
    kind: 'unknown',
    error: transportError(code, cause),
  });
  const body = new URLSearchParams({
    ycfStrCode: access.merchantCode,
    ...fields,
    ...(undated.has(api) ? {} : { requestDate: stampInJapan(deps.now()) }),
    password: access.password.reveal(),
  });

  const heard = await recorded(access, api, body).catch(() => null);
  if (heard === null) return { kind: 'notSent', error: transportError('unrecorded') };
  let said: Answer | null = null;
  const outcome = await exchange();
  const code = outcome.kind === 'answered' ? '' : outcome.error.code;
  await heard({ kind: outcome.kind, code, fields: said && withoutSecret(said, access) });
  return outcome;

  async function exchange(): Promise<Outcome<Answer>> {
    let bytes: Uint8Array | null;
    const signal = AbortSignal.timeout(access.timeout);
    try {
      const response = await deps.fetch(address, {
        method: 'POST',
        body: body.toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        signal,
      });
      if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
        await response.body?.cancel();
        return unknown('redirected');
      }
      if (response.status !== 200) {
        await response.body?.cancel();
        return unknown(response.status === 503 ? 'maintenance' : 'httpStatus', `HTTP ${response.status}`);
      }
      bytes = await bounded(response);
    } catch (cause) {
      return unknown(signal.aborted ? 'timeout' : 'network', cause instanceof Error ? cause.name : '');
    }
    if (bytes === null) return unknown('tooLarge');
    if (isPage(bytes)) return unknown('maintenance', 'HTML');

    let text: string;
    let answer: Answer;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      answer = readAnswer(text);
      said = answer;
    } catch (cause) {
      return unknown('malformed', cause instanceof Error ? cause.message.slice(0, 120) : '');
    }
    const foreign = (name: string, sent: string | undefined): boolean =>
      sent !== undefined && (answer[name] ?? '') !== '' && answer[name] !== sent;
    if (foreign('orderNo', fields.orderNo) || foreign('ycfStrCode', access.merchantCode))
      return unknown('mismatch');
    const code = (answer.errorCode ?? '').trim();
    if (answer.returnCode === '0') {
      // Carried out and refused at once: believe neither, ask.
      return code === ''
        ? { kind: 'answered', value: answer }
        : unknown('malformed', 'success with errorCode');
    }
    if (code === '') return unknown('malformed', 'returnCode 1 without errorCode');
    const words = await deps.words();
    // The provider's own exceptions say nothing about how far it came.
    if (/^err/i.test(code)) return { kind: 'unknown', error: words.explain(code) };
    return refusal(words, code, text, access.password);
  }
}

/** Writes the call down before it leaves. */
async function recorded(
  { book, baseUrl, password }: Access,
  api: Api,
  body: URLSearchParams,
): Promise<(answer: AnswerRecord) => Promise<void>> {
  if (!book) return async () => undefined;
  const fields = { ...Object.fromEntries(body), password: String(password) };
  return book.sending({ api, baseUrl, fields });
}

/** An answer for the record: should the provider repeat the password, it is masked. */
function withoutSecret(answer: Answer, { password }: Access): Answer {
  const secret = password.reveal();
  const safe = (value: string): string =>
    secret === '' ? value : value.replaceAll(secret, String(password));
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, safe(value)]));
}
