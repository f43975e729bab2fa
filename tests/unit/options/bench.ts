import type { OptionsDeps } from '../../../components/options/context.ts';
import { createOptions } from '../../../components/options/store.ts';
import type { LockStatus } from '../../../lib/messages/lock.ts';
import type { Failure, InputOf, OutputOf, RouteName, ShopSummary } from '../../../lib/messages/contract.ts';
import { freeRules } from '../../../lib/settings/policy.ts';
import type { GuideMemory } from '../../../lib/settings/guide.ts';
import type { SeenNames } from '../../../lib/messages/setup.ts';
import { readProfile } from '../../../lib/backoffice/schema/read-file.ts';
import { sayProblem } from '../../../lib/backoffice/schema/problems.ts';
import { sameProfile, type OwnProfile } from '../../../lib/settings/profiles.ts';
import { shopDefaults, patternsOf, type Shop } from '../../../lib/settings/shop.ts';

export const shop: Shop = {
  id: 'a',
  name: '本店',
  backOffice: 'https://order.goqsystem.com',
  mall: '',
  merchantCode: '99900000011',
  environment: 'test',
  ownUrl: '',
  ...shopDefaults,
};
export const kept = (change: Partial<Shop> = {}): ShopSummary => ({
  shop: { ...shop, ...change },
  password: 'stored',
});

/** A file as the page reads it. */
function reading(text: string) {
  const read = readProfile(text);
  return 'profile' in read ? read : { problems: read.problems.map(sayProblem) };
}

/** A route that broke on its way. */
export class Broken extends Error {
  readonly failure: Failure;
  constructor(code: string) {
    super(code);
    this.failure = { code, message: `message of ${code}`, remedy: `remedy of ${code}` };
  }
}

type Routes =
  | 'aside.list'
  | 'shops.list'
  | 'shops.save'
  | 'shops.remove'
  | 'shops.test'
  | 'staff.get'
  | 'staff.set'
  | 'seen.list'
  | 'lock.status'
  | 'lock.unlock'
  | 'lock.set'
  | 'lock.unset'
  | 'lock.now'
  | 'lock.idle'
  | 'lock.wipe';
/** What the parts about files ask for; a test answers those that it is about. */
type Others = Exclude<RouteName, Routes>;
type Answers = {
  [N in Others]?: (input: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>>;
} & { [N in Routes]: (input: InputOf<N>) => OutputOf<N> | Promise<OutputOf<N>> };

/** The page's store on a worker and a browser of a few lines. Every answer can be replaced. */
export function bench(
  list: ShopSummary[] = [],
  granted: string[] = list.flatMap((one) => patternsOf(one.shop)),
) {
  const worker = {
    shops: list,
    profiles: [] as OwnProfile[],
    staff: null as string | null,
    seen: [] as SeenNames[],
    passphrase: null as string | null,
    lock: { state: 'none', idleMinutes: 15, waitMs: 0 } as LockStatus,
  };
  /** What the worker makes of a passphrase; the right one brings this about. */
  const tried = (said: string, right: () => void) => {
    const fits = said === worker.passphrase && worker.lock.waitMs === 0;
    if (fits) right();
    const wait = worker.lock.waitMs > 0 ? ('wait' as const) : ('wrong' as const);
    return { tried: fits ? ('right' as const) : wait, status: { ...worker.lock } };
  };
  const memory = { guide: null as GuideMemory | null };
  const asked: string[][] = [];
  const sent: { route: RouteName; input: unknown }[] = [];
  const files: { name: string; text: string }[] = [];
  const person = { allows: true };
  const answers: Answers = {
    'aside.list': () => ({ records: [] }),
    'files.state': () => ({ shops: worker.shops.map(({ shop: one }) => one), records: null, waiting: 0 }),
    'profiles.list': () => ({ profiles: worker.profiles }),
    'profiles.save': ({ backOffice, profile }) => {
      const added = { backOffice, savedAt: deps.now(), profile: profile as OwnProfile['profile'] };
      worker.profiles = [...worker.profiles.filter((one) => !sameProfile(one, added)), added];
      return { ok: true };
    },
    'profiles.remove': ({ backOffice, id }) => {
      worker.profiles = worker.profiles.filter(
        (one) => one.backOffice !== backOffice || one.profile.id !== id,
      );
      return { ok: true };
    },
    'policy.get': () => ({
      locked: {},
      managed: [],
      blocked: [],
      problems: [],
      rules: freeRules,
      active: false,
    }),
    'shops.list': () => ({ shops: worker.shops }),
    'shops.save': ({ shop: saved }) => {
      const rest = worker.shops.filter((one) => one.shop.id !== saved.id);
      worker.shops = [...rest, { shop: saved, password: 'stored' }];
      return { ok: true };
    },
    'shops.remove': ({ id }) => {
      worker.shops = worker.shops.filter((one) => one.shop.id !== id);
      return { ok: true };
    },
    'shops.test': () => ({ kind: 'ok', passwordProven: true }),
    'lock.status': () => ({ ...worker.lock }),
    'lock.unlock': ({ passphrase }) => tried(passphrase, () => (worker.lock.state = 'open')),
    'lock.set': ({ passphrase, current }) =>
      tried(current ?? (worker.passphrase = ''), () => {
        worker.passphrase = passphrase;
        worker.lock.state = 'open';
      }),
    'lock.unset': ({ current }) =>
      tried(current, () => {
        worker.passphrase = null;
        worker.lock.state = 'none';
      }),
    'lock.now': () => ({ state: (worker.lock.state = 'locked') }),
    'lock.idle': ({ minutes }) => ({ ...worker.lock, idleMinutes: (worker.lock.idleMinutes = minutes) }),
    'lock.wipe': () => {
      worker.passphrase = null;
      worker.lock = { ...worker.lock, state: 'none', waitMs: 0 };
      worker.shops = worker.shops.map((one) => ({ ...one, password: 'missing' }));
      return { ...worker.lock };
    },
    'seen.list': () => ({ offices: worker.seen }),
    'staff.get': () => ({ name: worker.staff }),
    'staff.set': ({ name }) => ({ name: (worker.staff = name) }),
  };
  let ids = 0;
  /** Time stands still until a test lets a wait end. */
  const waits: { ms: number; end: () => void }[] = [];
  const deps: OptionsDeps = {
    send: async (route, input) => {
      sent.push({ route, input });
      const answer = answers[route as Routes] as (input: unknown) => unknown;
      return (await answer(input)) as OutputOf<typeof route>;
    },
    failureOf: (cause) =>
      cause instanceof Broken ? cause.failure : { code: 'internal', message: String(cause), remedy: '' },
    granted: async (patterns) => new Set(patterns.filter((pattern) => granted.includes(pattern))),
    allow: async (patterns) => {
      asked.push([...patterns]);
      if (person.allows) granted.push(...patterns);
      return person.allows;
    },
    guide: {
      read: async () => memory.guide,
      write: async (next) => void (memory.guide = next),
    },
    keys: { list: async () => [{ name: 'panel', keys: 'Alt+Y' }], openBrowserPage: () => undefined },
    update: { read: async () => null, seen: async () => undefined, current: '0.1.0' },
    holidays: async () => ({ until: '2050-12-31', days: new Set(['2026-11-23', '2027-01-01']) }),
    saveFile: (name, text) =>
      void files.push({ name, text: typeof text === 'string' ? text : text.join('') }),
    readProfile: async (text) => reading(text),
    newId: () => `new-${++ids}`,
    delay: (ms) => new Promise((end) => waits.push({ ms, end })),
    now: () => Date.UTC(2026, 10, 24, 5, 3),
  };
  const options = createOptions(deps);
  return {
    options,
    answers,
    person,
    granted,
    files,
    worker,
    memory,
    waits,
    /** Patterns of each prompt. */
    asked,
    state: () => options.store.getState(),
    inputsOf: (route: RouteName) => sent.filter((one) => one.route === route).map((one) => one.input),
  };
}

/** Types a whole shop into a new form. */
export function typeShop({ options }: ReturnType<typeof bench>): void {
  options.add();
  options.change({ name: '2号店', mall: '楽天市場', merchantCode: '99900000022', password: 'abcd1234' });
}
