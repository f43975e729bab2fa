import { expect, test } from 'vitest';
import { fewest, isLongEnough, most, strengthOf } from '../../../lib/settings/passphrase.ts';

test('characters are counted as a person counts them', () => {
  expect(isLongEnough('a'.repeat(fewest - 1))).toBe(false);
  expect(isLongEnough('a'.repeat(fewest))).toBe(true);
  expect(isLongEnough('𠮷'.repeat(fewest - 1))).toBe(false);
  // Joined or not, a voiced mark is part of its character.
  expect(isLongEnough('か\u3099'.repeat(fewest - 1))).toBe(false);
  expect(isLongEnough('a'.repeat(most))).toBe(true);
  expect(isLongEnough('a'.repeat(most + 1))).toBe(false);
});

const samples: [text: string, strength: ReturnType<typeof strengthOf>][] = [
  ['', 'weak'],
  ['aB3$', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghijklmnop', 'weak'],
  ['1234567890123456', 'weak'],
  ['password1234', 'weak'],
  ['kuroneko2026', 'weak'],
  ['ｐａｓｓｗｏｒｄ１２３４', 'weak'],
  ['abababababababab', 'weak'],
  ['あいうえおかきくけこ', 'weak'],
  ['mikan-densha', 'fair'],
  ['Tr7x$kQ9vLm2', 'strong'],
  ['mikan densha hatoba', 'strong'],
  ['紫の電車と十二個のりんご', 'strong'],
];
test.each(samples)('%s is %s', (text, strength) => {
  expect(strengthOf(text)).toBe(strength);
});
