import type { ApiCode } from '../types.ts';
import type { OrderAction } from './action.ts';
import { cancel } from './cancel.ts';
import { reduce, reissue } from './change.ts';
import { creditResult, transactionStatus } from './inquire.ts';
import { printData } from './print-data.ts';
import { ship } from './ship.ts';
import { judgeSms } from './sms.ts';

/** Every call about an order that exists, with the code for one that does not. */
export const orderActions: Readonly<
  Record<Exclude<ApiCode, 'KAARA'>, { act: OrderAction; notFound: string }>
> = {
  KAARS: { act: creditResult, notFound: 'kaars008E' },
  KAACL: { act: cancel, notFound: 'kaacl008E' },
  KAASL: { act: ship, notFound: 'kaasl008E' },
  KAAST: { act: transactionStatus, notFound: 'kaast008E' },
  KAASD: { act: printData, notFound: 'kaasd008E' },
  KAAKK: { act: reduce, notFound: 'kaakk008E' },
  KAARR: { act: reissue, notFound: 'kaarr008E' },
  KAASA: { act: judgeSms, notFound: 'kaasa020E' },
};
