import type { ProviderError } from '../../port.ts';

/** What can go wrong between us and the provider. None of these says whether the call was carried out. */
const words = {
  timeout: ['提供元からの返事が時間内に届きませんでした。', 'check'],
  network: ['提供元に接続できませんでした。', 'check'],
  malformed: ['提供元からの返事を読み取れませんでした。', 'check'],
  tooLarge: ['提供元からの返事が大きすぎるため、読み取りを中止しました。', 'check'],
  httpStatus: ['提供元のサーバーがエラーを返しました。', 'check'],
  redirected: ['提供元が別のアドレスへ転送しようとしたため、中止しました。', 'check'],
  maintenance: ['提供元がメンテナンス中または停止中です。', 'later'],
  mismatch: ['提供元から別の注文の返事が届きました。', 'check'],
  unrecorded: ['送信の記録を保存できないため、送信しませんでした。', 'disk'],
  badUrl: ['接続先のURLが正しくありません。何も送信していません。', 'settings'],
} as const;

const advice = {
  check: '自動で状態を確認します。「与信結果確認」を押すとすぐに確認します。',
  later: '提供元のお知らせを確認し、再開後に「与信結果確認」を押してください。',
  disk: 'パソコンの空き容量を確かめ、ブラウザを再起動してから、もう一度お試しください。',
  settings: 'Yoshinの設定画面で接続先を確認してください。',
} as const;

export type TransportCode = keyof typeof words;

/** `cause` is for the log; it must hold no field of the request. */
export function transportError(code: TransportCode, cause = ''): ProviderError {
  const [message, then] = words[code];
  const next = then === 'disk' ? 'later' : then;
  return { code, message, remedy: advice[then], next, ...(cause === '' ? {} : { cause }) };
}

export const isTransportCode = (code: string): code is TransportCode => Object.hasOwn(words, code);
