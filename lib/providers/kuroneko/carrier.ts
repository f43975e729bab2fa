import type { Slip } from '../../credit/steps.ts';

const others =
  /佐川|飛脚|郵便|郵政|ゆうパ|ゆうメール|レターパック|クリックポスト|スマートレター|西濃|セイノー|カンガルー|福山通運|福通|名鉄|トナミ|日通|日本通運|エコ配|アマゾン|amazon|fba|dhl|fedex|ups|ems|自社便|直送便/i;
const yamato = /ヤマト|やまと運輸|クロネコ|宅急便|ネコポス|yamato|kuroneko|ta-?q-?bin/i;

/**
 * Who carries, by what the back office calls it (`ヤマト運輸 [2個口]`, `佐川急便 【注】`). Another carrier's name wins over
 * 宅急便, which many write for any parcel. `unknown` when the text names nobody.
 */
export function carrierOf(text: string): Slip['carrier'] | 'unknown' {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  if (others.test(plain)) return 'other';
  return yamato.test(plain) ? 'yamato' : 'unknown';
}
