import * as z from 'zod/mini';
import { Source } from './source.ts';

/** Where slip numbers stand: all that each of the sources finds. None where the host knows none. */
export const Tracking = z.array(Source).check(z.maxLength(5));
