import { stampInJapan } from '../../order/jst.ts';
import type { Access, Outcome } from '../port.ts';
import { explain } from './errors/explain.ts';
import { transportError, type TransportCode } from './errors/transport.ts';
import { readAnswer, type Answer } from './xml.ts';

/** What the client needs of the outside. */
export interface Deps {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly now: () => Date;
  /** 0 ≤ x < 1 */
  readonly random: () => number;
  /** Resolves after so many ms. */
  readonly delay: (ms: number) => Promise<void>;
}

export type Api = 'KAARA0010' | 'KAARS0010' | 'KAAST0010' | 'KAASA0020';

/** An answer is a kilobyte; more than this is not one. */
const largest = 256 * 1024;

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
    requestDate: stampInJapan(deps.now()),
    password: access.password.reveal(),
  });

  let response: Response;
  let text: string;
  const signal = AbortSignal.timeout(access.timeout);
  try {
    response = await deps.fetch(address, {
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
    const read = await bounded(response);
    if (read === null) return unknown('tooLarge');
    text = read;
  } catch (cause) {
    return unknown(signal.aborted ? 'timeout' : 'network', cause instanceof Error ? cause.name : '');
  }
  if (/^\s*(<!doctype\s+html|<html)/i.test(text)) return unknown('maintenance', `HTTP ${response.status}`);
  if (response.status !== 200) return unknown('httpStatus', `HTTP ${response.status}`);

  let answer: Answer;
  try {
    answer = readAnswer(text);
  } catch (cause) {
    return unknown('malformed', cause instanceof Error ? cause.message.slice(0, 120) : '');
  }
  const foreign = (name: string, sent: string | undefined): boolean =>
    sent !== undefined && (answer[name] ?? '') !== '' && answer[name] !== sent;
  if (foreign('orderNo', fields.orderNo) || foreign('ycfStrCode', access.merchantCode))
    return unknown('mismatch');
  if (answer.returnCode === '0') return { kind: 'answered', value: answer };

  const code = (answer.errorCode ?? '').trim();
  if (code === '') return unknown('malformed', 'returnCode 1 without errorCode');
  // The provider's own exceptions say nothing about how far it came.
  if (/^err/i.test(code)) return { kind: 'unknown', error: explain(code) };
  return { kind: 'refused', error: explain(code), duplicate: code.toLowerCase() === 'kaara009e' };
}

/** The body as strict UTF-8, or null when it is too large. Throws on bytes that are not UTF-8. */
async function bounded(response: Response): Promise<string | null> {
  if (!response.body) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = response.body.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > largest) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
