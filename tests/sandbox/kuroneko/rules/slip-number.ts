/** Yamato's slip numbers: eleven digits and their remainder by seven. */
import type { Switches } from '../types.ts';

/** A slip number as it is checked and kept: without hyphens where they are not part of it. */
export const slipNumber = (text: string, switches: Pick<Switches, 'slipHyphensCount'>): string =>
  switches.slipHyphensCount ? text : text.replaceAll('-', '');

export const isTwelveDigits = (slip: string): boolean => /^[0-9]{12}$/.test(slip);

/** Whether the last of twelve digits fits the others. */
export const checkDigitHolds = (slip: string): boolean =>
  Number(slip.slice(0, 11)) % 7 === Number(slip.slice(11));
