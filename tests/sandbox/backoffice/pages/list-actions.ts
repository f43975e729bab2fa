import { carriers, statuses, statusLabel } from '../choices.ts';
import { isDay } from '../data/calendar.ts';
import { computedTotal, type SiteOrder } from '../order.ts';
import type { Site } from '../store/site.ts';
import { redirect, wholeNumber, type Reply, type SiteRequest } from '../web/exchange.ts';

/** Changes one order, or says in Japanese why it will not. */
type Change = ((order: SiteOrder) => void) | string;

/** POST index_beta.php: what the 処理パネル does with the ticked orders, then back to the same list. */
export function listAction(site: Site, request: SiteRequest): Reply {
  const form = new URLSearchParams(request.body);
  const ids = form.getAll('order_number[]').map((id) => wholeNumber(id, 0));
  const orders = ids.flatMap((id) => site.orders.get(id) ?? []);
  const target = new URLSearchParams(request.query);
  const back = target.get('face') === 'spa' ? 'index_spa.php' : 'index_beta.php';
  const change = orders.length === 0 ? '注文にチェックを付けてください' : readChange(form);
  if (typeof change === 'function') {
    for (const order of orders) {
      change(order);
      site.orders.save(order);
    }
  }
  target.set('done', typeof change === 'string' ? change : `${orders.length}件の注文を更新しました`);
  return redirect(`/goq21/${back}?${target}`);
}

function readChange(form: URLSearchParams): Change {
  /** The value of a field in the panel whose button was pressed. */
  const beside = (button: string, field: string) =>
    form.getAll(field)[wholeNumber(form.get(button), 0)] ?? '';
  if (form.has('Bstatus')) return statusChange(beside('Bstatus', 'status_id'));
  if (form.has('Btrader')) return carrierChange(beside('Btrader', 'trader_type'));
  if (form.has('Bfee')) return feeChange(beside('Bfee', 'bulk_fee'));
  for (const button of ['B012', 'B013']) {
    if (form.has(button))
      return bulkInput(beside(button, 'inputstype'), beside(button, 'input_word').trim(), button === 'B013');
  }
  return '処理を選んでください';
}

function statusChange(text: string): Change {
  const id = wholeNumber(text, 0);
  if (!statuses.some((status) => status.id === id)) return '変更後の受注ステータスが正しくありません';
  return (order) => {
    if (order.status === id) return;
    order.history = `${statusLabel(order.status)} → ${statusLabel(id)}\n${order.history}`.trim();
    order.status = id;
  };
}

function carrierChange(name: string): Change {
  if (!carriers.some((carrier) => carrier === name)) return '配送業者が正しくありません';
  return (order) => {
    order.carrier = name;
  };
}

function feeChange(text: string): Change {
  if (!/^\d{1,6}$/.test(text.trim())) return '手数料は半角数字で入力してください';
  return (order) => {
    order.charges.fee = Number(text);
    order.billed = computedTotal(order);
  };
}

const dayFields: ReadonlyMap<string, 'paidDate' | 'shipDate' | 'deliveryDate'> = new Map([
  ['1', 'paidDate'],
  ['3', 'shipDate'],
  ['4', 'deliveryDate'],
]);

function bulkInput(kind: string, word: string, append: boolean): Change {
  if (kind === '7') {
    return (order) => {
      order.memo = append ? `${order.memo}\n${word}`.trim() : word;
    };
  }
  if (append) return '追記できるのは「ひとことメモ」だけです';
  if (kind === '10') {
    if (!/^[1-9]\d?$/.test(word)) return '個口数は1〜99の半角数字で入力してください';
    return (order) => {
      order.packages = Number(word);
    };
  }
  const field = dayFields.get(kind);
  if (field === undefined) return '入力する項目を選んでください';
  if (word !== '' && !isDay(word)) return '日付は 2026-11-20 の形で入力してください';
  return (order) => {
    order[field] = word;
  };
}
