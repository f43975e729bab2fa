const DAY = 86_400_000;
const JST = 9 * 3_600_000;

/** A real calendar day written yyyyMMdd. */
export function isYmd(text: string): boolean {
  return /^[0-9]{8}$/.test(text) && compact(new Date(millis(text))) === text;
}

/** A real instant written yyyyMMddHHmmss; leap seconds and hour 24 do not exist. */
export function isYmdHms(text: string): boolean {
  if (!/^[0-9]{14}$/.test(text) || !isYmd(text.slice(0, 8))) return false;
  const [hour, minute, second] = [8, 10, 12].map((at) => Number(text.slice(at, at + 2)));
  return (hour ?? 99) < 24 && (minute ?? 99) < 60 && (second ?? 99) < 60;
}

/** The Japanese calendar day of an instant, yyyyMMdd. */
export const ymdInJapan = (now: Date): string => compact(new Date(now.getTime() + JST));

/** Whole days from one yyyyMMdd to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => (millis(to) - millis(from)) / DAY;

const compact = (date: Date): string => date.toISOString().slice(0, 10).replaceAll('-', '');

function millis(ymd: string): number {
  const date = new Date(0);
  date.setUTCFullYear(Number(ymd.slice(0, 4)), Number(ymd.slice(4, 6)) - 1, Number(ymd.slice(6, 8)));
  return date.getTime();
}
