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
