import { describe, expect, test } from 'vitest';
import { callerOf, type Sender } from '../../../lib/messages/caller.ts';

const self = { id: 'us', origin: 'chrome-extension://us' };
const office = 'https://order.example.jp';
const who = (sender: Sender) => callerOf(sender, self, (origin) => origin === office)?.caller;

describe('who may speak', () => {
  const row: Sender = {
    id: 'us',
    origin: office,
    url: `${office}/list`,
    frameId: 0,
    documentLifecycle: 'active',
  };
  test('the top frame of an allowed back office', () => expect(who(row)).toBe('orderPage'));
  test('an extension page, in a tab or not', () => {
    expect(who({ ...row, origin: self.origin, url: `${self.origin}/options.html` })).toBe('extensionPage');
  });
  const strangers: [string, Partial<Sender>][] = [
    ['another extension', { id: 'them' }],
    ['no id', { id: undefined }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['the same host on another port', { origin: `${office}:8443` }],
    ['the same host over http', { origin: office.replace('https', 'http') }],
    ['a frame', { frameId: 3 }],
    ['no frame at all', { frameId: undefined }],
    ['a page kept in the back/forward cache', { documentLifecycle: 'cached' }],
    ['a prerendered page', { documentLifecycle: 'prerender' }],
    ['an opaque origin', { origin: 'null' }],
    ['no origin and no address', { origin: undefined, url: undefined }],
  ];
  test.each(strangers)('not %s', (_name, change) => expect(who({ ...row, ...change })).toBeUndefined());
  test('the origin wins over the address in the message', () => {
    expect(who({ ...row, origin: 'https://evil.example', url: `${office}/list` })).toBeUndefined();
  });
  test('without an origin (older Firefox) the address decides; without a lifecycle the page counts as active', () => {
    expect(who({ ...row, origin: undefined, documentLifecycle: undefined })).toBe('orderPage');
  });
});
