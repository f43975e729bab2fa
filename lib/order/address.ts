import { leadingPrefecture, prefectureName } from './prefecture.ts';
import { toFullWidth } from './width.ts';

/** Characters per address field of the provider. */
export const addressLimit = 25;

export interface AddressParts {
  readonly prefecture: string;
  readonly street: string;
  readonly building: string;
}

/** Prefecture, street and building as one full-width line, the prefecture once. `prefecture` null when none was found. */
export function addressLine(parts: AddressParts): { line: string; prefecture: string | null } {
  const street = toFullWidth(parts.street.trim());
  const building = toFullWidth(parts.building.trim());
  const named = prefectureName(parts.prefecture);
  const repeated = leadingPrefecture(street);
  const prefecture = repeated ?? named;
  const head = repeated !== null || named === null ? street : named + street;
  return { line: building === '' ? head : `${head}　${building}`, prefecture };
}

/**
 * Two fields of 25 characters, nothing cut: the break falls before the building where both halves fit, else at 25.
 * Null when the line is longer than both together.
 */
export function splitAddress(line: string): readonly [string, string] | null {
  const chars = [...line];
  if (chars.length <= addressLimit) return [line, ''];
  const gap = line.lastIndexOf('　', addressLimit);
  if (gap > 0) {
    const head = line.slice(0, gap);
    const tail = line.slice(gap + 1);
    if ([...tail].length <= addressLimit && tail !== '') return [head, tail];
  }
  if (chars.length > addressLimit * 2) return null;
  return [chars.slice(0, addressLimit).join(''), chars.slice(addressLimit).join('')];
}

/** A house number: a western digit, or kanji digits before 丁目, 番, 号 … (三重県 and 八王子 hold none). The provider's exact test is not public. */
export function hasHouseNumber(line: string): boolean {
  return /[0-9０-９]|[〇一二三四五六七八九十百]+(?:丁目|番|号|線|の)/.test(line);
}
