/** Is an order with this payment method, as the host writes it, one of ours? */
export const servesPayment = (payment: string): boolean =>
  payment.normalize('NFKC').replaceAll(/\s/g, '').includes('クロネコ代金後払い');
