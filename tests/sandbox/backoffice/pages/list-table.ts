import type { SiteOrder } from '../order.ts';
import { markup, type Markup } from '../web/markup.ts';
import { columns, type Piece } from './list-columns.ts';

/** The list's one header row; `sortable` adds what the client-side face needs to sort by a column. */
export function headerRow(sortable: Readonly<Record<string, string>> = {}): Markup {
  return markup`<tr>${columns.map((column) => {
    const tick =
      column.name === 'id'
        ? markup`<input type="checkbox" class="check-all" aria-label="表示中の注文をすべて選択">`
        : '';
    const sort = sortable[column.name];
    const mark = sort ? markup` data-sort="${sort}"` : '';
    return markup`<th scope="col" class="col-${column.name}"${mark}>${tick}${headerText(column.header)}</th>`;
  })}</tr>`;
}

/** Breaks a header after each slash, without changing its text. */
function headerText(header: string): (Markup | string)[] {
  return header
    .split(/(?<=\/)/)
    .flatMap((part, index): (Markup | string)[] => (index === 0 ? [part] : [markup`<br>`, part]));
}

export function orderUrl(id: number, stat: number): string {
  return `/goq21/order_details_beta.php?oid=${id}&stat=${stat}`;
}

/** One order as a served table row. Empty pieces are left out. */
export function orderRow(order: SiteOrder, stat: number): Markup {
  return markup`<tr class="order-row" data-order-number="${order.id}">${columns.map((column) => {
    const pieces = column.pieces.map((piece) => pieceMarkup(piece, order, stat));
    const tick =
      column.name === 'id'
        ? markup`<input type="checkbox" name="order_number[]" value="${order.id}" aria-label="注文 ${order.id} を選択">`
        : '';
    return markup`<td class="col-${column.name}">${tick}${pieces}</td>`;
  })}</tr>
`;
}

function pieceMarkup(piece: Piece, order: SiteOrder, stat: number): Markup | '' {
  const text = piece.text(order);
  if (text === '') return '';
  if (piece.kind === 'order-number') {
    return markup`<a class="order-number" href="${orderUrl(order.id, stat)}" target="_blank">${text}</a>`;
  }
  const tone = piece.tone ? markup` data-tone="${piece.tone(order)}"` : '';
  const id = piece.kind === 'ship-date' ? markup` id="ship_send_date_${order.id}"` : '';
  return markup`<div class="piece ${piece.kind}"${id}${tone}>${text}</div>`;
}
