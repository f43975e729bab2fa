/**
 * The pattern by which the browser allows and finds the pages of an address. Firefox refuses patterns with a port: there
 * one stands for every port of the host, so whoever finds tabs by it looks at their origin too.
 */
export function accessPattern(address: string, ports = !import.meta.env.FIREFOX): string {
  const { protocol, host, hostname } = new URL(address);
  return `${protocol}//${ports ? host : hostname}/*`;
}
