import { language } from '../lib/words/translate.ts';

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language(), { timeZone: 'Asia/Tokyo', ...options });
/** One for each way of writing; the language of a page does not change. */
const made = new Map<string, Intl.DateTimeFormat>();
function kept(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = made.get(name) ?? format(options);
  made.set(name, known);
  return known;
}

/** Date and time of day in Japan: 2026/11/24 22:40. `at` epoch ms. */
export const inJapan = (at: number): string =>
  kept('both', { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** The same without the year where it is this one: a list is read downwards, not years apart. */
export function shortInJapan(at: number, now: number): string {
  const year = (when: number): number => new Date(when + 9 * 3_600_000).getUTCFullYear();
  if (year(at) !== year(now)) return inJapan(at);
  const options = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  return kept('short', options).format(at);
}

/** Time of day in Japan, with the date when it is not of the last half day: 14:05. Times are epoch ms. */
export const timeOfDay = (at: number, now: number): string =>
  Math.abs(now - at) > 43_200_000
    ? shortInJapan(at, now)
    : kept('time', { hour: 'numeric', minute: '2-digit' }).format(at);

/** For a file: 2026-11-24 22:40:05, in Japan. */
export const stampInFile = (at: number): string =>
  new Date(at + 9 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** How long something has lasted, in the largest unit that fits: 3時間. `0分` under a minute. Times are epoch ms. */
export function lasting(since: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - since) / 60_000));
  const [unit, value] =
    minutes >= 1440
      ? (['day', Math.floor(minutes / 1440)] as const)
      : minutes >= 60
        ? (['hour', Math.floor(minutes / 60)] as const)
        : (['minute', minutes] as const);
  const text = new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  return language() === 'ja' ? text.replaceAll(/\s/g, '') : text;
}

/** A span in seconds: 0.9秒 */
export const seconds = (ms: number): string => {
  const value = Math.round(Math.max(0, ms) / 100) / 10;
  return language() === 'ja' ? `${value}秒` : `${value} s`;
};

/** 6,830円 */
export const yen = (amount: number): string =>
  language() === 'ja' ? `${amount.toLocaleString('ja-JP')}円` : `¥${amount.toLocaleString('en')}`;
