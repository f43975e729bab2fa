import { LoggedOut, PageChanged } from './faults.ts';
import type { Profile } from './profile.ts';
import { regex, type Scope } from './take.ts';

/** Fetches a page of the host with the person's own login. Must give up when the signal aborts. */
export type FetchPage = (
  path: string,
  signal: AbortSignal,
  headers?: Readonly<Record<string, string>>,
) => Promise<Response>;

/** Real order pages take up to 1 MB; ten times that is no order page. */
const mostBytes = 10_000_000;

/** What is asked of the host. `name`: the page as staff know it, for messages. */
interface Asked {
  readonly path: string;
  readonly name: string;
  readonly as: 'html' | 'json';
  readonly headers?: Readonly<Record<string, string>>;
}

/** Did the host answer with its login instead? */
export function isLogin({ login }: Profile, { url, status }: Pick<Response, 'url' | 'status'>): boolean {
  return regex(login.address).test(new URL(url).pathname) || (login.statuses?.includes(status) ?? false);
}

/**
 * One page of the host, HTML as a document that runs nothing and loads nothing. Reads only: a GET, no state of the host
 * changes. Throws LoggedOut or PageChanged.
 */
export async function readPage(
  profile: Profile,
  fetchPage: FetchPage,
  { path, name, as, headers }: Asked,
  signal: AbortSignal,
): Promise<Scope> {
  const { url, login, status, type, body } = await withEnd(signal, name, async () => {
    const response = await fetchPage(path, signal, headers);
    return {
      login: isLogin(profile, response),
      url: new URL(response.url),
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      body: await response.arrayBuffer(),
    };
  });
  if (login) throw new LoggedOut(path);
  if (status < 200 || status > 299) throw new PageChanged('refused', name, String(status));
  // A redirect that ended neither here nor at the login: whatever it shows, it is not what was asked for.
  if (!sameAddress(url, new URL(path, url))) throw new PageChanged('elsewhere', name);
  // One sign for each byte.
  const raw = new TextDecoder('latin1').decode(body);
  if (raw.length > mostBytes) throw new PageChanged('tooBig', name);
  const text = decode(body, raw, type, name);
  return as === 'json'
    ? { json: parsed(text, name) }
    : { root: new DOMParser().parseFromString(text, 'text/html') };
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new PageChanged('elsewhere', name);
  }
}

/** The work's result, unless the signal aborts first. What the network itself throws is told apart from our own end. */
async function withEnd<T>(signal: AbortSignal, name: string, work: () => Promise<T>): Promise<T> {
  const end = new Promise<never>((_, reject) => {
    const give = (): void => reject(new PageChanged('timeout', name));
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
  });
  try {
    return await Promise.race([work(), end]);
  } catch (cause) {
    if (cause instanceof PageChanged) throw cause;
    throw new PageChanged(signal.aborted ? 'timeout' : 'unreachable', name);
  }
}

/** Same page, with at least the parameters that were asked for. */
function sameAddress(got: URL, asked: URL): boolean {
  return (
    got.pathname === asked.pathname &&
    [...asked.searchParams].every(([key, value]) => (got.searchParams.get(key) ?? '') === value)
  );
}

/**
 * Text by byte order mark, else by the header, else by the page's own word, else UTF-8: as a browser would. In Firefox the
 * body belongs to the page: a content script may hand it on, and is refused when it looks into it. So it looks into `raw`.
 */
function decode(body: ArrayBuffer, raw: string, type: string, name: string): string {
  const marks = [
    ['utf-8', '\u00ef\u00bb\u00bf'],
    ['utf-16le', '\u00ff\u00fe'],
    ['utf-16be', '\u00fe\u00ff'],
  ] as const;
  const charset =
    marks.find(([, mark]) => raw.startsWith(mark))?.[0] ??
    /charset=["']?([\w-]+)/i.exec(type)?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(raw.slice(0, 2048))?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    throw new PageChanged('charset', name, charset);
  }
}
