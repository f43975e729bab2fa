/** Where `storage.local` keeps the shops as they last counted (early.ts). They are forgotten with the shops. */
export const shelfKey = 'shopsSeen';
