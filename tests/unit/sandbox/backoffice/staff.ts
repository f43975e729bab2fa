import { backOfficeControl, type BackOfficeControl } from '../../../sandbox/backoffice/control.ts';
import { startBackOffice, type BackOfficeOptions } from '../../../sandbox/backoffice/server.ts';

export interface Page {
  status: number;
  /** The address as asked for; redirects are not followed. */
  location: string | null;
  headers: Headers;
  text: string;
}

export interface Staff {
  origin: string;
  control: BackOfficeControl;
  /** GET as somebody who is logged in. */
  get(path: string): Promise<Page>;
  /** A form post as somebody who is logged in. */
  post(path: string, fields: Iterable<readonly [string, string]>): Promise<Page>;
  close(): Promise<void>;
}

/** A running site and a person logged in to it, over real HTTP. */
export async function startWithStaff(options: BackOfficeOptions = {}): Promise<Staff> {
  const site = await startBackOffice(options);
  const control = backOfficeControl(site.origin);
  const session = await control.logIn();
  const cookie = `${session.name}=${session.value}`;
  const ask = async (path: string, init: RequestInit): Promise<Page> => {
    const response = await fetch(site.origin + path, { ...init, headers: { cookie }, redirect: 'manual' });
    return {
      status: response.status,
      location: response.headers.get('location'),
      headers: response.headers,
      text: await response.text(),
    };
  };
  return {
    origin: site.origin,
    control,
    get: (path) => ask(path, {}),
    post: (path, fields) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams([...fields].map(([name, value]) => [name, value])),
      }),
    close: site.close,
  };
}
