import { expect, test } from 'vitest';
import { operationRoutes, routes, type RouteName } from '../../../lib/messages/contract.ts';
import { readingRoutes } from '../../../lib/messages/reading.ts';
import { builtStart } from './built.ts';

test('every route says which part of the worker it needs, and its table says the same', () => {
  for (const name of Object.keys(routes) as RouteName[])
    expect(routes[name].part, name).toBe(Object.hasOwn(readingRoutes, name) ? 'start' : 'operations');
  expect(Object.keys(routes)).toHaveLength(
    Object.keys(readingRoutes).length + Object.keys(operationRoutes).length,
  );
});

test('the start reads: no route of it brings an order, a password or a choice of a person', () => {
  expect(Object.keys(readingRoutes).toSorted()).toEqual([
    'automation.state',
    'cases.rows',
    'jobs.list',
    'page.open',
    'profile.own',
    'shortcuts.list',
  ]);
});

test('what every start takes in knows no call of the provider, opens no password and writes no intent', async () => {
  const start = await builtStart('entrypoints/background.ts');
  const acts = await builtStart('entrypoints/operations.ts');
  for (const trace of [/KAA[A-Z]{2}0/, /deriveBits|PBKDF2/, /AES-GCM/, /totalAmount/]) {
    expect(acts).toMatch(trace);
    expect(start).not.toMatch(trace);
  }
  expect(start.length).toBeLessThan(100 * 1024);
});
