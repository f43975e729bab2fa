import type { AuditEntry, AuditPage } from '../ledger/audit.ts';
import type { Deed } from '../ledger/audit-records.ts';
import { traceOf } from '../messages/trace.ts';
import type { AuditEntryView, AuditView } from '../messages/setup.ts';
import type { CallBook } from '../providers/port.ts';
import type { Ports } from './ports.ts';

/** Keeps every call of one deed. A call whose line cannot be kept is not made; an answer that cannot be is told in the log. */
export function bookOf({ audit, now }: Pick<Ports, 'audit' | 'now'>, deed: Deed): CallBook {
  return {
    async sending(call) {
      const key = await audit.sent(deed, call, now());
      return (answer) =>
        audit
          .answered(key, answer, now())
          .catch((cause: unknown) => console.error('Yoshin: an answer was not recorded', traceOf(cause)));
    },
  };
}

/** The record as a page may see it: the merchant code is shortened, for a dialog can be read by the page under it. */
export const pageOf = ({ entries, before }: AuditPage): AuditView => ({
  entries: entries.map(entryOf),
  before,
});

function entryOf({ sent, answered }: AuditEntry): AuditEntryView {
  const { id, at, by, who, operation, api, fields } = sent;
  return {
    id,
    at,
    by,
    who,
    operation,
    api,
    backOffice: sent.caseKey.split(' ')[0] ?? '',
    hostId: sent.caseKey.split(' ').slice(1).join(' '),
    orderNo: fields.orderNo ?? '',
    fields: masked(fields),
    answer: answered && {
      at: answered.at,
      kind: answered.answer.kind,
      code: answered.answer.code,
      fields: masked(answered.answer.fields ?? {}),
    },
  };
}

const masked = (fields: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(fields).map(([name, value]) => [
    name,
    name === 'ycfStrCode' ? value.replaceAll(/.(?=.{4})/g, '*') : value,
  ]);
