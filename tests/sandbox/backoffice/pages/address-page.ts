import { partyFields, type SiteOrder } from '../order.ts';
import type { Site } from '../store/site.ts';
import { redirect, wholeNumber, type Reply, type SiteRequest } from '../web/exchange.ts';
import { markup, type Markup } from '../web/markup.ts';
import { addressFieldName, addressFields, addressValues, applyAddressValues } from './address-values.ts';
import { errorSummary, textInput, type FormState } from './form-fields.ts';
import { staffPage } from './layout.ts';
import { orderMissing } from './order-page.ts';

/** GET order_derivery2_1_4.php: addresses of the buyer and of every recipient. */
export function addressPage(site: Site, request: SiteRequest): Reply {
  const order = site.orders.get(wholeNumber(request.query.get('oid'), 0));
  site.reads.add('address', order?.id ?? null);
  if (!order) return orderMissing();
  return show(order, request, { values: addressValues(order), errors: new Map() }, 200);
}

/** POST order_derivery2_1_4.php. */
export function saveAddresses(site: Site, request: SiteRequest): Reply {
  const stored = site.orders.get(wholeNumber(request.query.get('oid'), 0));
  if (!stored) return orderMissing();
  const values = new Map([...addressValues(stored), ...new URLSearchParams(request.body)]);
  const { order, errors } = applyAddressValues(stored, values);
  if (errors.size > 0) return show(stored, request, { values, errors }, 422);
  site.orders.save(order);
  const stat = wholeNumber(request.query.get('stat'), order.status);
  return redirect(`/goq21/order_derivery2_1_4.php?oid=${order.id}&st=&stat=${stat}&saved=1`);
}

function show(order: SiteOrder, request: SiteRequest, form: FormState, status: number): Reply {
  const stat = wholeNumber(request.query.get('stat'), order.status);
  const orderUrl = `/goq21/order_details_beta.php?oid=${order.id}&stat=${stat}`;
  return staffPage({
    title: `注文者・送り先の変更 ${order.number}`,
    status,
    scripts: ['address.js'],
    content: markup`<h1 class="page-title">注文者・送り先の変更<small>注文番号 ${order.number}</small><a class="page-title__link" href="${orderUrl}">受注詳細へ戻る</a></h1>
${status === 200 && request.query.has('saved') && markup`<p class="notice" role="status">更新しました</p>`}${errorSummary(form)}
<form id="address-form" class="address-form" method="post" action="/goq21/order_derivery2_1_4.php?oid=${order.id}&amp;st=&amp;stat=${stat}" novalidate>
${[order.buyer, ...order.destinations].map((_, block) => addressBlock(block, order.destinations.length, form))}
<div class="save-bar"><a class="button" href="${orderUrl}">変更せずに戻る</a><button type="submit" class="button-main">保存する</button></div>
</form>
`,
  });
}

function addressBlock(block: number, recipients: number, form: FormState): Markup {
  const title =
    block === 0
      ? '注文者'
      : markup`送り先${recipients > 1 && markup`<small>${block} / ${recipients}</small>`}<button type="button" class="block__link" data-copy-buyer="${block}">注文者と同じにする</button>`;
  return markup`<section class="block" data-block="${block}"><h2 class="block__title">${title}</h2><table class="detail-table"><tbody>${partyFields.map(
    (part) => {
      const [, label, size] = addressFields[part];
      const owner = block === 0 ? '注文者' : `送り先${block}`;
      return markup`<tr><th scope="row">${label}</th><td>${textInput(form, addressFieldName(part, block), { size, label: `${owner}の${label}` })}</td></tr>
`;
    },
  )}</tbody></table></section>
`;
}
