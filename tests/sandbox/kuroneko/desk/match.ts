import type { ApiCode, Fields } from '../types.ts';

/** Which calls a rule is about; what is left out matches everything. */
export interface CallFilter {
  api?: ApiCode;
  merchant?: string;
  orderNo?: string;
  orderNoPrefix?: string;
}

export interface Subject {
  api: ApiCode;
  merchant: string;
  orderNo: string;
}

export function matches(filter: CallFilter, subject: Subject): boolean {
  return (
    (filter.api === undefined || filter.api === subject.api) &&
    (filter.merchant === undefined || filter.merchant === subject.merchant) &&
    (filter.orderNo === undefined || filter.orderNo === subject.orderNo) &&
    (filter.orderNoPrefix === undefined || subject.orderNo.startsWith(filter.orderNoPrefix))
  );
}

export function subjectOf(api: ApiCode, fields: Fields): Subject {
  return { api, merchant: fields.ycfStrCode ?? '', orderNo: fields.orderNo ?? '' };
}

/** Uses up one of `times`; a rule without a number lasts until it is removed. */
export function useUp(rules: { times?: number }[], rule: { times?: number }): void {
  if (rule.times === undefined) return;
  rule.times -= 1;
  if (rule.times <= 0) rules.splice(rules.indexOf(rule), 1);
}
