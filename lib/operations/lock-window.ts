import { browser } from '../browser.ts';

const size = { width: 460, height: 560 };
let opening: Promise<void> = Promise.resolve();

/** Shows the window for the passphrase, in front of the one in use; there is only ever one. */
export function openUnlock(): Promise<void> {
  opening = opening.catch(() => undefined).then(show);
  return opening;
}

async function show(): Promise<void> {
  const url = browser.runtime.getURL('/unlock.html');
  const [present] = await browser.tabs.query({ url });
  if (present?.windowId !== undefined) {
    await browser.windows.update(present.windowId, { focused: true });
    return;
  }
  const { left, top, width = 0 } = await browser.windows.getLastFocused();
  const place =
    left === undefined || top === undefined
      ? {}
      : { left: Math.max(0, Math.round(left + (width - size.width) / 2)), top: top + 80 };
  await browser.windows.create({ url, type: 'popup', ...size, ...place });
}
