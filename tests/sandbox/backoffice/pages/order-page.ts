import { carriers, deliverySlots, payments, statuses } from '../choices.ts';
import { goodsTotal, type Party, type SiteOrder } from '../order.ts';
import type { Site } from '../store/site.ts';
import { redirect, wholeNumber, type Reply, type SiteRequest } from '../web/exchange.ts';
import { markup, type Insert, type Markup } from '../web/markup.ts';
import { errorSummary, errorText, selectInput, textArea, textInput, type FormState } from './form-fields.ts';
import { noticePage, staffPage } from './layout.ts';
import { applyOrderValues, chargeFields, orderValues } from './order-values.ts';

const same = (choices: readonly string[]) => choices.map((choice) => [choice, choice] as const);
const yen = (amount: number) => amount.toLocaleString('en-US');

export function orderMissing(): Reply {
  return noticePage(
    '受注が見つかりません',
    '指定された注文IDの受注はありません。一覧から開き直してください。',
    404,
  );
}

/** GET order_details_beta.php: one order. Reading it changes nothing but the read count. */
export function orderPage(site: Site, request: SiteRequest): Reply {
  const order = site.orders.get(wholeNumber(request.query.get('oid'), 0));
  site.reads.add('order', order?.id ?? null);
  if (!order) return orderMissing();
  return show(order, request, { values: orderValues(order), errors: new Map() }, 200);
}

/** POST order_details_beta.php: saves, or shows the same form again with what was typed and what is wrong. */
export function saveOrder(site: Site, request: SiteRequest): Reply {
  const stored = site.orders.get(wholeNumber(request.query.get('oid'), 0));
  if (!stored) return orderMissing();
  const values = new Map([...orderValues(stored), ...new URLSearchParams(request.body)]);
  const { order, errors } = applyOrderValues(stored, values);
  if (errors.size > 0) return show(stored, request, { values, errors }, 422);
  site.orders.save(order);
  const stat = wholeNumber(request.query.get('stat'), order.status);
  return redirect(`/goq21/order_details_beta.php?oid=${order.id}&stat=${stat}&saved=1`);
}

function show(order: SiteOrder, request: SiteRequest, form: FormState, status: number): Reply {
  const stat = wholeNumber(request.query.get('stat'), order.status);
  const addressUrl = `/goq21/order_derivery2_1_4.php?oid=${order.id}&st=&stat=${stat}`;
  return staffPage({
    title: `受注詳細 ${order.number}`,
    status,
    scripts: ['order.js'],
    content: markup`<h1 class="page-title">受注詳細<small>注文ID ${order.id}</small><a class="page-title__link" href="/goq21/index_beta.php?stat=${stat}">受注一覧へ戻る</a></h1>
${status === 200 && request.query.has('saved') && markup`<p class="notice" role="status">更新しました</p>`}${errorSummary(form)}
<form id="order-form" class="order-form" method="post" action="/goq21/order_details_beta.php?oid=${order.id}&amp;stat=${stat}" novalidate>
<div class="order-columns">
<div>${orderBlock(order, form)}${deliveryBlock(form)}${notesBlock(form)}</div>
<div>${buyerBlock(order, form, addressUrl)}${order.destinations.map((to, index) => destinationBlock(to, index, order.destinations.length, form))}</div>
</div>
${itemsBlock(order, form)}
${chargesBlock(order, form)}
<div class="save-bar"><a class="button" href="${addressUrl}">注文者・送り先の住所を変更する</a><button type="submit" class="button-main">入力内容を反映する</button></div>
</form>
`,
  });
}

function block(
  title: Insert,
  rows: readonly (readonly [label: string, content: Insert])[],
  name = '',
): Markup {
  return markup`<section class="block ${name}"><h2 class="block__title">${title}</h2><table class="detail-table"><tbody>${rows.map(
    ([label, content]) => markup`<tr><th scope="row">${label}</th><td>${content}</td></tr>\n`,
  )}</tbody></table></section>
`;
}

function orderBlock(order: SiteOrder, form: FormState): Markup {
  const choices = statuses.map((status) => [String(status.id), status.label] as const);
  return block('受注情報', [
    ['注文番号', order.number],
    ['注文日時', order.orderedAt],
    ['モール・店舗', order.mall],
    ['受注ステータス', selectInput(form, 'order_status', choices, '受注ステータス')],
    ['お支払い方法', selectInput(form, 'payment_method', same(payments), 'お支払い方法')],
    ['入金日', order.paidDate || '—'],
  ]);
}

function deliveryBlock(form: FormState): Markup {
  const shipDate = form.values.get('a59') ?? '';
  return block('配送', [
    ['配送業者', selectInput(form, 'carrier', same(carriers), '配送業者')],
    ['個口数', textInput(form, 'package_count', { size: 3, className: 'number', label: '個口数' })],
    [
      '出荷日',
      markup`<input type="hidden" name="a59" value="${shipDate}"><input type="date" id="ship_date_view" value="${shipDate}" aria-label="出荷日">${errorText(form, 'a59')}`,
    ],
    ['お届け日', textInput(form, 'a60', { type: 'date', label: 'お届け日' })],
    ['時間帯', selectInput(form, 'a61', same(deliverySlots), '時間帯')],
  ]);
}

function notesBlock(form: FormState): Markup {
  return block('メモ', [
    ['ひとことメモ', textArea(form, 'a9', 2, 'ひとことメモ')],
    ['備考', textArea(form, 'a54', 3, '備考')],
    ['対応履歴', textArea(form, 'a52', 3, '対応履歴')],
  ]);
}

function fullAddress(party: Party): string {
  return `〒${party.postalCode} ${party.prefecture}${party.address1} ${party.address2}`;
}

function buyerBlock(order: SiteOrder, form: FormState, addressUrl: string): Markup {
  return block(markup`注文者<a class="block__link" href="${addressUrl}">住所を変更</a>`, [
    ['注文者氏名', order.buyer.name],
    ['注文者氏名（カナ）', order.buyer.kana],
    ['注文者電話番号', order.buyer.phone],
    ['注文者メールアドレス', textInput(form, 'buyer_email', { size: 34, label: '注文者メールアドレス' })],
    ['注文者住所', fullAddress(order.buyer)],
    ['注文者会社名', [order.buyer.company, order.buyer.department].filter(Boolean).join(' ') || '—'],
  ]);
}

function destinationBlock(
  to: SiteOrder['destinations'][number],
  index: number,
  count: number,
  form: FormState,
): Markup {
  const title = markup`送り先${count > 1 && markup`<small>${index + 1} / ${count}</small>`}`;
  return block(
    title,
    [
      ['送り先氏名', to.name],
      ['送り先電話番号', to.phone],
      ['送り先住所', fullAddress(to)],
      ['伝票番号', textInput(form, `da19[${index}]`, { size: 22, label: `送り先${index + 1}の伝票番号` })],
    ],
    'block--destination',
  );
}

function itemsBlock(order: SiteOrder, form: FormState): Markup {
  return markup`<section class="block"><h2 class="block__title">商品明細</h2><table id="item-list" class="item-list">
<thead><tr><th scope="col">商品名</th><th scope="col">商品番号</th><th scope="col">単価（税込）</th><th scope="col">個数</th><th scope="col">小計（税込）</th></tr></thead>
<tbody>${order.lines.map(
    (
      line,
      index,
    ) => markup`<tr><td>${line.name}</td><td>${line.code}</td><td class="number">${textInput(form, `item_price[${index}]`, { size: 9, className: 'number', label: `${line.name} 単価` })}</td><td class="number">${textInput(form, `item_count[${index}]`, { size: 4, className: 'number', label: `${line.name} 個数` })}</td><td class="number">${yen(line.price * line.count)}円</td></tr>
`,
  )}</tbody></table></section>
`;
}

function chargesBlock(order: SiteOrder, form: FormState): Markup {
  const [shipping, fee, points, coupon, other] = chargeFields.map(
    ([name, label]) =>
      [
        label,
        markup`${textInput(form, `charge_${name}`, { size: 9, className: 'number', label })} 円`,
      ] as const,
  );
  const rows = [
    ['商品合計', `${yen(goodsTotal(order.lines))}円`] as const,
    ...[shipping, fee, points, coupon, other].filter((row) => row !== undefined),
    ['請求金額', markup`<strong class="billed">${yen(order.billed)}円</strong>`] as const,
  ];
  return block('金額', rows, 'block--charges');
}
