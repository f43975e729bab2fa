import type { Profile } from '../profile.ts';
import { eccube4 } from './eccube.ts';
import { goq, goqClassic } from './goq.ts';
import { woocommerce, woocommerceClassic } from './woocommerce.ts';

/** The back offices that are known without anybody's help. */
export const profiles: readonly Profile[] = [goq, goqClassic, woocommerce, woocommerceClassic, eccube4];
