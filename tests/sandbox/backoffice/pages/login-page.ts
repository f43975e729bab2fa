import { sessionCookie } from '../store/sessions.ts';
import type { Site } from '../store/site.ts';
import { redirect, type Reply, type SiteRequest } from '../web/exchange.ts';
import { markup } from '../web/markup.ts';
import { page } from './layout.ts';

export const loginUrl = '/goq21/login.php';

/** The one account of the stand-in. */
export const account = { user: 'staff', password: 'staff' } as const;

const cookieRules = 'Path=/; HttpOnly; SameSite=Lax';

/** GET login.php answers 200, as sites of this kind do when a session has run out. */
export function loginPage(site: Site): Reply {
  site.reads.add('login');
  return show('', '');
}

/** POST login.php. */
export function logIn(site: Site, request: SiteRequest): Reply {
  const form = new URLSearchParams(request.body);
  const user = form.get('user') ?? '';
  if (user !== account.user || form.get('password') !== account.password) {
    return show(user, 'ログインIDまたはパスワードが違います');
  }
  return redirect('/goq21/index_beta.php?stat=1', {
    'set-cookie': `${sessionCookie}=${site.sessions.open()}; ${cookieRules}`,
  });
}

/** POST logout.php. */
export function logOut(site: Site, request: SiteRequest): Reply {
  site.sessions.end(request.cookies.get(sessionCookie) ?? '');
  return redirect(loginUrl, { 'set-cookie': `${sessionCookie}=; Max-Age=0; ${cookieRules}` });
}

function show(user: string, error: string): Reply {
  return page({
    title: 'ログイン',
    content: markup`<main class="login"><h1 class="login__title"><span class="site-logo__mark">受</span>受注デスク</h1>
<form class="login__form" method="post" action="${loginUrl}">
${error && markup`<p class="notice notice--error" role="alert">${error}</p>`}
<label>ログインID<input type="text" name="user" value="${user}" autocomplete="username" required></label>
<label>パスワード<input type="password" name="password" autocomplete="current-password" required></label>
<button type="submit" class="button-main">ログイン</button>
</form></main>`,
  });
}
