/** 取引状況 codes as KAAST reports them; '' is kept for orders that were never granted. */
export const status = {
  declined: '',
  approved: '1',
  cancelled: '2',
  slipRegistered: '3',
  investigating: '5',
  alerted: '6',
  settled: '10',
  invoiced: '11',
  paid: '12',
  reviewing: '30',
  withdrawn: '31',
  refused: '32',
} as const;

/**
 * Statuses whose amount still counts against the buyer. Assumption: an order under review
 * counts too, or a buyer could pass the limit with several of them at once.
 */
export const owing: ReadonlySet<string> = new Set(['1', '3', '5', '6', '10', '11', '30']);

/** An authorization somebody could still be billed for, or already was. */
export const live: ReadonlySet<string> = new Set([...owing, status.paid]);

/** What happens to a parcel and its bill without any API call: event → allowed from → then. */
export const events = {
  investigate: { from: ['3'], to: status.investigating },
  alert: { from: ['3', '5'], to: status.alerted },
  deliver: { from: ['3', '5', '6'], to: status.settled },
  invoice: { from: ['10'], to: status.invoiced },
  pay: { from: ['11'], to: status.paid },
  /** Nobody confirmed in time. */
  expire: { from: ['30'], to: status.withdrawn },
} as const;

export type ParcelEvent = keyof typeof events;
