import { expect, test } from 'vitest';
import { isModifier, keysOf } from '../../../components/options/keys/pressed.ts';

const press = (code: string, held = '', key = code) => ({
  code,
  key,
  ctrlKey: held.includes('C'),
  altKey: held.includes('A'),
  shiftKey: held.includes('S'),
  metaKey: held.includes('M'),
});

test.each([
  ['KeyY', 'A', 'Alt+Y'],
  ['KeyY', 'CS', 'Ctrl+Shift+Y'],
  ['KeyY', 'AS', 'Alt+Shift+Y'],
  ['Digit5', 'C', 'Ctrl+5'],
  ['F8', '', 'F8'],
  ['F12', 'C', 'Ctrl+F12'],
  ['ArrowUp', 'A', 'Alt+Up'],
  ['Comma', 'C', 'Ctrl+Comma'],
  // A letter alone, Shift alone, both of Ctrl and Alt, the key of the system, and what browsers have no name for.
  ['KeyY', '', null],
  ['KeyY', 'S', null],
  ['F8', 'S', null],
  ['KeyY', 'CA', null],
  ['KeyY', 'M', null],
  ['KeyY', 'CM', null],
  ['Numpad1', 'A', null],
  ['Escape', 'A', null],
  ['KanaMode', 'A', null],
])('%s with %s is written %s', (code, held, written) => {
  expect(keysOf(press(code, held))).toBe(written);
});

test('a modifier that is still held alone is no key yet', () => {
  for (const key of ['Control', 'Alt', 'Shift', 'Meta'])
    expect(isModifier(press('AltLeft', 'A', key))).toBe(true);
  expect(isModifier(press('KeyY', 'A', 'y'))).toBe(false);
});
