import type { Profile } from '../profile.ts';
import { atHand } from './at-hand.ts';
import { eccube4 } from './eccube.ts';
import { woocommerce, woocommerceClassic } from './woocommerce.ts';

/** What it asks for; see addresses.ts. */
export const asked: readonly Profile[] = [woocommerce, woocommerceClassic, eccube4];

/** The back offices that are known without anybody's help. */
export const profiles: readonly Profile[] = [...atHand, ...asked];
