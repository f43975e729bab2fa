import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnRows, moved, scrolledTo } from '../../../components/activity/window.ts';

test('whatever the place, every visible line is drawn, and few others are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 200_000 }),
      fc.integer({ min: 0, max: 2_000 }),
      fc.nat(),
      (count, height, place) => {
        const rowHeight = 40;
        const top = place % Math.max(1, count * rowHeight - height);
        const { first, end } = drawnRows(top, height, rowHeight, count);
        const visible = [Math.floor(top / rowHeight), Math.min(count, Math.ceil((top + height) / rowHeight))];
        expect(first).toBeLessThanOrEqual(Math.max(0, visible[0]!));
        expect(end).toBeGreaterThanOrEqual(visible[1]!);
        expect(end).toBeLessThanOrEqual(count);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(height / rowHeight) + 18);
      },
    ),
  );
});

test('a list that became shorter under its place still draws something', () => {
  expect(drawnRows(90_000, 400, 40, 3)).toEqual({ first: 2, end: 3 });
  expect(drawnRows(90_000, 400, 40, 0)).toEqual({ first: 0, end: 0 });
});

test('keys lead through the list and no further', () => {
  expect(moved('ArrowDown', -1, 5, 3)).toBe(0);
  expect(moved('ArrowDown', 4, 5, 3)).toBe(4);
  expect(moved('PageUp', 2, 5, 3)).toBe(0);
  expect(moved('End', 0, 5, 3)).toBe(4);
  expect(moved('a', 0, 5, 3)).toBeNull();
  expect(moved('End', 0, 0, 3)).toBeNull();
});

test('a line comes into view by the shortest way', () => {
  expect(scrolledTo(2, 200, 400, 40)).toBe(80);
  expect(scrolledTo(30, 200, 400, 40)).toBe(840);
  expect(scrolledTo(8, 200, 400, 40)).toBe(200);
});
