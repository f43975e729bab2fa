const JST_OFFSET = 9 * 3600_000;

/** yyyyMMddHHmmss in Japan, which has no daylight saving time. */
export function jstStamp(at: Date): string {
  return new Date(at.getTime() + JST_OFFSET).toISOString().replace(/\D/g, '').slice(0, 14);
}

/** yyyyMMdd in Japan, some days after the given moment. */
export function jstDay(at: Date, plusDays = 0): string {
  return jstStamp(new Date(at.getTime() + plusDays * 86_400_000)).slice(0, 8);
}

/** The moment a yyyyMMddHHmmss stamp names, in ms since 1970. */
export function stampTime(stamp: string): number {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp) ?? [];
  return Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}+09:00`);
}
