/** Yamato's slip numbers: eleven digits and their remainder by seven. */

export const isTwelveDigits = (slip: string): boolean => /^[0-9]{12}$/.test(slip);

/** Whether the last of twelve digits fits the others. */
export const checkDigitHolds = (slip: string): boolean =>
  Number(slip.slice(0, 11)) % 7 === Number(slip.slice(11));
