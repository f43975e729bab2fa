import { partyFields, type Buyer, type Party, type SiteOrder } from '../order.ts';
import type { Site } from '../store/site.ts';
import { redirect, wholeNumber, type Reply, type SiteRequest } from '../web/exchange.ts';
import { markup, type Markup } from '../web/markup.ts';
import { errorSummary, textInput, type Errors, type FormState, type Values } from './form-fields.ts';
import { staffPage } from './layout.ts';
import { orderMissing } from './order-page.ts';

/**
 * Field name per part of an address; a4 and a5 are this site's own invention, the others are known from the
 * field. The number in brackets is the block: 0 the buyer, 1 and up the recipients.
 */
const fields = {
  name: ['a4', '氏名', 28, 60],
  kana: ['a5', 'カナ', 28, 60],
  phone: ['a6', '電話番号', 20, 30],
  postalCode: ['a8', '郵便番号', 12, 12],
  prefecture: ['a9', '都道府県', 12, 20],
  address1: ['a10', '住所1', 52, 100],
  address2: ['a11', '住所2', 52, 100],
  company: ['a12', '会社名', 36, 60],
  department: ['a13', '部署名', 36, 60],
} as const satisfies Record<keyof Party, readonly [string, string, number, number]>;

const fieldName = (part: keyof Party, block: number) => `${fields[part][0]}[${block}]`;

/** GET order_derivery2_1_4.php: addresses of the buyer and of every recipient. */
export function addressPage(site: Site, request: SiteRequest): Reply {
  const order = site.orders.get(wholeNumber(request.query.get('oid'), 0));
  site.reads.add('address', order?.id ?? null);
  if (!order) return orderMissing();
  return show(order, request, { values: addressValues(order), errors: new Map() }, 200);
}

/** POST order_derivery2_1_4.php. */
export function saveAddresses(site: Site, request: SiteRequest): Reply {
  const order = site.orders.get(wholeNumber(request.query.get('oid'), 0));
  if (!order) return orderMissing();
  const values = new Map([...addressValues(order), ...new URLSearchParams(request.body)]);
  const errors = checkAddresses(values, order.destinations.length);
  if (errors.size > 0) return show(order, request, { values, errors }, 422);
  order.buyer = { ...order.buyer, ...readParty(values, 0) };
  order.destinations = order.destinations.map((to, index) => ({ ...to, ...readParty(values, index + 1) }));
  site.orders.save(order);
  const stat = wholeNumber(request.query.get('stat'), order.status);
  return redirect(`/goq21/order_derivery2_1_4.php?oid=${order.id}&st=&stat=${stat}&saved=1`);
}

function addressValues(order: SiteOrder): Values {
  const parties: readonly (Party | Buyer)[] = [order.buyer, ...order.destinations];
  return new Map(
    parties.flatMap((party, block) => partyFields.map((part) => [fieldName(part, block), party[part]] as const)),
  );
}

function readParty(values: Values, block: number): Party {
  const part = (name: keyof Party) => values.get(fieldName(name, block)) ?? '';
  return {
    name: part('name'),
    kana: part('kana'),
    phone: part('phone'),
    postalCode: part('postalCode'),
    prefecture: part('prefecture'),
    address1: part('address1'),
    address2: part('address2'),
    company: part('company'),
    department: part('department'),
  };
}

/** As lenient as real back offices: odd dashes, full-width digits and romanised prefectures pass. */
function checkAddresses(values: Values, recipients: number): Errors {
  const errors = new Map<string, string>();
  for (let block = 0; block <= recipients; block++) {
    const party = readParty(values, block);
    for (const part of partyFields) {
      const [, label, , limit] = fields[part];
      if (Array.from(party[part]).length > limit) {
        errors.set(fieldName(part, block), `${label}は${limit}文字以内で入力してください`);
      }
    }
    if (party.name.trim() === '') errors.set(fieldName('name', block), '氏名を入力してください');
    if (party.address1.trim() === '') errors.set(fieldName('address1', block), '住所1を入力してください');
    if (!/^(|\d{7})$/.test(bareDigits(party.postalCode))) {
      errors.set(fieldName('postalCode', block), '郵便番号は7桁の数字で入力してください');
    }
    if (!/^\+?\d{0,15}$/.test(bareDigits(party.phone))) {
      errors.set(fieldName('phone', block), '電話番号は数字とハイフンで入力してください');
    }
  }
  return errors;
}

function bareDigits(text: string): string {
  return text.normalize('NFKC').replace(/[\s()\-‐‑–—―−ー]/g, '');
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
  return markup`<section class="block" data-block="${block}"><h2 class="block__title">${title}</h2><table class="detail-table"><tbody>${partyFields.map((part) => {
    const [, label, size] = fields[part];
    const owner = block === 0 ? '注文者' : `送り先${block}`;
    return markup`<tr><th scope="row">${label}</th><td>${textInput(form, fieldName(part, block), { size, label: `${owner}の${label}` })}</td></tr>
`;
  })}</tbody></table></section>
`;
}
