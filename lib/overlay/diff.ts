export interface Part {
  readonly text: string;
  readonly changed: boolean;
}

interface Parts {
  readonly before: Part[];
  readonly after: Part[];
}

/** Beyond this many comparisons a text is shown as changed in whole. */
const budget = 90_000;

/** Two texts in runs of equal and differing characters, by the longest run of characters they share. Nothing is left out. */
export function compare(before: string, after: string): Parts {
  const [a, b] = [Array.from(before), Array.from(after)];
  if (a.length * b.length > budget) return whole(before, after);
  const width = b.length + 1;
  /** Characters shared by the rests of both texts, from each pair of places on. */
  const shared = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => shared[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      shared[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: Parts = { before: [], after: [] };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left = '', right = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && left === right) {
      put(parts.before, left, false);
      put(parts.after, right, false);
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      put(parts.before, left, true);
      i++;
    } else {
      put(parts.after, right, true);
      j++;
    }
  }
  return parts;
}

/** Two texts that have nothing to do with each other, character by character. */
export function whole(before: string, after: string): Parts {
  return { before: [{ text: before, changed: true }], after: [{ text: after, changed: true }] };
}

function put(parts: Part[], char: string, changed: boolean): void {
  const last = parts.at(-1);
  if (last?.changed === changed) parts[parts.length - 1] = { text: last.text + char, changed };
  else parts.push({ text: char, changed });
}

const unseen = /[\p{Cf}\p{Cc}\p{Cs}\p{Co}\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u034f\u115f\u1160\u3164\uffa0]/gu;

/** A changed text with a sign for what nobody would see in it: a break between two fields, and characters that show nothing. */
export function visible(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line.replaceAll(
        unseen,
        (char) => `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
      ),
    )
    .join('↵\n');
}
