/** One version and what is new in it. */
export interface Release {
  readonly version: string;
  readonly points: readonly string[];
}

/** Whether this version comes after that one; numbers part by part. */
export function isAfter(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (let at = 0; at < 4; at++) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** What came after version `from`, up to `now`, the newest first. `table`: keys `new.<version>.<place>`. */
export function newsSince(table: Readonly<Record<string, string>>, from: string, now: string): Release[] {
  const releases = new Map<string, string[]>();
  for (const [key, text] of Object.entries(table)) {
    const version = /^new\.(.+)\.\d+$/.exec(key)?.[1] ?? '';
    if (!isAfter(version, from) || isAfter(version, now)) continue;
    releases.set(version, [...(releases.get(version) ?? []), text]);
  }
  return [...releases]
    .map(([version, points]) => ({ version, points }))
    .toSorted((a, b) => (isAfter(a.version, b.version) ? -1 : 1));
}
