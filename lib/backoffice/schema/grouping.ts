import * as z from 'zod/mini';

/**
 * `none`: one row is one order. `byId`: rows with the same id are one order (one row per destination), which is asked for
 * once, whichever of its rows are ticked; amounts of rows are never added up.
 */
export const Grouping = z.enum(['none', 'byId']);
