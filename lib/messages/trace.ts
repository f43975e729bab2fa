/** An error for the log: its kind and where it happened, without its message, which may quote what somebody typed. */
export function traceOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const stack = (cause.stack ?? '').replaceAll(cause.message, '');
  const frames = stack.split('\n').filter((line) => /^\s+at \S|^\S*@\S+:\d+:\d+$/.test(line));
  const from = cause.cause === undefined ? '' : ` from ${traceOf(cause.cause)}`;
  return `${cause.name}${frames.length === 0 ? '' : `\n${frames.slice(0, 12).join('\n')}`}${from}`;
}
