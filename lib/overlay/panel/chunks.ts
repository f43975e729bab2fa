/** Most orders in one message, and in one job. */
export const most = 500;

export function chunks<T>(list: readonly T[], size = most): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
}
