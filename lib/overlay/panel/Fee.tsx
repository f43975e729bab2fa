import type { Ask } from '../../messages/contract.ts';
import { t } from '../../words/fees-panel.ts';
import { yen } from '../tables.ts';
import type { Candidate } from './state.ts';

/** Of what an order's amount is made, where it is not the order's own total. */
export function FeeLine({ ask }: { readonly ask: Ask | null }) {
  const fee = ask?.fee;
  if (!fee) return null;
  const asked = fee.had === 0 ? yen(fee.fee) : t('fee.had', { fee: yen(fee.fee), had: yen(fee.had) });
  return <span class="hint">{t('fee.line', { own: yen(fee.own), fee: asked })}</span>;
}

/** By how much the fees move a sum away from what the orders themselves come to. */
export function FeeSum({ list }: { readonly list: readonly Candidate[] }) {
  const by = list.reduce((sum, { entry: { ask } }) => sum + (ask?.fee ? ask.fee.total - ask.fee.own : 0), 0);
  if (by === 0) return null;
  const amount = yen(Math.abs(by));
  return <small>{t('fee.sum', { by: t(by > 0 ? 'fee.more' : 'fee.less', { amount }) })}</small>;
}
