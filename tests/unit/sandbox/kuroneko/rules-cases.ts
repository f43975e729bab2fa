import type { ApiCode } from '../../../sandbox/kuroneko/types.ts';
import { kaaraCases } from './rules-cases-authorization.ts';
import { kaakkCases, kaarrCases } from './rules-cases-changes.ts';
import {
  kaaclCases,
  kaarsCases,
  kaasaCases,
  kaasdCases,
  kaaslCases,
  kaastCases,
} from './rules-cases-others.ts';
import type { Case } from './rules-families.ts';

/** For every code that a rule raises at least one request that raises it. */
export const cases: Readonly<Record<ApiCode, readonly Case[]>> = {
  KAARA: kaaraCases,
  KAARS: kaarsCases,
  KAACL: kaaclCases,
  KAASL: kaaslCases,
  KAAST: kaastCases,
  KAASD: kaasdCases,
  KAAKK: kaakkCases,
  KAARR: kaarrCases,
  KAASA: kaasaCases,
};
