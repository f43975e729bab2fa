import type { Random } from './random.ts';

/** A 12-digit waybill number whose last digit is the first eleven modulo 7, as ヤマト運輸 prints them. */
export function slipNumber(firstEleven: string): string {
  if (!/^\d{11}$/.test(firstEleven))
    throw new Error(`a waybill number starts with 11 digits, got ${firstEleven}`);
  return firstEleven + String(Number(firstEleven) % 7);
}

export function inventSlip(random: Random): string {
  return slipNumber(`4${random.digits(10)}`);
}
