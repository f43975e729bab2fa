import { expect, test } from 'vitest';
import { explain, knownCodes } from '../../../lib/providers/kuroneko/errors/explain.ts';

test('all 353 published codes are known, per call as many as published', () => {
  const per = Map.groupBy(knownCodes(), (code) => code.slice(0, 5));
  expect(Object.fromEntries([...per].map(([api, codes]) => [api, new Set(codes).size]))).toEqual({
    kaara: 98,
    kaars: 14,
    kaacl: 17,
    kaasl: 41,
    kaast: 15,
    kaasd: 18,
    kaakk: 63,
    kaarr: 64,
    kaasa: 20,
    err00: 3,
  });
});

test('each says what happened and what to do, without a placeholder left', () => {
  for (const code of knownCodes()) {
    const { message, remedy } = explain(code);
    expect(message, code).toContain(code);
    expect(message, code).not.toMatch(/未知|〈|undefined/);
    expect(remedy.length, code).toBeGreaterThan(8);
    expect(remedy, code).not.toMatch(/〈|undefined/);
  }
});

test('upper and lower case are the same; an unknown code is shown as it is', () => {
  expect(explain('KAARA029E').message).toContain('実在しません');
  expect(explain('kaara999E')).toMatchObject({
    message: expect.stringContaining('kaara999E'),
    next: 'check',
  });
});

test('staff are not told to mend what they cannot', () => {
  expect(explain('kaara092E').next).toBe('settings');
  expect(explain('kaara088E').next).toBe('never');
  expect(explain('kaara020E').next).toBe('edit');
});
