import type { Line, Order } from '../../order/order.ts';
import type { Findings } from './findings.ts';
import { fullWidthText } from './text.ts';

const most = 10;
const largest = 999_999;
const largestCount = 9999;
const yen = (amount: number): string => `${amount.toLocaleString('ja-JP')}円`;

/** Item lines 1–10 and the total. Lines that bill nothing are left in: the invoice shows them. */
export function itemFields(found: Findings, order: Order): Record<string, string> {
  const fields: Record<string, string> = {};
  merged(found, order.lines).forEach((line, index) => {
    const at = index + 1;
    const place = (name: string, label: string) => ({
      field: `lines.${index}.${name}`,
      label: `明細${at}行目の${label}`,
    });
    fields[`itemName${at}`] = fullWidthText(found, place('name', '商品名'), line.name);
    if (line.count !== null) {
      fields[`itemCount${at}`] = String(line.count);
      if (line.count > largestCount) {
        found.problem(
          place('count', '数量'),
          String(line.count),
          `${largestCount}までです。`,
          '数量を確認し、正しければ行を分けてください。',
        );
      }
    }
    for (const [name, wire, label] of [
      ['unitPrice', 'unitPrice', '単価'],
      ['subTotal', 'subTotal', '小計'],
    ] as const) {
      const amount = line[name];
      if (amount === null) continue;
      fields[`${wire}${at}`] = String(amount);
      if (Math.abs(amount) <= largest) continue;
      found.problem(
        place(name, label),
        yen(amount),
        `${amount < 0 ? '-' : ''}${yen(largest)}までです。`,
        '金額を確認し、正しければ行または注文を分けてください。',
      );
    }
  });
  checkTotal(found, order);
  // The host's own total, not our sum: where they differ nothing is sent.
  return { ...fields, totalAmount: String(order.total) };
}

function checkTotal(found: Findings, { lines, total }: Order): void {
  const place = { field: 'total', label: '合計金額' };
  const sum = lines.reduce((yenSoFar, line) => yenSoFar + line.subTotal, 0);
  if (sum !== total) {
    found.problem(
      place,
      yen(total),
      `明細の合計${yen(sum)}と一致しません。`,
      '送料・手数料・値引きを含めて、明細の合計と合計金額をそろえてください。',
    );
  }
  if (total < 1) {
    found.problem(
      place,
      yen(total),
      '後払いで請求する金額がありません。',
      '金額を確認し、正しければ別のお支払い方法にしてください。',
    );
  }
  if (total > largest) {
    found.problem(
      place,
      yen(total),
      `1件で請求できるのは${yen(largest)}までです。`,
      '金額を確認し、正しければ注文を分けるか、別のお支払い方法をご案内ください。',
    );
  }
}

/** More than ten lines: from the tenth on they become one, the sum kept. Shown before it is sent. */
function merged(found: Findings, lines: readonly Line[]): readonly Line[] {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most - 1);
  const rest = lines.slice(most - 1);
  const subTotal = rest.reduce((sum, line) => sum + line.subTotal, 0);
  found.convert(
    { field: 'lines', label: `明細${most}行目以降` },
    rest.map((line) => `${line.name} ${yen(line.subTotal)}`).join('、'),
    `その他 ${yen(subTotal)}（${rest.length}行の合計）`,
    'merge',
  );
  return [...kept, { kind: 'other', name: 'その他', count: null, unitPrice: null, subTotal }];
}
