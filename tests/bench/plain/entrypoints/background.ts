import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

/** As little as a worker can be that answers. */
export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onMessage.addListener((_message, _sender, reply) => reply({ status: 'none' }));
  },
});
