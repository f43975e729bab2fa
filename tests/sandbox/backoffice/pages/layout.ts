import { markup, type Insert, type Markup } from '../web/markup.ts';
import type { Reply } from '../web/exchange.ts';
import { policy } from '../web/policy.ts';

export interface PageParts {
  title: string;
  content: Insert;
  /** File names under /goq21/static/. */
  scripts?: readonly string[];
  status?: number;
  /** Added to the policy, for the one page that embeds a frame. */
  extraPolicy?: string;
}

const menu = [
  ['dashboard', 'ダッシュボード'],
  ['orders', '受注管理'],
  ['items', '商品管理'],
  ['stock', '在庫連携'],
  ['customers', '顧客管理'],
  ['reports', '集計・分析'],
  ['settings', '各種設定'],
] as const;

/** A page for staff who are logged in: header, menu, content. */
export function staffPage(parts: PageParts): Reply {
  const header = markup`<header class="site-header">
  <a class="site-logo" href="/goq21/index_beta.php?stat=1"><span class="site-logo__mark">受</span>受注デスク<small>Order Management</small></a>
  <nav class="site-menu" aria-label="メインメニュー">${menu.map(([id, label]) =>
    id === 'orders'
      ? markup`<a class="site-menu__item is-current" href="/goq21/index_beta.php?stat=1">${label}</a>`
      : markup`<a class="site-menu__item" href="/goq21/unavailable.php?menu=${id}">${label}</a>`,
  )}</nav>
  <form class="site-user" method="post" action="/goq21/logout.php"><span>くらしの道具店　受注担当 様</span><button type="submit">ログアウト</button></form>
</header>`;
  return page({ ...parts, content: [header, markup`<main class="site-main">${parts.content}</main>`] });
}

/** A bare page with the site's style. */
export function page(parts: PageParts): Reply {
  const document: Markup = markup`<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="UTF-8">
<title>${parts.title} | 受注デスク</title>
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
${['site.css', 'list.css', 'list-table.css', 'order.css'].map((file) => markup`<link rel="stylesheet" href="/goq21/static/${file}">\n`)}${(parts.scripts ?? []).map((file) => markup`<script src="/goq21/static/${file}" defer></script>\n`)}</head>
<body>
${parts.content}
</body>
</html>
`;
  return {
    status: parts.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(parts.extraPolicy && { 'content-security-policy': `${policy}; ${parts.extraPolicy}` }),
    },
    body: document.text,
  };
}

/** A page that only says something, such as a missing order. */
export function noticePage(title: string, text: string, status: number): Reply {
  return staffPage({
    title,
    status,
    content: markup`<h1 class="page-title">${title}</h1><p class="notice">${text}</p><p><a href="/goq21/index_beta.php?stat=1">受注一覧へ戻る</a></p>`,
  });
}

/** One option of a select. */
export function option(value: string | number, label: string, selected: string | number): Markup {
  const chosen = String(value) === String(selected) ? markup` selected` : '';
  return markup`<option value="${value}"${chosen}>${label}</option>`;
}
