import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import type { Fees } from '../../lib/settings/shop.ts';
import { t } from '../../lib/words/options.ts';
import { kept } from '../unit/options/bench.ts';
import { button, describedBy, optionsPage, tabTo, words } from './options-page.tsx';

let shown: ReturnType<typeof optionsPage> | undefined;
afterEach(() => shown?.end());

const two: Fees = {
  mode: 'keep',
  tiers: [
    { from: 1, to: 9999, fee: 205 },
    { from: 30_000, to: null, fee: 305 },
  ],
};
async function edit(fees: Fees = two) {
  shown = optionsPage([kept({ fees })]);
  shown.open();
  await button('options.edit', '本店').click();
  return shown;
}
const cell = (part: 'from' | 'to' | 'fee', at: number) =>
  screen.getByRole('textbox', { name: t(`fees.${part}`, { at }), exact: true });
const trial = (word: 'fees.tryBilled' | 'fees.tryHad') => screen.getByRole('textbox', { name: t(word) });
const stretches = (): string[] =>
  Array.from(document.querySelectorAll('#fees-stretches li'), (one) => one.textContent ?? '');
const kinds = (): string[] =>
  Array.from(document.querySelectorAll('.price-line g'), (one) => one.getAttribute('class') ?? '');
const result = (): string => document.querySelector('.fee-trial output')?.textContent ?? '';
const saved = (page: NonNullable<typeof shown>): unknown =>
  (page.inputsOf('shops.save')[0] as { shop: { fees: Fees } } | undefined)?.shop.fees;
async function violations(): Promise<unknown[]> {
  const { violations: found } = await axe.run(document.querySelector('form')!);
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

describe('the picture of the price line', () => {
  test('shows ranges and gaps, and says the same in words', async () => {
    await edit();
    await expect
      .poll(stretches)
      .toEqual([
        `${t('fees.range', { from: '1', to: '9,999' })} ${t('fees.isFee', { fee: '205' })}`,
        `${t('fees.range', { from: '10,000', to: '29,999' })} ${t('fees.isGap')}`,
        `${t('fees.rangeOpen', { from: '30,000' })} ${t('fees.isFee', { fee: '305' })}`,
      ]);
    expect(kinds()).toEqual(['fee', 'gap', 'fee']);
    const name = t('fees.pictureName', { tiers: 2, gaps: 1, overlaps: 0 });
    await expect.element(screen.getByRole('img', { name })).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test('shows an overlap while it is typed, beside the fault at its field, and saving is refused', async () => {
    const page = await edit();
    await cell('from', 2).fill('9,999');
    await expect.poll(kinds).toEqual(['fee', 'overlap', 'fee']);
    expect(stretches()[1]).toContain(t('fees.isOverlap', { places: '1・2' }));
    const input = cell('from', 2).element();
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(describedBy(input)).toBe(t('fees.bad.overlap', { with: 1 }));
    expect(await violations()).toEqual([]);
    await button('options.save').click();
    await expect.poll(() => document.activeElement === cell('from', 2).element()).toBe(true);
    expect(page.inputsOf('shops.save')).toEqual([]);
    await cell('from', 2).fill('１００００');
    await button('options.save').click();
    await expect
      .poll(() => saved(page))
      .toEqual({
        mode: 'keep',
        tiers: [
          { from: 1, to: 9999, fee: 205 },
          { from: 10_000, to: null, fee: 305 },
        ],
      });
  });
});

describe('the table', () => {
  test('by keyboard: a new line begins after the last, a deleted one leaves the focus near by', async () => {
    const page = await edit({ mode: 'keep', tiers: [{ from: 1, to: 9999, fee: 205 }] });
    await tabTo(() => button('fees.add').element());
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.activeElement === cell('to', 2).element()).toBe(true);
    await expect.element(cell('from', 2)).toHaveValue('10000');
    await userEvent.keyboard('{Tab}305');
    await tabTo(() => button('options.save').element());
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => saved(page))
      .toMatchObject({
        tiers: [{}, { from: 10_000, to: null, fee: 305 }],
      });
  });

  test('deleting moves the focus to the next line, and from the last one to the button that adds', async () => {
    await edit();
    const remove = (at: number) =>
      screen.getByRole('button', { name: t('fees.removeName', { at }), exact: true });
    await remove(1).click();
    await expect.poll(() => document.activeElement === cell('from', 1).element()).toBe(true);
    await expect.element(cell('from', 1)).toHaveValue('30000');
    await remove(1).click();
    await expect.poll(() => document.activeElement === button('fees.add').element()).toBe(true);
    expect(document.querySelector('.price-line')).toBe(null);
  });

  test('a blank is no fault before its field was left, or somebody saves', async () => {
    await edit({ mode: 'keep', tiers: [] });
    await button('fees.add').click();
    await expect.poll(() => document.activeElement === cell('to', 1).element()).toBe(true);
    expect(cell('fee', 1).element().getAttribute('aria-invalid')).toBe('false');
    await userEvent.keyboard('{Tab}{Tab}');
    await expect.element(words('fees.bad.blank')).toBeVisible();
    await cell('fee', 1).fill('-1');
    await expect.element(words('fees.bad.number')).toBeVisible();
  });
});

test('each mode has its example, and the choice is saved', async () => {
  const page = await edit();
  for (const word of ['fees.keepText', 'fees.replaceText', 'fees.addText'] as const)
    await expect.element(words(word)).toBeVisible();
  await screen.getByRole('radio', { name: t('fees.add-mode') }).click();
  await button('options.save').click();
  await expect.poll(() => saved(page)).toEqual({ ...two, mode: 'add' });
});

test('the trial follows amounts, table and mode, and says when it cannot', async () => {
  await edit();
  expect(result()).toBe(t('fees.tryEmpty'));
  const says = (fee: string, total: string): string => t('fees.tryResult', { fee, total });
  for (const [billed, fee, total] of [
    ['9,999', '205', '10,204'],
    ['10000', '0', '10,000'],
    ['30000', '305', '30,305'],
  ] as const) {
    await trial('fees.tryBilled').fill(billed);
    await expect.poll(result).toBe(says(fee, total));
  }
  await trial('fees.tryHad').fill('300');
  await expect.poll(result).toBe(says('300', '30,300'));
  await screen.getByRole('radio', { name: t('fees.replace') }).click();
  await expect.poll(result).toBe(says('305', '30,305'));
  await screen.getByRole('radio', { name: t('fees.add-mode') }).click();
  await expect.poll(result).toBe(says('605', '30,605'));
  await trial('fees.tryHad').fill('x');
  await expect.element(words('fees.tryNumber')).toBeVisible();
  await trial('fees.tryHad').fill('');
  await cell('to', 2).fill('1');
  await expect.poll(result).toBe(t('fees.tryBad'));
  expect(await violations()).toEqual([]);
});
