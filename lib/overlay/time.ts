import { language } from '../words/index.ts';

const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago, in the largest unit that fits: 3 時間前, 昨日, 今. Times are epoch ms; a clock that is ahead counts as now. */
export function ago(at: number, now: number, locale: string = language()): string {
  const passed = Math.max(0, now - at);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size] of steps)
    if (passed >= size) return format.format(-Math.floor(passed / size), unit);
  return format.format(0, 'second');
}

/** Date and time of day in Japan. `at` epoch ms. */
export function inJapan(at: number, locale: string = language()): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Tokyo',
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(at);
}

/** How long something has lasted, in the largest unit that fits: 3時間. Empty under a minute. Times are epoch ms. */
export function lasting(since: number, now: number, locale: string = language()): string {
  for (const [unit, size] of steps) {
    if (now - since < size) continue;
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
    const text = format.format(Math.floor((now - since) / size));
    return locale === 'ja' ? text.replaceAll(/\s/g, '') : text;
  }
  return '';
}

/** Time of day in Japan, with the date when it is not of the last half day: 14:05. Times are epoch ms. */
export function timeInJapan(at: number, now: number, locale: string = language()): string {
  if (Math.abs(now - at) > 43_200_000) return inJapan(at, locale);
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Tokyo',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}
