import { describe, expect, test } from 'vitest';
import { allCodes, codesOf, notRaised } from '../../../sandbox/kuroneko/codes.ts';
import { rulesOf } from '../../../sandbox/kuroneko/rules/index.ts';
import type { ApiCode } from '../../../sandbox/kuroneko/types.ts';
import { cases } from './rules-cases.ts';
import { judge } from './rules-fixture.ts';

const apis = Object.keys(cases) as ApiCode[];
const flat = apis.flatMap((api) =>
  cases[api].map(([code, patch, setting]) => ({ api, code, patch, setting })),
);

describe('every code', () => {
  test.each(apis)('%s: the request the cases start from is accepted', (api) => {
    expect(judge(api)).toBeNull();
  });

  test.each(flat)('$api raises $code for $patch', ({ api, code, patch, setting }) => {
    expect(judge(api, patch, setting)).toBe(code);
  });

  test('is either raised above or listed with a reason why not', () => {
    const raised = new Set(flat.map(({ code }) => code));
    const listed = Object.keys(notRaised);
    expect([...raised].filter((code) => listed.includes(code))).toEqual([]);
    expect([...raised, ...listed].toSorted()).toEqual(Object.keys(allCodes).toSorted());
  });

  test('is in the table of its call, and the tables have their known sizes', () => {
    const sizes = Object.fromEntries(apis.map((api) => [api, Object.keys(codesOf[api]).length]));
    expect(sizes).toEqual({
      KAARA: 98,
      KAARS: 14,
      KAACL: 17,
      KAASL: 41,
      KAAST: 15,
      KAASD: 18,
      KAAKK: 63,
      KAARR: 64,
      KAASA: 20,
    });
    expect(Object.keys(allCodes)).toHaveLength(353);
    for (const api of apis) {
      for (const code of Object.keys(codesOf[api])) expect(code).toMatch(/^kaa[a-z]{2}[0-9]{3}E$/);
      for (const code of Object.keys(codesOf[api])) expect(code.slice(0, 5).toUpperCase()).toBe(api);
    }
  });

  test('has exactly one rule, unless listed', () => {
    for (const api of apis) {
      const codes = rulesOf(api).map((rule) => rule.code);
      expect(codes.toSorted()).toEqual(
        Object.keys(codesOf[api])
          .filter((code) => !Object.hasOwn(notRaised, code))
          .toSorted(),
      );
    }
  });

  test('says what is wrong, and a listed one why it is not raised', () => {
    for (const [code, [parameter, wrong]] of Object.entries(allCodes)) {
      expect(parameter, code).not.toBe('');
      expect(wrong.length, code).toBeGreaterThan(6);
    }
    for (const [code, reason] of Object.entries(notRaised)) expect(reason.length, code).toBeGreaterThan(30);
  });
});
