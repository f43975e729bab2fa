import { addDays, dayInJapan, isDay } from '../../order/jst.ts';
import type { Order } from '../../order/order.ts';
import type { Findings } from './findings.ts';

/** Days from the request to the planned dispatch. +90 may or may not be allowed (not public), so 89 is the last here. */
export const shipWindow = 89;

const ordered = { field: 'orderedOn', label: '受注日' };
const shipped = { field: 'shipOn', label: '出荷予定日' };
const compact = (day: string): string => day.replaceAll('-', '');

/**
 * 受注日 and 出荷予定日. Without a planned day the earliest possible one is sent; a planned day that has passed becomes
 * today, which is shown, because the provider counts from the request.
 */
export function dateFields(found: Findings, order: Order, at: Date): { orderYmd: string; shipYmd: string } {
  const { orderedOn, shipOn } = order;
  const today = dayInJapan(at);
  const last = addDays(today, shipWindow);
  const soonest = isDay(orderedOn) && orderedOn > today ? orderedOn : today;
  const ship = shipOn === null ? soonest : found.text(shipped, shipOn);
  const fields = { orderYmd: compact(orderedOn), shipYmd: compact(ship) };

  if (!isDay(orderedOn)) {
    found.problem(ordered, orderedOn, '暦にない日付です。', '正しい日付に直してください。');
  }
  if (!isDay(ship)) {
    found.problem(shipped, ship, '暦にない日付です。', '正しい日付に直してください。');
  } else if (isDay(orderedOn) && ship < orderedOn) {
    found.problem(
      shipped,
      ship,
      `受注日（${orderedOn}）より前になっています。`,
      '出荷予定日か受注日を正しい日付に直してください。',
    );
  } else if (ship > last && shipOn === null) {
    found.problem(
      ordered,
      orderedOn,
      `今日から${shipWindow}日を超える先の日付です（${last}まで）。`,
      '正しい日付に直してください。',
    );
  } else if (ship > last) {
    found.problem(
      shipped,
      ship,
      `今日から${shipWindow}日を超えています（${last}まで）。`,
      `${last}までの日付に直すか、出荷が近づいてから実行してください。`,
    );
  } else if (ship < today) {
    found.convert(shipped, ship, today, 'reword');
    return { ...fields, shipYmd: compact(today) };
  }
  if (found.mended(shipped)) found.convert(shipped, ship, ship);
  return fields;
}
