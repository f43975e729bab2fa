import { render } from 'preact';
import { App } from '../../components/activity/App.tsx';
import { createKeeping } from '../../components/activity/keeping.ts';
import { createActivityPage, type Send } from '../../components/activity/store.ts';
import '../../entrypoints/activity/style.css';
import type { CallRow, CaseRow } from '../../lib/messages/activity.ts';
import type { InputOf, OutputOf, RouteName } from '../../lib/messages/contract.ts';

type Answers = { [N in RouteName]?: (input: InputOf<N>) => unknown };

/** The activity page in the document, on a worker of a few lines. The caller calls `end`. */
export function activityPage(cases: CaseRow[] = [], calls: CallRow[] = [], search = '') {
  const root = document.createElement('div');
  document.body.append(root);
  const files: { name: string; parts: (string | Uint8Array<ArrayBuffer>)[] }[] = [];
  const sent: [RouteName, unknown][] = [];
  const answers: Answers = {
    'shops.list': () => ({ shops: [{ shop: { id: 'main', name: '本店' }, password: 'stored' }] }),
    'activity.cases': ({ after, keys }) => {
      if (keys) return { cases: cases.filter(({ key }) => keys.includes(key)), after: null };
      const from = after === null ? 0 : cases.findIndex(({ key }) => key === after) + 1;
      const page = cases.slice(from, from + 500);
      const more = from + 500 < cases.length;
      return { cases: page, after: more ? page.at(-1)!.key : null };
    },
    'activity.calls': ({ after }) => ({
      calls: calls.filter(({ id }) => after === null || id > after),
      answers: [],
      before: null,
      last: Math.max(0, ...calls.map(({ id }) => id)),
    }),
    'activity.case': () => ({ entries: [], before: null }),
    'activity.show': () => ({ shown: false }),
    'retention.look': ({ days }) => ({ days: days ?? 400, due: { calls: 0, cases: 0 } }),
    'alerts.get': () => ({ on: [], quiet: { from: 21, to: 8 }, holdHours: 6 }),
    'alerts.set': (alerts) => alerts,
  };
  const send: Send = async (route, input) => {
    sent.push([route, input]);
    const answer = answers[route] as ((input: unknown) => unknown) | undefined;
    if (!answer) throw new Error(`nobody answers ${route}`);
    return (await answer(input)) as OutputOf<typeof route>;
  };
  const failureOf = (cause: unknown) => ({ code: 'internal', message: String(cause), remedy: '' });
  const delay = (): Promise<void> => Promise.resolve();
  const activity = createActivityPage({ send, failureOf, delay }, search);
  const asks: boolean[] = [];
  const keeping = createKeeping({
    send,
    mayNotify: async () => false,
    askNotify: async () => asks.shift() ?? false,
  });
  return {
    root,
    files,
    sent,
    answers,
    activity,
    keeping,
    /** What the person answers the browser, one after the other. */
    asks,
    open: (now: number) =>
      render(
        <App
          activity={activity}
          keeping={keeping}
          now={() => now}
          save={(name, parts) => void files.push({ name, parts })}
          reload={() => undefined}
        />,
        root,
      ),
    end: () => {
      render(null, root);
      root.remove();
    },
  };
}
