import type { Invoice } from '../../lib/messages/invoices.ts';
import { gs1128 } from './barcode.ts';
import { printedDay, yen } from './money.ts';

/** The payment slip (払込票): the part for the till or the post office, and the receipt beside it. */
export function Slip({ invoice: { slip, total, dueOn, inquiryNumber } }: { readonly invoice: Invoice }) {
  const barcode = gs1128(slip.barcode);
  const account = slip.accounts.filter(Boolean).join('　');
  return (
    <div class="slip">
      <div class="cut">きりとり線</div>
      <div class="parts">
        <div class="till">
          <h3>払込取扱票</h3>
          <dl>
            <Fact name="口座番号" value={account} code />
            <Fact name="加入者名" value={slip.holder} />
            <Fact name="金額" value={yen(total)} strong />
            <Fact name="払込人" value={slip.payer === '' ? '' : `${slip.payer} 様`} />
            <Fact name="支払期限" value={printedDay(dueOn)} />
            <Fact name="お問合せ番号" value={inquiryNumber} code />
          </dl>
          {barcode && (
            <figure class="barcode">
              <img src={barcode.src} style={`width: ${barcode.width}mm`} alt={`バーコード ${slip.barcode}`} />
              <figcaption>{grouped(slip.barcode)}</figcaption>
            </figure>
          )}
          <p class="ocr">{slip.ocr[0]}</p>
          <p class="ocr">{slip.ocr[1]}</p>
        </div>
        <div class="receipt">
          <h3>払込金受領証</h3>
          <dl>
            <Fact name="受取人" value={slip.recipient} />
            <Fact name="購入店" value={slip.shopName} />
            <Fact name="金額" value={yen(total)} strong />
            <Fact name="払込人" value={slip.payer === '' ? '' : `${slip.payer} 様`} />
            <Fact name="お問合せ番号" value={inquiryNumber} code />
          </dl>
          <p class="stamp">領収日付印</p>
        </div>
      </div>
    </div>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  readonly code?: boolean;
  readonly strong?: boolean;
}
function Fact({ name, value, code = false, strong = false }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={[code ? 'code' : '', strong ? 'strong' : ''].filter(Boolean).join(' ')}>{value}</dd>
    </div>
  );
}

/** Digits as people read them aloud: the application identifier, then groups. */
const grouped = (digits: string): string =>
  `(${digits.slice(0, 2)}) ${digits
    .slice(2)
    .replaceAll(/(.{6})/g, '$1 ')
    .trim()}`;
