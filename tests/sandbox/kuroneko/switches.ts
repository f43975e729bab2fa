import type { Switches } from './types.ts';

/**
 * The likeliest choices. Assumptions throughout: the public material is silent on each of them,
 * which is why they can be switched.
 */
export const defaultSwitches: Switches = {
  validationOrder: 'table',
  declinedConsumesNumber: true,
  declinedTransaction: 'refused',
  resultOnError: false,
  requestDate: 'echo',
  slipRegisteredTwice: 'accept',
  slipHyphensCount: true,
  otherCarrierSettles: 'never',
  reissueCap: 7,
  reissuableStatuses: ['1', '3', '5', '6', '10', '11'],
  printableStatuses: ['1', '3'],
  printRefusal: 'kaasd009E',
  printDataTakesUnderline: false,
  reductionShipsFrom: 'orderDate',
  smsRetryCap: 3,
  merchantCodeNumbering: 'EC',
  nameKanaLimit: 80,
  shipWindowInclusive: true,
  contentType: 'text/xml; charset=UTF-8',
  xmlDeclaration: true,
  keepAlive: true,
  serviceSuspended: false,
  buyerLimit: 55_000,
};
