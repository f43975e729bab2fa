/** As it is printed on invoices: always Japanese. */
export const yen = (amount: number): string => `${amount.toLocaleString('ja-JP')}円`;

/** `YYYY-MM-DD` as printed; empty where there is none. */
export function printedDay(day: string | null): string {
  if (day === null) return '';
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
