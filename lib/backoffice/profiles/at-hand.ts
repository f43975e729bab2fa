import type { Profile } from '../profile.ts';
import { goq, goqClassic } from './goq.ts';

/** The profiles that the list's script carries: shown without a question to the worker. */
export const atHand: readonly Profile[] = [goq, goqClassic];
