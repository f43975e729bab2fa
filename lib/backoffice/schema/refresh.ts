import * as z from 'zod/mini';

/**
 * How the list changes: `load` a new page each time, `replace` new rows in the same page, `recycle` other orders in the
 * same rows, `virtual` rows leave the page while scrolling. Whatever it says, a row's order is read again before each use.
 */
export const Refresh = z.enum(['load', 'replace', 'recycle', 'virtual']);
