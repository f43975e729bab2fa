import type { Switches } from './types.ts';

/**
 * The likeliest choices. Assumptions throughout: the public material is silent on each of them,
 * which is why they can be switched.
 */
export const defaultSwitches: Switches = {
  validationOrder: 'table',
  declinedConsumesNumber: true,
  resultOnError: false,
  requestDate: 'echo',
  slipRegisteredTwice: 'accept',
  otherCarrierSettles: 'immediately',
  reissueCap: 7,
  smsRetryCap: 3,
  merchantCodeNumbering: 'EC',
  shipWindowInclusive: true,
  contentType: 'text/xml; charset=UTF-8',
  xmlDeclaration: true,
  serviceSuspended: false,
  buyerLimit: 55_000,
};
