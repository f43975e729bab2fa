import type { Invoice } from '../../lib/messages/invoices.ts';
import { printedDay, yen } from './money.ts';
import { Slip } from './Slip.tsx';

interface Props {
  readonly invoice: Invoice;
  readonly withSlip: boolean;
}

const count = (value: number | null): string => value?.toLocaleString('ja-JP') ?? '';

/** One order on one page of A4, as it goes into the parcel. For the buyer, so in Japanese. */
export function Sheet({ invoice, withSlip }: Props) {
  const { addressee, shop, lines, total } = invoice;
  return (
    <article
      class={withSlip ? 'sheet with-slip' : 'sheet'}
      lang="ja"
      aria-label={`請求書 ${invoice.orderNo}`}
    >
      <header>
        <address class="to">
          {addressee.postCode !== '' && <p>〒{addressee.postCode.replace(/^(\d{3})(\d{4})$/, '$1-$2')}</p>}
          <p>{addressee.address[0]}</p>
          <p>{addressee.address[1]}</p>
          <p class="name">{addressee.name} 様</p>
        </address>
        <div class="from">
          <h2>請求書</h2>
          <p class="shop">{shop.name}</p>
          <p>{shop.url}</p>
          <p>{shop.phone !== '' && `電話 ${shop.phone}`}</p>
          <p>{shop.email}</p>
        </div>
      </header>
      <p class="words">
        このたびはお買い上げいただき、ありがとうございます。下記の金額を、支払期限日までにお支払いください。
      </p>
      <dl class="sum">
        <div class="total">
          <dt>ご請求金額（税込）</dt>
          <dd>{yen(total)}</dd>
        </div>
        <div class="due">
          <dt>お支払期限日</dt>
          <dd>{printedDay(invoice.dueOn)}</dd>
        </div>
        <div>
          <dt>ご注文番号</dt>
          <dd>{invoice.orderNo}</dd>
        </div>
        <div>
          <dt>ご注文日</dt>
          <dd>{printedDay(invoice.orderedOn)}</dd>
        </div>
        <div>
          <dt>請求書発行日</dt>
          <dd>{printedDay(invoice.issuedOn)}</dd>
        </div>
        <div>
          <dt>お問合せ番号</dt>
          <dd>{invoice.inquiryNumber}</dd>
        </div>
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col">商品名</th>
            <th scope="col">数量</th>
            <th scope="col">単価</th>
            <th scope="col">小計</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={at}>
              <td>{line.name}</td>
              <td>{count(line.count)}</td>
              <td>{count(line.unitPrice)}</td>
              <td>{count(line.subTotal)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              合計（税込）
            </th>
            <td>{yen(total)}</td>
          </tr>
        </tfoot>
      </table>
      {invoice.freeText !== '' && <p class="free">{invoice.freeText}</p>}
      {withSlip && <Slip invoice={invoice} />}
    </article>
  );
}
