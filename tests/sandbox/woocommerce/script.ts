/** What the list does by script: it takes every data-tip away, opens an order at a click in its row, shows previews. */
export const script = `(() => {
for (const tip of document.querySelectorAll('.tips')) tip.removeAttribute('data-tip');
const list = document.querySelector('#the-list');
const modal = document.querySelector('#wc-backbone-modal-dialog');
list.addEventListener('click', async (event) => {
  const { target } = event;
  const preview = target.closest('.order-preview');
  if (preview) {
    event.preventDefault();
    const answer = await fetch('/wp-admin/admin-ajax.php?action=woocommerce_get_order_details&order_id=' + preview.dataset.orderId);
    modal.querySelector('pre').textContent = await answer.text();
    modal.hidden = false;
    return;
  }
  if (target.closest('a, button, input, .no-link')) return;
  const row = target.closest('tr');
  const link = row && row.querySelector('a.order-view');
  if (link && !row.classList.contains('no-link') && !target.closest('.check-column')) location.href = link.href;
});
modal.addEventListener('click', ({ target }) => {
  if (!target.matches('.modal-close')) return;
  modal.hidden = true;
  for (const input of document.querySelectorAll('input')) input.style.outline = '';
});
document.querySelector('#cb-select-all-1').addEventListener('change', ({ target }) => {
  for (const box of list.querySelectorAll('input[type=checkbox]')) box.checked = target.checked;
});
})();`;

export const style = `body{font:13px sans-serif;margin:0;padding-top:65px}#wpadminbar,.woocommerce-layout__header{position:fixed;left:0;right:0;height:32px;background:#1d2327;color:#fff;z-index:99999;top:0}
.woocommerce-layout__header{top:32px;background:#fff;color:#000;z-index:1001}table{border-collapse:collapse;width:100%;table-layout:fixed}td,th{padding:8px;text-align:left;vertical-align:top;font-weight:normal}
.hidden{display:none}.subsubsub{display:flex;gap:8px;list-style:none;padding:0}.check-column{width:2.2em}.wp-locked input{visibility:hidden}.order-preview{float:right}
#wc-backbone-modal-dialog{position:fixed;inset:120px 25%;background:#fff;border:1px solid #888;z-index:100000}#wc-backbone-modal-dialog[hidden]{display:none}pre{white-space:pre-wrap}tr{border-top:1px solid #ddd;cursor:pointer}`;
