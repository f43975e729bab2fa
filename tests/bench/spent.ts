import type { TraceEvent } from './trace.ts';

/** Time of a page's main thread by what it was spent on, ms; `total` is all of its tasks, also those nobody names. */
export interface Spent {
  script: number;
  style: number;
  layout: number;
  paint: number;
  observers: number;
  other: number;
  total: number;
}

const kinds: Readonly<Record<string, keyof Spent>> = {
  FunctionCall: 'script',
  EvaluateScript: 'script',
  RunMicrotasks: 'script',
  EventDispatch: 'script',
  TimerFire: 'script',
  FireAnimationFrame: 'script',
  FireIdleCallback: 'script',
  'v8.run': 'script',
  'v8.callFunction': 'script',
  UpdateLayoutTree: 'style',
  ScheduleStyleRecalculation: 'style',
  Layout: 'layout',
  HitTest: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
  UpdateLayer: 'paint',
  CompositeLayers: 'paint',
  'IntersectionObserverController::computeIntersections': 'observers',
  ComputeIntersections: 'observers',
};
const task = /RunTask$/;

/** The main thread of the page: whoever wrote the mark. */
export function threadOf(events: readonly TraceEvent[], mark: string): TraceEvent[] {
  const marked = events.find(({ name, args }) => name === 'TimeStamp' && args.data?.['message'] === mark);
  if (!marked) throw new Error('The trace does not have the mark of the page');
  return events.filter(({ pid, tid }) => pid === marked.pid && tid === marked.tid);
}

/** Thread time where the browser tells it: a busy machine makes it no longer. */
const lengthOf = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000;

/** Adds up a thread's events, each without those inside it. */
export function spentOn(thread: readonly TraceEvent[]): Spent {
  const spent: Spent = { script: 0, style: 0, layout: 0, paint: 0, observers: 0, other: 0, total: 0 };
  const open: { end: number; kind: keyof Spent }[] = [];
  const spans = thread
    .filter(({ ph, dur }) => ph === 'X' && dur !== undefined)
    .toSorted((a, b) => a.ts - b.ts || b.dur! - a.dur!);
  for (const span of spans) {
    while (open.length > 0 && open.at(-1)!.end <= span.ts) open.pop();
    const outer = open.at(-1);
    const isTask = task.test(span.name);
    const kind = kinds[span.name] ?? outer?.kind ?? 'other';
    const ms = lengthOf(span);
    if (isTask && !outer) spent.total += ms;
    spent[kind] += ms;
    if (outer) spent[outer.kind] -= ms;
    open.push({ end: span.ts + span.dur!, kind });
  }
  return spent;
}

/** Time inside functions of scripts whose address begins so, ms; a function called by another one counts once. */
export function spentInScripts(
  thread: readonly TraceEvent[],
  address: string,
): { ms: number; calls: number } {
  let ms = 0;
  let calls = 0;
  let until = 0;
  for (const event of thread.toSorted((a, b) => a.ts - b.ts)) {
    if (event.name !== 'FunctionCall' || event.ph !== 'X' || event.ts < until) continue;
    if (!String(event.args.data?.['url'] ?? '').startsWith(address)) continue;
    ms += lengthOf(event);
    calls++;
    until = event.ts + (event.dur ?? 0);
  }
  return { ms, calls };
}
