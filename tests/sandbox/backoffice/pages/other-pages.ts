import type { Site } from '../store/site.ts';
import type { Reply } from '../web/exchange.ts';
import { markup } from '../web/markup.ts';
import { noticePage, staffPage } from './layout.ts';

/** GET framed.php: the list inside a same-origin frame. */
export function framedPage(site: Site): Reply {
  site.reads.add('framed');
  return staffPage({
    title: '受注一覧（分割表示）',
    extraPolicy: "frame-src 'self'",
    content: markup`<h1 class="page-title">受注一覧<small>分割表示</small></h1>
<iframe class="framed-list" name="list" title="受注一覧" src="/goq21/index_beta.php?stat=1"></iframe>`,
  });
}

/** Menu entries that are no part of the stand-in. */
export function unavailablePage(): Reply {
  return noticePage('ご利用いただけません', 'この機能はご契約のプランに含まれていません。', 200);
}

/**
 * GET /foreign.html: somebody else's page on the same host, with everything that could tempt an overlay.
 * It needs no login and lies outside /goq21/.
 */
export function foreignPage(): Reply {
  const document = markup`<!DOCTYPE html>
<html lang="ja"><head><meta charset="UTF-8"><title>仕入先ポータル | まるたか商会</title><link rel="icon" href="data:,"></head>
<body><h1>まるたか商会　仕入先ポータル</h1><p>ご注文の控えです。</p>
<div id="order-list-table"><table border="1"><thead><tr><th>注文番号</th><th>お支払い方法</th><th>合計金額</th></tr></thead>
<tbody><tr data-order-number="100001"><td><a href="/goq21/order_details_beta.php?oid=100001">20261120-084101</a></td><td>クロネコ代金後払い</td><td>6,830</td></tr></tbody></table></div>
</body></html>
`;
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: document.text,
  };
}
