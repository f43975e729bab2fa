import type { Failure } from '../messages/contract.ts';

/** The operations could not be loaded. */
export const notLoaded: Failure = {
  code: 'notLoaded',
  message: '拡張機能の一部を読み込めなかったため、中止しました。何も送信していません。',
  remedy:
    'もう一度お試しください。繰り返す場合は、ブラウザの拡張機能の画面でYoshinを再読み込みしてください。',
};
