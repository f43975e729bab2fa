import type { Profile } from '../profile.ts';
import { goq, goqClassic } from './goq.ts';

/** The back offices that are known without anybody's help. */
export const profiles: readonly Profile[] = [goq, goqClassic];
