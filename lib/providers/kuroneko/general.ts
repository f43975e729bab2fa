/** Ours, for what happens between us and the provider. */
const transport = ['network', 'timeout', 'maintenance', 'httpStatus', 'redirected', 'badUrl', 'tooLarge'];
/** Per call, the numbers of the codes about 加盟店コード and パスワード: the same contract meets them with every order. */
const contract: Readonly<Record<string, readonly number[]>> = {
  kaara: [1, 2, 3, 4, 5, 90, 91, 92],
  kaars: [2, 3, 4, 12, 13],
  kaacl: [2, 3, 4, 13, 14, 17],
  kaasl: [2, 3, 4, 36, 37, 41],
  kaast: [2, 3, 4, 12, 13, 15],
  kaasd: [2, 3, 4, 14, 15, 19],
  kaakk: [1, 2, 3, 4, 59, 60, 61],
  kaarr: [1, 2, 3, 4, 10, 11, 12],
};

/** Is a code about the contract or the way to the provider, and not about one order? */
export function isGeneral(code: string): boolean {
  const [, api = '', number = ''] = /^(kaa[a-z]{2})(\d{3})e$/i.exec(code) ?? [];
  return transport.includes(code) || (contract[api.toLowerCase()]?.includes(Number(number)) ?? false);
}
