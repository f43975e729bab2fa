const minute = 60_000;

/** `2026-11-20 08:57:47` moved by whole minutes. Pure calendar arithmetic: no clock, no time zone. */
export function shiftMinutes(moment: string, minutes: number): string {
  const at = Date.parse(`${moment.replace(' ', 'T')}Z`) + minutes * minute;
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

/** `2026-11-20` moved by whole days. */
export function shiftDays(day: string, days: number): string {
  return shiftMinutes(`${day} 00:00:00`, days * 24 * 60).slice(0, 10);
}

/** True for an existing calendar day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
