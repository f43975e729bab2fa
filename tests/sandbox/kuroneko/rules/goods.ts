import type { Inquiry, Rule } from './rule.ts';
import { must, rule } from './rule.ts';
import { atMost, digits } from './text.ts';

const lines = Array.from({ length: 10 }, (_, index) => index + 1);

/** The ten parameters of a numbered family, e.g. itemName1 … itemName10. */
export const numbered = (base: string): readonly string[] => lines.map((line) => `${base}${line}`);

const signed = (text: string): boolean => /^-?[0-9]+$/.test(text);
const shortPositive = (text: string): boolean => text.startsWith('-') || text.length <= 6;
const shortNegative = (text: string): boolean => !text.startsWith('-') || text.length <= 7;

/** Amounts per line, yen. Codes: characters, minus not in front, too long, too long with minus. */
export function amounts(base: string, codes: readonly [string, string, string, string]): Rule[] {
  const names = numbered(base);
  return [
    must(codes[0], names, (text) => /^[0-9-]+$/.test(text)),
    must(codes[1], names, signed),
    must(codes[2], names, shortPositive),
    must(codes[3], names, shortNegative),
  ];
}

/** As `amounts`, for the table without a code of its own for a misplaced minus. */
export function plainAmounts(base: string, codes: readonly [string, string, string]): Rule[] {
  const names = numbered(base);
  return [
    must(codes[0], names, signed),
    must(codes[1], names, shortPositive),
    must(codes[2], names, shortNegative),
  ];
}

/** Codes: digits, at most four. */
export function counts(codes: readonly [string, string]): Rule[] {
  const names = numbered('itemCount');
  return [must(codes[0], names, digits), must(codes[1], names, atMost(4))];
}

/** Yen; lines without a subtotal count as 0. */
export const sumOfLines = ({ get }: Inquiry): number =>
  numbered('subTotal').reduce((sum, name) => sum + Number(get(name)), 0);

/** The stated total differs from the sum of the lines. */
export const totalIsSum = (code: string): Rule =>
  rule(code, (inquiry) => Number(inquiry.get('totalAmount')) !== sumOfLines(inquiry));
