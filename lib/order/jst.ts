/** Japan has no daylight saving: nine hours, always. */
const offset = 9 * 3_600_000;

/** `YYYY-MM-DD` in Japan at this moment. */
export function dayInJapan(at: Date): string {
  return new Date(at.getTime() + offset).toISOString().slice(0, 10);
}

/** `yyyyMMddHHmmss` in Japan at this moment. */
export function stampInJapan(at: Date): string {
  return new Date(at.getTime() + offset).toISOString().replaceAll(/\D/g, '').slice(0, 14);
}

/** The day so many days later. `day` is `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD` that the calendar knows. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const time = new Date(`${day}T00:00:00Z`);
  // The 30th of February becomes a day of March, or none at all.
  return time.getUTCDate() === Number(day.slice(8));
}
