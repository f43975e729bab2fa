import type { Tab } from './world.ts';
import { threadOf } from './spent.ts';

/** An event of the browser's own tracing; times are µs, `tdur` of the thread's own clock. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly data?: Readonly<Record<string, unknown>> };
}

const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
let marks = 0;

/** Records what the main thread of a tab's page does while `work` runs. */
export async function traced({ page, cdp }: Tab, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => {
    for (const event of value as TraceEvent[]) events.push(event);
  };
  const mark = `bench ${marks++}`;
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  try {
    await page.evaluate((text) => console.timeStamp(text), mark);
    await work();
  } finally {
    const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
    await cdp.send('Tracing.end');
    await complete;
    cdp.off('Tracing.dataCollected', collect);
  }
  const thread = threadOf(events, mark);
  // What came before the mark is the mark's own doing.
  const from = thread.find(({ args }) => args.data?.['message'] === mark)!.ts;
  return thread.filter(({ ts }) => ts > from);
}
