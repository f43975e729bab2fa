import { markup, type Markup } from '../backoffice/web/markup.ts';

/** The frame of every page. The token is this session's own. */
export function layout(title: string, token: string, content: Markup): Markup {
  return markup`<html lang="ja"><head><meta charset="utf-8"><title>${title} - ショップ管理</title><meta name="eccube-csrf-token" content="${token}"><link rel="stylesheet" href="/admin/assets/admin.css"></head>
<body class="c-container"><header class="c-headerBar"><a href="/admin/order?resume=1">受注一覧</a></header><main class="c-contentsArea"><h1>${title}</h1>
${content}</main><script src="/admin/assets/list.js"></script></body></html>`;
}

export const style = `body{font:14px sans-serif;margin:0}.c-headerBar{background:#54687a;padding:8px}.c-headerBar a{color:#fff}
table{border-collapse:collapse;width:100%}td,th{border-top:1px solid #dee2e6;padding:6px;text-align:left;vertical-align:middle}
.d-none{display:none}.d-block{display:block}.pagination{display:flex;gap:8px;list-style:none;padding:0}.active{font-weight:bold}
.modal{position:fixed;inset:100px 30%;background:#fff;border:1px solid #888;padding:20px;z-index:1050}.row{display:flex}`;

/** What the list does by script. */
export const script = `(() => {
const token = document.querySelector('meta[name=eccube-csrf-token]').content;
const put = (url, body) => fetch(url, { method: 'PUT', body: new URLSearchParams(body), headers: { 'ECCUBE-CSRF-TOKEN': token, 'X-Requested-With': 'XMLHttpRequest' } });
const boxes = () => [...document.querySelectorAll('input[name="ids[]"]')];
const wrapper = document.querySelector('.btn-bulk-wrapper');
const bulk = () => { if (!wrapper) return; const on = boxes().some((box) => box.checked); wrapper.classList.toggle('d-none', !on); wrapper.classList.toggle('d-block', on); };
document.addEventListener('change', ({ target }) => {
  if (target.id === 'check_all') for (const box of boxes()) box.checked = target.checked;
  if (target.matches('input[type=checkbox]')) bulk();
  if (target.id === 'page-count') location.href = target.value;
});
document.addEventListener('keyup', (event) => {
  if (!event.target.matches?.('.update_tracking_number')) return;
  event.target.nextElementSibling.disabled = false;
  if (event.key === 'Enter') save(event.target);
});
document.addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.target.matches?.('.update_tracking_number')) event.preventDefault(); });
const save = async (input) => { const answer = await put(input.dataset.url, { tracking_number: input.value }); input.nextElementSibling.disabled = true; input.dataset.saved = String(answer.status); };
document.addEventListener('click', async ({ target }) => {
  if (target.matches('.save_tracking')) save(target.previousElementSibling);
  if (target.id === 'btn_bulk_status') document.querySelector('#sentUpdateModal').hidden = false;
  if (target.id === 'bulkChange') {
    for (const box of boxes()) if (box.checked) await put(box.dataset.updateStatusUrl, { order_status: document.querySelector('#option_bulk_status').value });
    target.hidden = true;
    document.querySelector('#bulkChangeComplete').hidden = false;
  }
  if (target.id === 'bulkChangeComplete') location.href = '/admin/order?resume=1';
});
})();`;
