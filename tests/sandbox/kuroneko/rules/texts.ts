import { startsWithPrefecture } from './places.ts';
import type { Rule } from './rule.ts';
import { must } from './rule.ts';
import {
  atMost,
  freeItemKinds,
  freeItemLength,
  fullWidth,
  inCharacterSet,
  inCharacterSetOrHalf,
} from './text.ts';

type Names = string | readonly string[];

/** Codes: full-width, length, character set. */
export const wideFirst = (names: Names, limit: number, codes: readonly [string, string, string]): Rule[] => [
  must(codes[0], names, fullWidth),
  must(codes[1], names, atMost(limit)),
  must(codes[2], names, inCharacterSet),
];

/** Codes: full-width, character set, length. */
export const wideSetLength = (
  names: Names,
  limit: number,
  codes: readonly [string, string, string],
): Rule[] => [
  must(codes[0], names, fullWidth),
  must(codes[1], names, inCharacterSet),
  must(codes[2], names, atMost(limit)),
];

/**
 * Codes: character set, full-width, length. Where the set comes first, half-width characters belong
 * to it, or the code for them could never be reached.
 */
export const setFirst = (names: Names, limit: number, codes: readonly [string, string, string]): Rule[] => [
  must(codes[0], names, inCharacterSetOrHalf),
  must(codes[1], names, fullWidth),
  must(codes[2], names, atMost(limit)),
];

export const prefecture = (code: string, names: Names): Rule => must(code, names, startsWithPrefecture);

/** フリー項目. Codes: character set, kinds of characters, length. */
export const freeItem = (codes: readonly [string, string, string]): Rule[] => [
  must(codes[0], 'billPostCode', inCharacterSetOrHalf),
  must(codes[1], 'billPostCode', freeItemKinds),
  must(codes[2], 'billPostCode', freeItemLength),
];
