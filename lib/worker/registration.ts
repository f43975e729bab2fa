import type { browser } from '../browser.ts';
import { accessPattern } from '../settings/shop.ts';

const list = 'content-scripts/order-list.js';
const css = ['content-scripts/order-list.css'];
/**
 * The overlay's script, in two ways: on back offices that have profiles of their own it finds a mark beside it, and asks for
 * them. All others are left without that question.
 */
const scripts = [
  { id: 'order-list', js: [list] },
  { id: 'order-list-own', js: ['own.js', list] },
] as const;
type Script = (typeof scripts)[number];

/** The parts of the browser's API that are needed here. */
export interface RegistrationApi {
  readonly permissions: Pick<typeof browser.permissions, 'contains'>;
  readonly scripting: Pick<
    typeof browser.scripting,
    | 'getRegisteredContentScripts'
    | 'registerContentScripts'
    | 'updateContentScripts'
    | 'unregisterContentScripts'
    | 'insertCSS'
    | 'executeScript'
  >;
  readonly tabs: Pick<typeof browser.tabs, 'query'>;
}

/**
 * Brings the registered content scripts in line with the shops and the permissions granted. Idempotent: called on every
 * start, after an update (which drops registrations) and whenever shops or permissions change. Runs never overlap:
 * saving a shop and granting its permission come at the same moment, and an id that is registered twice is refused.
 */
export function createRegistration(
  api: RegistrationApi,
  backOffices: () => Promise<readonly string[]>,
  withOwn: () => Promise<readonly string[]> = async () => [],
): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last
      .catch(() => undefined)
      .then(async () => {
        const [all, own] = await Promise.all([backOffices(), withOwn()]);
        await reconcile(
          api,
          scripts[0],
          all.filter((office) => !own.includes(office)),
        );
        await reconcile(
          api,
          scripts[1],
          all.filter((office) => own.includes(office)),
        );
      });
    return last;
  };
}

async function reconcile(
  api: RegistrationApi,
  { id, js }: Script,
  backOffices: readonly string[],
): Promise<void> {
  const granted = await Promise.all(
    [...new Set(backOffices.map((origin) => accessPattern(origin)))].map(async (pattern) =>
      (await api.permissions.contains({ origins: [pattern] })) ? pattern : null,
    ),
  );
  const matches = granted.filter((pattern) => pattern !== null);
  const [present] = await api.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (present) await api.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const before = new Set(present?.matches ?? []);
  const fresh = matches.filter((pattern) => !before.has(pattern));
  if (fresh.length === 0 && before.size === matches.length) return;
  const wanted = {
    id,
    js: [...js],
    css,
    matches,
    runAt: 'document_start' as const,
    // Some back offices keep their list in a frame. The script ends at once where a foreign page is around it.
    allFrames: true,
    persistAcrossSessions: true,
  };
  if (present) await api.scripting.updateContentScripts([wanted]);
  else await api.scripting.registerContentScripts([wanted]);
  await inject(api, js, fresh);
}

/**
 * Registration does not reach tabs that are already open; a newly allowed back office gets the overlay at once. After an
 * update every back office counts as new: the old script in its tabs is cut off, and the new copy takes its place.
 */
async function inject(
  api: RegistrationApi,
  js: readonly string[],
  patterns: readonly string[],
): Promise<void> {
  if (patterns.length === 0) return;
  for (const tab of await api.tabs.query({ url: [...patterns] })) {
    if (tab.id === undefined) continue;
    const target = { tabId: tab.id, allFrames: true };
    // A tab that is gone or shows an error page cannot be injected: nothing is lost, its next load is.
    await api.scripting.insertCSS({ target, files: css }).catch(() => undefined);
    await api.scripting.executeScript({ target, files: [...js] }).catch(() => undefined);
  }
}
