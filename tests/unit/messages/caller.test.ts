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
  test('a frame of an allowed back office, in a page of the same one', () =>
    expect(who({ ...row, frameId: 3, tab: { id: 1, url: `${office}/top` } })).toBe('orderPage'));
  test('an extension page, in a tab or not', () => {
    expect(who({ ...row, origin: self.origin, url: `${self.origin}/options.html` })).toBe('extensionPage');
  });
  const strangers: [string, Partial<Sender>][] = [
    ['another extension', { id: 'them' }],
    ['no id', { id: undefined }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['the same host on another port', { origin: `${office}:8443` }],
    ['the same host over http', { origin: office.replace('https', 'http') }],
    ['a frame in nobody knows what', { frameId: 3 }],
    ['a frame in a foreign page', { frameId: 3, tab: { id: 1, url: 'https://evil.example/' } }],
    ['a frame in another back office', { frameId: 3, tab: { id: 1, url: 'https://other.example.jp/' } }],
    [
      'a foreign frame in a back office',
      { origin: 'https://evil.example', frameId: 3, tab: { url: office } },
    ],
    ['a sandboxed frame in its own page', { origin: 'null', frameId: 3, tab: { url: `${office}/` } }],
    ['no frame at all', { frameId: undefined }],
    ['a page kept in the back/forward cache', { documentLifecycle: 'cached' }],
    ['a prerendered page', { documentLifecycle: 'prerender' }],
    ['a page on its way out', { documentLifecycle: 'pending_deletion' }],
    ['a sandboxed document of the back office', { origin: 'null' }],
    ['a sandboxed frame of the back office', { origin: 'null', frameId: 4 }],
    ['a page of ours in a frame', { origin: self.origin, url: `${self.origin}/options.html`, frameId: 2 }],
    ['a page of another extension', { origin: 'chrome-extension://them', url: 'chrome-extension://them/x' }],
    ['a page of ours that another extension claims', { id: 'them', origin: self.origin }],
    ['a data address', { origin: undefined, url: 'data:text/html,x' }],
    ['an empty document', { origin: undefined, url: 'about:blank' }],
    ['a local file', { origin: undefined, url: 'file:///order.example.jp/list' }],
    ['a host that only begins alike', { origin: `${office}.evil.example` }],
    ['an address with our back office as its user', { origin: undefined, url: `${office}@evil.example/` }],
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
