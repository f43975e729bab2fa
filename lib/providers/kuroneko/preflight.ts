import { addDays, dayInJapan, isDay } from '../../order/jst.ts';
import type { Order } from '../../order/order.ts';
import { toHalfWidthAscii, toHalfWidthKana } from '../../order/width.ts';
import type { Contract, Preflight } from '../port.ts';
import { createFindings, fullWidthText, type Findings } from './findings.ts';
import { itemFields } from './items.ts';
import { addressFields, phoneField, postField } from './party.ts';

/** Days from the request to the planned dispatch. +90 may or may not be allowed (not public), so 89 is the last here. */
const shipWindow = 89;

/**
 * KAARA0010 before it is sent: every published rule, all faults at once, and the fields exactly as they would go out.
 * Nothing is cut or replaced: what fits only after a change of meaning is a problem for a person.
 */
export function preflight(order: Order, orderNo: string, options: Contract['options'], at: Date): Preflight {
  const found = createFindings();
  const fields: Record<string, string> = { orderNo, ...dates(found, order, at), ...buyer(found, order) };
  const items = itemFields(found, order);
  const { total } = items;
  Object.assign(fields, items.fields, { totalAmount: String(total) });

  const gift = order.recipients.length > 0;
  fields.sendDiv = gift ? '1' : options.bundledInvoice ? '2' : '0';
  if (order.recipients.length > 10) {
    found.problem(
      { field: 'recipients', label: '送り先' },
      `${order.recipients.length}件`,
      '送り先は10件までです。',
      '注文を分けてください。',
    );
  }
  order.recipients.slice(0, 10).forEach((recipient, index) => {
    const suffix = index === 0 ? '' : String(index + 1);
    const who = order.recipients.length > 1 ? `送り先${index + 1}` : '送り先';
    const path = `recipients.${index}`;
    fields[`sendName${suffix}`] = fullWidthText(
      found,
      { field: `${path}.name`, label: `${who}氏名` },
      recipient.name,
      30,
      true,
    );
    fields[`sendPostCode${suffix}`] = postField(
      found,
      { field: `${path}.postCode`, label: `${who}郵便番号` },
      recipient.postCode,
    );
    const [first, second] = addressFields(found, path, who, recipient);
    fields[`sendAddress1${suffix}`] = first;
    fields[`sendAddress2${suffix}`] = second;
    fields[`sendTelNum${suffix}`] = phoneField(
      found,
      { field: `${path}.phone`, label: `${who}電話番号` },
      recipient.phone,
      false,
    );
  });

  return found.problems.length > 0
    ? { ok: false, problems: found.problems, conversions: found.conversions }
    : { ok: true, prepared: { orderNo, total, fields }, conversions: found.conversions };
}

/** 受注日 and 出荷予定日. A planned day that has passed becomes today: the provider counts from the request. */
function dates(found: Findings, order: Order, at: Date): { orderYmd: string; shipYmd: string } {
  const today = dayInJapan(at);
  const plain = (day: string): string => day.replaceAll('-', '');
  const ordered = { field: 'orderedOn', label: '受注日' };
  if (!isDay(order.orderedOn)) {
    found.problem(ordered, order.orderedOn, '受注日が暦にない日付です。', '受注日を確認してください。');
    return { orderYmd: '', shipYmd: '' };
  }
  const planned = order.shipOn !== null && order.shipOn >= today ? order.shipOn : today;
  const ship = planned < order.orderedOn ? order.orderedOn : planned;
  const place = { field: 'shipOn', label: '出荷予定日' };
  if (order.shipOn !== null && !isDay(order.shipOn)) {
    found.problem(place, order.shipOn, '出荷予定日が暦にない日付です。', '出荷日を直してください。');
  } else if (ship > addDays(today, shipWindow)) {
    found.problem(
      place,
      ship,
      `出荷予定日は今日から${shipWindow}日以内です。`,
      `出荷日を${addDays(today, shipWindow)}までの日付にするか、出荷が近づいてから実行してください。`,
    );
  }
  return { orderYmd: plain(order.orderedOn), shipYmd: plain(ship) };
}

function buyer(found: Findings, { buyer: who }: Order): Record<string, string> {
  const [address1, address2] = addressFields(found, 'buyer', '注文者', who);
  return {
    name: fullWidthText(found, { field: 'buyer.name', label: '注文者氏名' }, who.name, 30, true),
    nameKana: kana(found, who.kana),
    postCode: postField(found, { field: 'buyer.postCode', label: '注文者郵便番号' }, who.postCode),
    address1,
    address2,
    telNum: phoneField(found, { field: 'buyer.phone', label: '注文者電話番号' }, who.phone, true),
    email: email(found, who.email),
  };
}

/** Optional at the provider: half-width katakana, at most 40 (one table) or 80 (another); 40 satisfies both. */
function kana(found: Findings, value: string): string {
  const place = { field: 'buyer.kana', label: '注文者カナ' };
  const before = value.trim();
  if (before === '') return '';
  const after = toHalfWidthKana(before);
  if (after === null) {
    found.problem(place, before, 'カナ以外の文字があります。', 'カタカナだけに直すか、空欄にしてください。');
    return '';
  }
  found.convert(place, before, after);
  if (after.length > 40) {
    found.problem(
      place,
      before,
      '注文者カナが長すぎます（半角40文字まで）。',
      '短くするか、空欄にしてください。',
    );
  }
  return after;
}

/** No published rule asks for an address; one that is there must be well formed. */
function email(found: Findings, value: string): string {
  const place = { field: 'buyer.email', label: 'メールアドレス' };
  const before = value.trim();
  if (before === '') return '';
  const after = toHalfWidthAscii(before);
  found.convert(place, before, after);
  if (!/^[\u0021-\u007e]+$/.test(after)) {
    found.problem(
      place,
      before,
      'メールアドレスに半角英数字以外の文字があります。',
      'メールアドレスを直してください。',
    );
  } else if (!/^[^@]+@[^@]+$/.test(after)) {
    found.problem(
      place,
      before,
      'メールアドレスの形式が正しくありません。',
      '「@」の前後を確認してください。',
    );
  } else if (after.length > 64) {
    found.problem(
      place,
      before,
      'メールアドレスは64文字までです。',
      '短いメールアドレスにするか、空欄にしてください。',
    );
  }
  return after;
}
