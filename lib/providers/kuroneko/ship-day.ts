import { addDays, dayInJapan, isDay } from '../../order/jst.ts';
import type { Order } from '../../order/order.ts';
import type { Known } from '../port.ts';
import type { Findings } from './findings.ts';

/** Days from the authorization to the dispatch. Day 90 may or may not be allowed (not public), so 89 is the last here. */
const shipWindow = 89;

const place = { field: 'shipOn', label: '出荷予定日' };
const compact = (day: string): string => day.replaceAll('-', '');
const iso = (ymd: string): string => ymd.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/**
 * For a change of contents: the planned dispatch, only where it moved to another day from today on. A day that the provider
 * would not take stays as it is there, which is shown: the call does not need it, so it must not stand in the way.
 */
export function movedShipDay(
  found: Findings,
  order: Order,
  at: Date,
  { sent, authorizedOn }: Known,
): { shipYmd?: string } {
  const shipOn = order.shipOn === null ? null : found.text(place, order.shipOn);
  const before = iso(sent?.shipYmd ?? '');
  const ordered = iso(sent?.orderYmd ?? '');
  if (shipOn === null || shipOn === before || !isDay(before) || !isDay(ordered)) return {};
  if (!isDay(shipOn) || shipOn < dayInJapan(at)) return {};
  // An authorization follows its order, so a window counted from the order is never too long.
  const last = addDays(authorizedOn ?? ordered, shipWindow);
  if (shipOn >= ordered && shipOn <= last) return { shipYmd: compact(shipOn) };
  found.convert(place, shipOn, `${before}（提供元では変更しません）`, 'reword');
  return {};
}

/** For a changed slip number, which must name a day: that of the order, else today. `yyyyMMdd`. */
export function slipShipDay(found: Findings, order: Order, at: Date, { sent, authorizedOn }: Known): string {
  const ordered = iso(sent?.orderYmd ?? '') || order.orderedOn;
  const today = dayInJapan(at);
  const soonest = today < ordered ? ordered : today;
  const day = order.shipOn === null ? soonest : found.text(place, order.shipOn);
  const last = authorizedOn ? addDays(authorizedOn, shipWindow) : null;
  if (!isDay(day)) {
    found.problem(place, day, '暦にない日付です。', '正しい日付に直してください。');
  } else if (day < ordered) {
    found.problem(
      place,
      day,
      `受注日（${ordered}）より前になっています。`,
      '出荷日か受注日を正しい日付に直してください。',
    );
  } else if (last !== null && day > last) {
    found.problem(
      place,
      day,
      `与信の日から${shipWindow}日を超えています（${last}まで）。`,
      `${last}までの日付に直すか、新しい番号で与信を取り直してください。`,
    );
  }
  if (found.mended(place)) found.convert(place, day, day);
  return compact(day);
}
