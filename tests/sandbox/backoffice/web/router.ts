import { addressPage, saveAddresses } from '../pages/address-page.ts';
import { listAction } from '../pages/list-actions.ts';
import { listPage } from '../pages/list.ts';
import { logIn, loginPage, loginUrl, logOut } from '../pages/login-page.ts';
import { orderPage, saveOrder } from '../pages/order-page.ts';
import { foreignPage, framedPage, unavailablePage } from '../pages/other-pages.ts';
import { orderListJson, spaPage } from '../pages/spa.ts';
import { sessionCookie } from '../store/sessions.ts';
import type { Site } from '../store/site.ts';
import { answerControl } from './control-routes.ts';
import { redirect, type Reply, type SiteRequest } from './exchange.ts';
import { staticFile } from './static-files.ts';

type Handler = (site: Site, request: SiteRequest) => Reply;

/** Pages that need no login. */
const open: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['GET /goq21/login.php', loginPage],
  ['POST /goq21/login.php', logIn],
  ['GET /foreign.html', foreignPage],
  ['GET /', () => redirect('/goq21/index_beta.php?stat=1')],
]);

/** Pages for staff; without a session they all lead to the login page. */
const staff: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['GET /goq21/', () => redirect('/goq21/index_beta.php?stat=1')],
  ['GET /goq21/index_beta.php', listPage],
  ['POST /goq21/index_beta.php', listAction],
  ['GET /goq21/order_details_beta.php', orderPage],
  ['POST /goq21/order_details_beta.php', saveOrder],
  ['GET /goq21/order_derivery2_1_4.php', addressPage],
  ['POST /goq21/order_derivery2_1_4.php', saveAddresses],
  ['GET /goq21/index_spa.php', spaPage],
  ['GET /goq21/api/order_list.php', orderListJson],
  ['GET /goq21/framed.php', framedPage],
  ['GET /goq21/unavailable.php', unavailablePage],
  ['POST /goq21/logout.php', logOut],
]);

/** Finds the page for a request. */
export function answer(site: Site, request: SiteRequest): Reply {
  if (request.path.startsWith('/control/')) return answerControl(site, request);
  if (request.path.startsWith('/goq21/static/')) {
    return staticFile(request.path.slice('/goq21/static/'.length)) ?? plain(404, 'not found');
  }
  // A form of another origin must not act for the person logged in here.
  if (request.method === 'POST' && request.origin !== null && request.origin !== `http://${request.host}`) {
    return plain(403, 'request from another origin');
  }
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const key = `${method} ${request.path}`;
  const openPage = open.get(key);
  if (openPage) return openPage(site, request);
  if (!request.path.startsWith('/goq21/')) return plain(404, 'not found');
  if (!site.sessions.has(request.cookies.get(sessionCookie))) return redirect(loginUrl);
  return staff.get(key)?.(site, request) ?? plain(404, 'not found');
}

function plain(status: number, text: string): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: text };
}
