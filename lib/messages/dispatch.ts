import * as z from 'zod/mini';
import { callerOf, speakerOf, type Sender } from './caller.ts';
import { traceOf } from './trace.ts';
import type { Caller, Failure, OutputOf, RouteName, Routes } from './contract.ts';

/** What a handler gets: a checked input, and the caller's origin, tab and frame, as the browser reports them. */
export type Handlers = {
  [N in RouteName]: (
    input: z.output<Routes[N]['input']>,
    origin: string,
    tab: number | undefined,
    frame: number,
  ) => Promise<OutputOf<N>>;
};

export type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Failure };

/** The route that a message names; empty when it names none. */
export const routeNamed = (message: unknown): string => {
  const parsed = z.safeParse(Message, message);
  return parsed.success ? parsed.data.route : '';
};

const Message = z.strictObject({ route: z.string(), input: z.unknown() });

const refused: Failure = {
  code: 'refused',
  message: 'この操作はこの画面からは行えません。',
  remedy:
    'ページを再読み込みしてください。解決しない場合はYoshinの設定画面で受注管理画面のURLをご確認ください。',
};
const broken: Failure = {
  code: 'internal',
  message: '拡張機能の内部で問題が起きました。',
  remedy: '「与信結果確認」で状態を確かめてください。繰り返す場合はサポートへご連絡ください。',
};

export interface DispatchDeps<N extends RouteName> {
  /** Those that are answered here; all others are refused. */
  readonly routes: Pick<Routes, N>;
  readonly self: { readonly id: string; readonly origin: string };
  readonly backOffices: () => Promise<readonly string[]>;
  /** Has a person pointed the mapper at this tab while it showed this origin? */
  readonly mapped?: (tab: number | undefined, origin: string) => Promise<boolean>;
  readonly handlers: Pick<Handlers, N>;
  /** Words for an error that the page should hear of as what it is; null for all others. */
  readonly explain: (cause: unknown) => Failure | null;
  /** For the extension's own log; gets no input, for inputs hold addresses and passwords. */
  readonly log: (note: string) => void;
}

/** Every message from anywhere comes through here: caller, then shape, then handler. */
export function createDispatch<N extends RouteName>(
  deps: DispatchDeps<N>,
): (message: unknown, sender: Sender) => Promise<Answer> {
  const { routes } = deps;
  return async (message, sender) => {
    const parsed = z.safeParse(Message, message);
    if (!parsed.success || !Object.hasOwn(routes, parsed.data.route)) return no('unknown route', sender);
    const name = parsed.data.route as N;
    let origins: readonly string[] = [];
    let unreadable: Failure | null = null;
    try {
      origins = await deps.backOffices();
    } catch (cause) {
      // Who is a back office cannot be known now; a script of ours is at least told why it is not heard.
      unreadable = sender.id === deps.self.id ? deps.explain(cause) : null;
    }
    const from = routes[name].from as readonly Caller[];
    const who = from.includes('mappedPage')
      ? await mappedPage(sender)
      : callerOf(sender, deps.self, (origin) => origins.includes(origin));
    if (!who || !from.includes(who.caller)) {
      const answer = no(`caller of ${name}`, sender);
      return unreadable ? { ok: false, error: unreadable } : answer;
    }
    const input = z.safeParse(routes[name].input, parsed.data.input);
    if (!input.success) {
      deps.log(`shape of ${name} refused: ${input.error.issues.map((i) => i.path.join('.')).join(', ')}`);
      return { ok: false, error: refused };
    }
    try {
      const run = deps.handlers[name] as (
        input: unknown,
        origin: string,
        tab: number | undefined,
        frame: number,
      ) => Promise<unknown>;
      return { ok: true, value: await run(input.data, who.origin, sender.tab?.id, sender.frameId ?? 0) };
    } catch (cause) {
      deps.log(`${name} failed: ${traceOf(cause)}`);
      return { ok: false, error: deps.explain(cause) ?? broken };
    }
  };

  async function mappedPage(sender: Sender): Promise<{ caller: Caller; origin: string } | undefined> {
    // A person points at the page itself, never at a frame in it.
    const origin = sender.frameId === 0 ? speakerOf(sender, deps.self) : undefined;
    const mapped = origin !== undefined && (await deps.mapped?.(sender.tab?.id, origin));
    return mapped ? { caller: 'mappedPage', origin } : undefined;
  }

  function no(what: string, sender: Sender): Answer {
    deps.log(`refused: ${what}, origin ${sender.origin ?? '?'}, frame ${sender.frameId ?? '?'}`);
    return { ok: false, error: refused };
  }
}
