import { expect, test } from 'vitest';
import { allCodes } from '../../../sandbox/kuroneko/codes.ts';
import { rulesOf } from '../../../sandbox/kuroneko/rules/index.ts';
import type { ApiCode } from '../../../sandbox/kuroneko/types.ts';
import { cases } from './rules-cases.ts';
import { acceptable, judge } from './rules-fixture.ts';

const apis = Object.keys(cases) as ApiCode[];

/** Rules that stand elsewhere than their number says, with the number they stand before. */
const moved: Readonly<Record<string, string>> = {
  // Shapes of one field, though numbered after the cross checks.
  kaara105E: 'kaara100E',
  kaara106E: 'kaara100E',
  // 関連チェック come last.
  kaasa023E: 'kaasa020E',
  kaasa024E: 'kaasa020E',
};

test.each(apis)('%s checks in the order of its table', (api) => {
  const codes = rulesOf(api).map(({ code }) => code);
  const expected = codes.filter((code) => !moved[code]).toSorted();
  for (const [code, before] of Object.entries(moved))
    if (codes.includes(code)) expected.splice(expected.indexOf(before), 0, code);
  expect(codes).toEqual(expected);
});

/** `sendAddress12` is the second `sendAddress1`, `subTotal10` one of `subTotalN`. */
function isParameter(name: string, parameter: string): boolean {
  return parameter.split('/').some((one) => {
    if (one.endsWith('N'))
      return /^([1-9]|10)$/.test(name.slice(one.length - 1)) && name.startsWith(one.slice(0, -1));
    if (one === 'subTotal') return name.startsWith(one);
    return name === one || (name.startsWith(one) && /^([2-9]|10)$/.test(name.slice(one.length)));
  });
}

/** Codes about a parameter that is right by itself and wrong beside the one that the case changes. */
const relative: readonly string[] = ['kaasl013E', 'kaarr020E'];

test.each(apis)('%s: each case touches the parameter its code is about', (api) => {
  for (const [code, patch] of cases[api]) {
    const touched = Object.keys(patch);
    if (touched.length === 0 || relative.includes(code)) continue;
    const parameter = allCodes[code]?.[0] ?? '';
    expect(
      touched.filter((name) => isParameter(name, parameter)),
      `${code} (${parameter}) by ${touched.join()}`,
    ).not.toEqual([]);
  }
});

test.each(apis)('%s: of two broken rules the one further up answers', (api) => {
  const codes = rulesOf(api).map(({ code }) => code);
  const password = judge(api, { password: 'wrong' }) ?? '';
  for (const [code, patch, setting] of cases[api]) {
    // A merchant nobody knows has no password to be wrong.
    if ('password' in patch || 'ycfStrCode' in patch || setting?.merchant !== undefined) continue;
    const first = codes.indexOf(code) < codes.indexOf(password) ? code : password;
    expect(judge(api, { ...patch, password: 'wrong' }, setting), code).toBe(first);
  }
});

test.each(apis)('%s: unknown and empty parameters are passed over', (api) => {
  const odd = {
    fraudbuster: '1',
    headerInformation: '',
    itemName11: 'half',
    subTotal11: 'x',
    sendName11: 'x',
  };
  expect(judge(api, odd)).toBeNull();
  expect(
    judge(api, { ...odd, orderYmd: acceptable[api].orderYmd ?? 'never', cartCode: 'eccube3' }),
  ).toBeNull();
});
