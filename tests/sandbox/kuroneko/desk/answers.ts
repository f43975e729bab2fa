import type { Fields, StoredOrder } from '../types.ts';
import type { ApiCode } from '../types.ts';
import { type CallFilter, matches, subjectOf, useUp } from './match.ts';

/**
 * Decides the answer to calls that passed validation: a result or an error code, which leaves everything as
 * it was. KAARA books the result, KAARS, KAAST and KAASA only say it. Without `api` a result is one of KAARA,
 * because the same digit means something else in each call; an error code strikes every call.
 */
export interface AnswerRule extends CallFilter {
  /** Yen, both ends included. The order's total for calls that carry none. */
  minAmount?: number;
  maxAmount?: number;
  /** 氏名 of the request, or of the order for calls that carry none. */
  buyerName?: string;
  result?: string;
  errorCode?: string;
  /** How many calls it decides; no number means all. */
  times?: number;
}

export interface AnswerBook {
  add(rule: AnswerRule): void;
  list(): readonly AnswerRule[];
  clear(): void;
  /** The newest rule that fits, which is used up by this. */
  take(call: AnswerCall): AnswerRule | undefined;
}

export interface AnswerCall {
  api: ApiCode;
  fields: Fields;
  merchant: string;
  order: StoredOrder | undefined;
}

export function answerBook(): AnswerBook {
  const rules: AnswerRule[] = [];
  return {
    add: (rule) => void rules.unshift({ ...rule }),
    list: () => rules,
    clear: () => void rules.splice(0),
    take(call) {
      const found = rules.find((rule) => fits(rule, call));
      if (found) useUp(rules, found);
      return found;
    },
  };
}

function fits(rule: AnswerRule, { api, fields, order }: AnswerCall): boolean {
  const amount = Number(fields.totalAmount ?? order?.totalAmount);
  return (
    (rule.api !== undefined || rule.result === undefined || api === 'KAARA') &&
    matches(rule, subjectOf(api, fields)) &&
    (rule.minAmount === undefined || amount >= rule.minAmount) &&
    (rule.maxAmount === undefined || amount <= rule.maxAmount) &&
    (rule.buyerName === undefined || rule.buyerName === (fields.name ?? order?.fields.name))
  );
}
