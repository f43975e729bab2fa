import type { Line, Order } from '../../order/order.ts';
import { fullWidthText, type Findings } from './findings.ts';

const most = 10;
const largest = 999_999;
const yen = (amount: number): string => `${amount.toLocaleString('ja-JP')}円`;

/** Item lines 1–10 and the total. Lines that bill nothing are left in: the invoice shows them. */
export function itemFields(found: Findings, order: Order): { fields: Record<string, string>; total: number } {
  const fields: Record<string, string> = {};
  merged(found, order.lines).forEach((line, index) => {
    const at = index + 1;
    const path = `lines.${index}`;
    const label = `明細${at}行目`;
    fields[`itemName${at}`] = fullWidthText(
      found,
      { field: `${path}.name`, label: `${label}の商品名` },
      line.name,
      30,
      true,
    );
    if (line.count !== null && line.unitPrice !== null) {
      if (line.count > 9999) {
        found.problem(
          { field: `${path}.count`, label: `${label}の数量` },
          String(line.count),
          '数量は9999までです。',
          '行を分けてください。',
        );
      }
      amount(found, `${path}.unitPrice`, `${label}の単価`, line.unitPrice);
      fields[`itemCount${at}`] = String(line.count);
      fields[`unitPrice${at}`] = String(line.unitPrice);
    }
    amount(found, `${path}.subTotal`, `${label}の小計`, line.subTotal);
    fields[`subTotal${at}`] = String(line.subTotal);
  });

  const total = order.lines.reduce((sum, line) => sum + line.subTotal, 0);
  const place = { field: 'total', label: '合計金額' };
  if (total !== order.total) {
    found.problem(
      place,
      yen(order.total),
      `請求金額${yen(order.total)}と明細の合計${yen(total)}が一致しません。`,
      '送料・手数料・値引きを含めて、明細の合計を請求金額に合わせてください。',
    );
  } else if (total < 1 || total > largest) {
    found.problem(
      place,
      yen(total),
      '金額は1円から999,999円までです。',
      total < 1
        ? '後払いで請求する金額がありません。別のお支払い方法にしてください。'
        : '注文を分けるか、別のお支払い方法をご案内ください。',
    );
  }
  return { fields, total };
}

function amount(found: Findings, field: string, label: string, value: number): void {
  if (Math.abs(value) <= largest) return;
  found.problem(
    { field, label },
    yen(value),
    `${label}は±999,999円までです。`,
    '行を分けるか、金額を確認してください。',
  );
}

/** More than ten lines: from the tenth on they become one, the sum kept. Shown before it is sent. */
function merged(found: Findings, lines: readonly Line[]): readonly Line[] {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most - 1);
  const rest = lines.slice(most - 1);
  const subTotal = rest.reduce((sum, line) => sum + line.subTotal, 0);
  found.convert(
    { field: 'lines', label: '明細' },
    rest.map((line) => `${line.name} ${yen(line.subTotal)}`).join('、'),
    `その他（${rest.length}行をまとめる） ${yen(subTotal)}`,
    'merge',
  );
  return [...kept, { kind: 'other', name: 'その他', count: null, unitPrice: null, subTotal }];
}
