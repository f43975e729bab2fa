import type { FetchPage } from '../../lib/backoffice/page.ts';

/** A list of a stand-in in this document, with its parsed markup taken over as nodes. Scripts do not run. */
export function showList(page: { toString(): string }): { root: HTMLElement; end: () => void } {
  const parsed = new DOMParser().parseFromString(page.toString(), 'text/html');
  const root = document.createElement('div');
  const metas = [...parsed.head.querySelectorAll('meta[name]')].map((meta) => document.adoptNode(meta));
  document.head.append(...metas);
  root.append(...parsed.body.childNodes);
  document.body.append(root);
  return {
    root,
    end: () => {
      root.remove();
      for (const meta of metas) meta.remove();
    },
  };
}

/** The address of this document is the list's, until it is given back. */
export function standAt(path: string): () => void {
  const before = location.href;
  history.replaceState(null, '', path);
  return () => history.replaceState(null, '', before);
}

/** An answer of the host; `landing` is where it ended when it was sent elsewhere. */
export function answered(path: string, body: string, init: ResponseInit = {}, landing = path): Response {
  const response = new Response(body, { headers: { 'content-type': 'text/html; charset=UTF-8' }, ...init });
  Object.defineProperty(response, 'url', { value: new URL(landing, location.origin).href });
  return response;
}

/** A host that notes what it is asked for. */
export function hostOf(answer: (path: string, headers: Readonly<Record<string, string>>) => Response) {
  const asked: string[] = [];
  const fetchPage: FetchPage = async (path, _signal, headers = {}) => {
    asked.push(path);
    return answer(path, headers);
  };
  return { asked, fetchPage };
}
