const kanaPairs = new Map(
  Array.from({ length: 0xff9d - 0xff66 + 1 }, (_, index) => {
    const half = String.fromCharCode(0xff66 + index);
    return [half.normalize('NFKC'), half] as const;
  }),
);

/** Full-width katakana as half-width, voiced marks split off. */
export function halfWidthKana(text: string): string {
  return Array.from(text.normalize('NFD'), (letter) => {
    if (letter === '\u3099') return 'ﾞ';
    if (letter === '\u309a') return 'ﾟ';
    if (letter === '　') return ' ';
    return kanaPairs.get(letter) ?? letter;
  }).join('');
}
