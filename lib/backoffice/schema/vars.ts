import * as z from 'zod/mini';
import { Source } from './source.ts';
import { Pattern } from './text.ts';

/** Parts of addresses and tokens, found in the list as it is now: in its own address (the first group), or in the page. */
export const Vars = z.record(
  z.string().check(z.regex(/^(?!(id|ids|n|fee|slip|part)$)\w{1,30}$/)),
  z.union([z.strictObject({ address: Pattern }), Source]),
);
