import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { events } from '../../../sandbox/kuroneko/actions/status.ts';
import { notRaised } from '../../../sandbox/kuroneko/codes.ts';
import { seededMerchants } from '../../../sandbox/kuroneko/merchants.ts';
import { defaultSwitches } from '../../../sandbox/kuroneko/switches.ts';
import { faultKinds } from '../../../sandbox/kuroneko/web/control/shapes.ts';

const readme = readFileSync(new URL('../../../sandbox/kuroneko/README.md', import.meta.url), 'utf8');

/** The rows of the table under a heading, without its head. */
function rows(heading: string): string[][] {
  const section = readme.split(/^#+ /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const plain = (cell = ''): string => cell.replaceAll('`', '');

describe('the README tells', () => {
  test('every code that is not raised, and why', () => {
    const told = Object.fromEntries(
      rows('Codes that are not raised').map(([code, why]) => [plain(code), why]),
    );
    expect(told).toEqual(notRaised);
  });

  test('every switch with its default', () => {
    const told = Object.fromEntries(
      rows('Switches').map(([name, standard]) => [plain(name), JSON.parse(plain(standard)) as unknown]),
    );
    expect(told).toEqual(defaultSwitches);
  });

  test('every kind of fault', () => {
    expect(rows('Faults').map(([kind]) => plain(kind))).toEqual(faultKinds);
  });

  test('every merchant with its password and options', () => {
    const told = rows('Merchants').map(([code, password, ...options]) => [
      code,
      password,
      ...options.slice(0, 4),
    ]);
    const yes = (option: boolean): string => (option ? 'yes' : '');
    expect(told).toEqual(
      seededMerchants.map(({ code, password, options }) => [
        code,
        password,
        yes(options.bundledInvoice),
        yes(options.otherCarrier),
        yes(options.amountChange),
        yes(options.smartphone),
      ]),
    );
  });

  test('every event', () => {
    const [, told = ''] = rows('Control interface').find(([call]) => call?.includes('/events/')) ?? [];
    expect([...told.matchAll(/`([a-z]+)`/g)].map(([, name]) => name).toSorted()).toEqual(
      Object.keys(events).toSorted(),
    );
  });
});
