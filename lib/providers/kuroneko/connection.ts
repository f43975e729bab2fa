import type { Access, ConnectionTest, Outcome, ProviderError } from '../port.ts';
import { call, type Deps } from './wire.ts';
import { readCall } from './lookup.ts';
import type { Answer } from './xml.ts';

const code = (outcome: Outcome<Answer>): string =>
  outcome.kind === 'refused' ? outcome.error.code.toLowerCase() : '';

const badCode = ['kaast002e', 'kaast003e', 'kaast004e', 'kaasa001e', 'kaasa002e', 'kaasa003e', 'kaasa004e'];
const badPassword = ['kaast012e', 'kaast013e', 'kaasa017e', 'kaasa018e', 'kaasa023e', 'kaasa024e'];

/** A number that no order has: the moment and chance, 15 characters. */
export function unusedNumber({ now, random }: Pick<Deps, 'now' | 'random'>): string {
  const chance = Math.floor(random() * 36 ** 6).toString(36);
  return `T${now().getTime().toString(36)}${chance.padStart(6, '0')}`;
}

/**
 * Two questions about a number that nobody has used; neither can create anything. KAAST tells whether the merchant code
 * is usable, yet may look for the order before it looks at the password. KAASA checks the password before it looks for an
 * order that waits for a code. Which order the live service keeps is not public, so an unexpected second answer means
 * only that the password is not proven.
 */
export async function testConnection(deps: Deps, access: Access): Promise<ConnectionTest> {
  const orderNo = unusedNumber(deps);
  const status = await readCall(deps, 'KAAST0010', access, orderNo);
  if (status.kind === 'unknown' || status.kind === 'notSent') return transport(status.error);
  const sms = await call(deps, 'KAASA0020', access, { orderNo, ninCode: '0000' });
  if (sms.kind === 'unknown' && sms.error.code === 'maintenance') return transport(sms.error);

  const fault = (kind: 'wrongCode' | 'wrongPassword' | 'suspended', from: Outcome<Answer>): ConnectionTest =>
    from.kind === 'refused'
      ? { kind, error: { ...from.error, remedy: remedies[kind] } }
      : { kind: 'unexpected', error: oddAnswer };
  const refused = [status, sms];
  const wrongCode = refused.find((one) => badCode.includes(code(one)));
  if (wrongCode) return fault('wrongCode', wrongCode);
  const wrongPassword = refused.find((one) => badPassword.includes(code(one)));
  if (wrongPassword) return fault('wrongPassword', wrongPassword);
  if (code(status) === 'kaast015e') return fault('suspended', status);
  if (code(status) === 'kaast008e') return { kind: 'ok', passwordProven: code(sms) === 'kaasa020e' };
  return {
    kind: 'unexpected',
    error: status.kind === 'refused' ? { ...status.error, remedy: remedies.unexpected } : oddAnswer,
  };
}

/** For the person who typed the credentials; the general remedies speak of orders. */
const remedies = {
  wrongCode:
    '登録完了書に記載の加盟店コード（11桁の数字）と同じか、テスト環境と本番環境が合っているかご確認ください。',
  wrongPassword: '登録完了書に記載のパスワード（最初に発行されたもの）と同じかご確認ください。',
  suspended: '提供元に契約の状態をお問い合わせください。',
  maintenance: '提供元のお知らせをご確認のうえ、再開後にもう一度お試しください。',
  unreachable: 'ネットワークと接続先のURLをご確認ください。',
  unexpected: '接続先のURLをご確認のうえ、時間をおいてもう一度お試しください。',
} as const;

const oddAnswer: ProviderError = {
  code: 'odd',
  message: '提供元から予想しない返事がありました。',
  remedy: remedies.unexpected,
  next: 'later',
};

function transport(error: ProviderError): ConnectionTest {
  if (error.code === 'maintenance')
    return { kind: 'suspended', error: { ...error, remedy: remedies.maintenance } };
  const kind = ['network', 'timeout', 'badUrl'].includes(error.code) ? 'unreachable' : 'unexpected';
  return { kind, error: { ...error, remedy: remedies[kind] } };
}
