/** Yen with thousands separated. */
export const comma = (yen: number): string => yen.toLocaleString('en-US');
