import { isTransportCode } from './transport.ts';

/** Numbers of the codes about the contract or its password, per call. The table with the words is not loaded for this. */
const contract: Readonly<Record<string, readonly number[]>> = {
  kaara: [1, 2, 3, 4, 5, 90, 91, 92],
  kaars: [2, 3, 4, 12, 13],
  kaacl: [2, 3, 4, 13, 14, 17],
  kaasl: [2, 3, 4, 36, 37, 41],
  kaast: [2, 3, 4, 12, 13, 15],
  kaasd: [2, 3, 4, 14, 15, 19],
  kaakk: [1, 2, 3, 4, 59, 60, 61],
  kaarr: [1, 2, 3, 4, 10, 11, 12],
  kaasa: [1, 2, 3, 4, 17, 18, 23, 24],
};

/** Is a code about the contract, the provider's own trouble or the way to it, so that every order would meet it? */
export function isGeneral(code: string): boolean {
  if (isTransportCode(code) || /^err\d{4}$/i.test(code)) return true;
  const [, call = '', number] = /^([a-z]{5})(\d{3})E$/i.exec(code) ?? [];
  return contract[call.toLowerCase()]?.includes(Number(number)) ?? false;
}
