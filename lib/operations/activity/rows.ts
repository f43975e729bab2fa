import { attentionOf } from '../../credit/attention.ts';
import type { StoredLine } from '../../ledger/audit-records.ts';
import type { Stretch } from '../../ledger/activity.ts';
import type { Case } from '../../ledger/records.ts';
import type { CallPage, CaseRow } from '../../messages/activity.ts';

/** What decides about attention besides the case. */
export interface Moment {
  readonly now: number;
  readonly holdHours: number;
  readonly busy: (key: string) => boolean;
}

/** A case as the activity page lists it: nothing but what its row shows and is searched by. */
export function rowOf(record: Case, { now, holdHours, busy }: Moment): CaseRow {
  const { key, backOffice, hostId, sentNumber, shopId, amount, code, message, remedy } = record;
  const running = busy(key);
  // What an earlier life of the worker left running is not known.
  const status = record.status === 'running' && !running ? 'uncertain' : record.status;
  const live = ['approved', 'review', 'shipped'].includes(status);
  return {
    key,
    backOffice,
    hostId,
    number: record.series?.number ?? '',
    sentNumber,
    shopId,
    status,
    progress: status === 'shipped' ? record.progress : null,
    amount,
    name: record.sent?.name ?? '',
    slip: live ? (record.slip?.number ?? '') : '',
    message,
    remedy,
    code,
    answeredAt: record.answeredAt,
    heldSince: status === 'review' ? record.heldSince : null,
    authorizedOn: record.authorizedOn,
    changed: live ? record.differences.length : 0,
    attention: attentionOf(record, { now, holdHours, running }),
  };
}

/** A stretch of the record without the fields: those are asked for case by case. */
export function callPage({ lines, before, last }: Stretch): CallPage {
  const page: CallPage = { calls: [], answers: [], before, last };
  for (const line of lines) add(page, line);
  return page;
}

function add({ calls, answers }: CallPage, line: StoredLine): void {
  if (line.kind === 'sent') {
    const { id, at, by, who, operation, api, caseKey, fields } = line;
    calls.push({ id, at, by, who, operation, api, key: caseKey, orderNo: fields.orderNo ?? '' });
  } else {
    const { kind, code } = line.answer;
    answers.push({ of: line.of, at: line.at, kind, code });
  }
}
