import { expect, test } from 'vitest';
import { planNotes, planSteps } from '../../../lib/credit/change-plan.ts';
import { operations } from '../../../lib/credit/status.ts';
import { whys } from '../../../lib/credit/why.ts';
import { creditEn, creditJa } from '../../../lib/words/credit.ts';
import { en } from '../../../lib/words/en.ts';
import { ja } from '../../../lib/words/ja.ts';

test('every reason, step and note of the life cycle has its words, and no word is left over', () => {
  const spoken = Object.keys(creditJa).filter((key) => !key.startsWith('overlay.'));
  expect(spoken.sort()).toEqual([...whys, ...planSteps, ...planNotes].sort());
});

test('every operation has a button text, in both languages', () => {
  for (const operation of operations) {
    expect(ja[`overlay.${operation}`], operation).not.toBe('');
    expect(en[`overlay.${operation}`], operation).not.toBe('');
  }
});

test('both languages say all of it, in sentences where a reason is given', () => {
  expect(Object.keys(creditEn).sort()).toEqual(Object.keys(creditJa).sort());
  for (const why of whys) {
    expect(creditJa[why], why).toMatch(/。$/);
    expect(creditEn[why], why).toMatch(/\.$/);
  }
});
