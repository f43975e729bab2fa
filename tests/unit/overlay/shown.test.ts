import { expect, test, vi } from 'vitest';
import { onceShown } from '../../../lib/overlay/shown.ts';

/** As much of a document as is looked at. */
class Page extends EventTarget {
  prerendering: boolean;
  constructor(prerendering: boolean) {
    super();
    this.prerendering = prerendering;
  }
}
const pageOf = (prerendering: boolean) => new Page(prerendering) as Page & Document;

test('a page that is seen begins at once', () => {
  const start = vi.fn();
  onceShown(pageOf(false), new AbortController().signal, start);
  expect(start).toHaveBeenCalledOnce();
});

test('a browser that loads nothing beforehand does not know the word', () => {
  const start = vi.fn();
  onceShown(new EventTarget() as Document, new AbortController().signal, start);
  expect(start).toHaveBeenCalledOnce();
});

test('a page loaded beforehand waits until it is shown, and begins once', () => {
  const [start, page] = [vi.fn(), pageOf(true)];
  onceShown(page, new AbortController().signal, start);
  expect(start).not.toHaveBeenCalled();
  page.prerendering = false;
  page.dispatchEvent(new Event('prerenderingchange'));
  page.dispatchEvent(new Event('prerenderingchange'));
  expect(start).toHaveBeenCalledOnce();
});

test('an extension that went away meanwhile begins nothing', () => {
  const [start, page, end] = [vi.fn(), pageOf(true), new AbortController()];
  onceShown(page, end.signal, start);
  end.abort();
  page.dispatchEvent(new Event('prerenderingchange'));
  expect(start).not.toHaveBeenCalled();
});
