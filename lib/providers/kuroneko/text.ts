import { outsideJis } from '../../order/jis.ts';
import { usualSpelling } from '../../order/spelling.ts';
import { toFullWidth } from '../../order/width.ts';
import type { Findings, Place } from './findings.ts';

/** Characters of a name, of a person or a line. */
export const textLimit = 30;

/** Full-width text out of JIS X 0208, of at most 30 characters. Returns what would be sent, never cut. */
export function fullWidthText(found: Findings, place: Place, value: string): string {
  const before = value.trim();
  const after = toFullWidth(found.text(place, before).trim());
  if (after === '') {
    found.convert(place, before, after);
    found.problem(place, before, '入っていません。', '入力してください。');
    return '';
  }
  found.convert(place, before, after);
  checkCharacters(found, place, before, after);
  const length = [...after].length;
  if (length > textLimit) {
    found.problem(
      place,
      before,
      `全角${textLimit}文字までです（現在${length}文字）。`,
      `意味が変わらないように${length - textLimit}文字以上短くしてください。`,
    );
  }
  return after;
}

/** Names each character that the provider does not take, and what people usually write instead. */
export function checkCharacters(found: Findings, place: Place, before: string, after: string): void {
  const strange = outsideJis(after);
  if (strange.length === 0) return;
  const replaced = strange.flatMap((char) => {
    const usual = usualSpelling(char);
    return usual === null ? [] : [`「${char}」は「${usual}」`];
  });
  const dropped = strange.filter((char) => usualSpelling(char) === null && !unseen.test(char));
  const remedies = [
    ...(replaced.length > 0 ? [`${replaced.join('、')}に直してください。`] : []),
    ...(dropped.length > 0 ? [`${named(dropped)}は削除するか、別の文字にしてください。`] : []),
    ...(strange.some((char) => unseen.test(char)) ? [unseenRemedy] : []),
  ];
  found.problem(
    place,
    before,
    `提供元が受け付けない文字があります（${named(strange)}）。`,
    remedies.join(''),
  );
}

/** Control, formatting, variation and combining characters: in a list of characters nobody would see them. */
const unseen = /[\p{C}\p{Z}\p{M}\u115f\u1160\u3164\uffa0]/u;
export const unseenRemedy = '目に見えない文字は、いったん全体を消して入力し直すと取り除けます。';

/** Characters for a sentence, the invisible ones by number. */
export function named(chars: readonly string[]): string {
  return chars
    .map((char) => {
      const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return unseen.test(char) ? `目に見えない文字U+${code}` : `「${char}」`;
    })
    .join('');
}
