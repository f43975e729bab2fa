import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Stands beside the overlay's script on back offices that have profiles of their own: a mark in the world of our scripts. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { yoshinOwn: true });
});
