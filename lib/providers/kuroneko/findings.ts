import { outsideJis, usualSpelling } from '../../order/jis.ts';
import { toFullWidth } from '../../order/width.ts';
import type { Conversion, Problem } from '../port.ts';

/** Where a value comes from, in the order and on the screen. */
export interface Place {
  readonly field: string;
  readonly label: string;
}

/** Collects what preflight finds: everything at once, so that an order is mended in one go. */
export interface Findings {
  readonly problems: Problem[];
  readonly conversions: Conversion[];
  problem(place: Place, value: string, reason: string, remedy: string): void;
  /** Notes that text goes out differently; nothing when it does not. */
  convert(place: Place, before: string, after: string, kind?: Conversion['kind']): void;
}

export function createFindings(): Findings {
  const problems: Problem[] = [];
  const conversions: Conversion[] = [];
  return {
    problems,
    conversions,
    problem: (place, value, reason, remedy) => problems.push({ ...place, value, reason, remedy }),
    convert: (place, before, after, kind = 'width') => {
      if (before !== after) conversions.push({ ...place, before, after, kind });
    },
  };
}

/** Full-width text of at most `limit` characters out of JIS X 0208. Returns what would be sent. */
export function fullWidthText(
  found: Findings,
  place: Place,
  value: string,
  limit: number,
  required: boolean,
): string {
  const before = value.trim();
  const after = toFullWidth(before);
  if (after === '') {
    if (required)
      found.problem(place, value, `${place.label}が入っていません。`, `${place.label}を入力してください。`);
    return '';
  }
  found.convert(place, before, after);
  checkCharacters(found, place, before, after);
  const length = [...after].length;
  if (length > limit) {
    found.problem(
      place,
      before,
      `${place.label}は全角${limit}文字までです（現在${length}文字）。`,
      `意味が変わらないように${length - limit}文字短くしてください。Yoshinが切り捨てることはありません。`,
    );
  }
  return after;
}

/** Names each character that the provider does not take, and what people usually write instead. */
export function checkCharacters(found: Findings, place: Place, before: string, after: string): void {
  const strange = outsideJis(after);
  if (strange.length === 0) return;
  const hints = strange.map((char) => {
    const usual = usualSpelling(char);
    return usual === null ? `「${char}」を別の文字に` : `「${char}」を「${usual}」に`;
  });
  found.problem(
    place,
    before,
    `${place.label}に提供元が受け付けない文字「${strange.join('')}」があります。`,
    `${hints.join('、')}直してください。`,
  );
}
