import { expect, test } from 'vitest';
import { codes } from '../../../lib/providers/kuroneko/errors/codes.ts';
import { isGeneral } from '../../../lib/providers/kuroneko/errors/general.ts';

const rules = ['badCode', 'unknownMerchant', 'disabled', 'noReduction', 'badPassword', 'mismatch'];

test('every code about the contract or its password is general, and no other', () => {
  for (const [call, fields] of Object.entries(codes)) {
    for (const list of Object.values(fields)) {
      for (const part of list.split(', ')) {
        const [rule = '', ...numbers] = part.split(' ');
        for (const number of numbers) {
          const code = `${call}${number.padStart(3, '0')}E`;
          expect(isGeneral(code), code).toBe(rules.includes(rule));
        }
      }
    }
  }
});

test('so is the way to the provider and its own trouble; a code nobody knows is not', () => {
  for (const code of ['timeout', 'network', 'maintenance', 'err0001', 'ERR0002', 'KAARA092E'])
    expect(isGeneral(code), code).toBe(true);
  for (const code of ['', 'kaaxx001E', 'kaara999E', 'noShop', 'toString', 'constructor'])
    expect(isGeneral(code), code).toBe(false);
});
