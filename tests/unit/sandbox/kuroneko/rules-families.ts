import type { Fields } from '../../../sandbox/kuroneko/types.ts';
import type { Setting } from './rules-fixture.ts';

/** A code and the changes to an acceptable request, or to the world, that raise it. */
export type Case = readonly [code: string, patch: Fields, setting?: Setting];

const wide = (count: number): string => 'あ'.repeat(count);
const code = (api: string, number: string): string => `${api}${number}E`;

/** Numbers in the order: half-width characters, too long, outside the character set. */
export function texts(
  api: string,
  name: string,
  limit: number,
  numbers: readonly string[],
  lead = '',
): Case[] {
  const [half = '', long = '', outside = ''] = numbers;
  return [
    [code(api, half), { [name]: `${lead}ﾔﾏﾄ１` }],
    [code(api, long), { [name]: lead + wide(limit + 1 - lead.length) }],
    [code(api, outside), { [name]: `${lead}髙１` }],
  ];
}

/** Numbers: characters, more than one hyphen, not seven digits, not in use. */
export function postal(api: string, name: string, numbers: readonly string[]): Case[] {
  const [characters = '', hyphens = '', seven = '', real = ''] = numbers;
  return [
    [code(api, characters), { [name]: '１０４００６１' }],
    [code(api, hyphens), { [name]: '10-400-61' }],
    [code(api, seven), { [name]: '104-006' }],
    [code(api, real), { [name]: '2090000' }],
  ];
}

/** Numbers: characters, misplaced minus, above the range, below it. */
export function amounts(api: string, name: string, numbers: readonly string[]): Case[] {
  const [characters = '', minus = '', above = '', below = ''] = numbers;
  return [
    [code(api, characters), { [name]: '1,000' }],
    [code(api, minus), { [name]: '100-' }],
    [code(api, above), { [name]: '1000000' }],
    [code(api, below), { [name]: '-1000000' }],
  ];
}

/** Numbers: digits, length, no such day, and for the 90 days when given. */
export function day(api: string, name: string, numbers: readonly string[]): Case[] {
  const [digits = '', length = '', exists = '', window] = numbers;
  const cases: Case[] = [
    [code(api, digits), { [name]: '2026/1/1' }],
    [code(api, length), { [name]: '261124' }],
    [code(api, exists), { [name]: '20260229' }],
  ];
  if (window !== undefined) cases.push([code(api, window), { [name]: '20270223' }]);
  return cases;
}

/** Missing parameters. */
export const missing = (api: string, numbers: Readonly<Record<string, string>>): Case[] =>
  Object.entries(numbers).map(([number, name]) => [code(api, number), { [name]: '' }]);

/** The older head of a table. Numbers: code length, digits, missing; number length, half-width, missing, charset. */
export function olderHead(api: string, numbers: readonly string[]): Case[] {
  const [length = '', digits = '', none = '', long = '', half = '', empty = '', charset = ''] = numbers;
  return [
    [code(api, length), { ycfStrCode: '9990000001' }],
    [code(api, digits), { ycfStrCode: '9990000001A' }],
    [code(api, none), { ycfStrCode: '' }],
    [code(api, long), { orderNo: 'T'.repeat(21) }],
    [code(api, half), { orderNo: 'Ｔ－１' }],
    [code(api, empty), { orderNo: '' }],
    [code(api, charset), { orderNo: 'T/1' }],
  ];
}
