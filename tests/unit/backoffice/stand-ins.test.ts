import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readProfile } from '../../../lib/backoffice/schema/read-file.ts';
import { encodePage } from '../../sandbox/shared/legacy-text.ts';

test.each(['grid', 'react', 'legacy'])('the profile file of the stand-in %s is one', (name) => {
  const text = readFileSync(new URL(`../../fixtures/profiles/${name}.json`, import.meta.url), 'utf8');
  expect(readProfile(text)).toEqual({ profile: JSON.parse(text) as unknown });
});

test.each(['shift_jis', 'euc-jp'] as const)('a page in %s says what it said', (encoding) => {
  const text = '<p>髙橋　花子 ①ﾊﾝｶｸ 〒105-0011 東京都港区芝公園４丁目2−8～</p>';
  const back = new TextDecoder(encoding, { fatal: true }).decode(encodePage(text, encoding));
  expect(back.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))).toBe(text);
  expect(encodePage('東京', encoding)).toHaveLength(4);
});
