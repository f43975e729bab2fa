/**
 * What a back office calls a carrier, without what it adds for one order (`ヤマト運輸 [2個口]`, `佐川急便 【注】`), for
 * comparing names. What is nothing but such a remark stays as it is.
 */
export function carrierName(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, '');
  const bare = plain.replaceAll(/\[[^\]]*\]|【[^】]*】/g, '');
  return bare === '' ? plain : bare;
}
