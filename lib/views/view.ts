import type { Capabilities, Options } from '../credit/facts.ts';
import { mainOperation, verdicts } from '../credit/life-cycle.ts';
import { operations, type Operation } from '../credit/status.ts';
import type { Why } from '../credit/why.ts';
import type { Case } from '../ledger/records.ts';
import type { CaseView } from '../messages/contract.ts';
import type { Shop } from '../settings/shop.ts';
import { isLive } from './case.ts';
import { feeOf } from './fee.ts';
import { factsOf } from './facts.ts';
import { notes } from './texts.ts';

/** What a page may see. `shops`: those whose fees may count. */
export function viewOf(
  record: Case,
  options: Options,
  capabilities: Capabilities,
  shops: readonly Shop[],
): CaseView {
  const { status } = record;
  const facts = factsOf(record);
  const judged = verdicts(facts, options, capabilities);
  const whys = operations.map((operation): [Operation, Why | null] => {
    const verdict = judged[operation];
    return [operation, verdict.ok ? null : verdict.why];
  });
  // What was authorized here goes out without a code (送り先区分 0–2), and its hold is a review like any other.
  const sms = status === 'review' && record.sent === null && options.smartphone === true;
  return {
    hostId: record.hostId,
    status,
    progress: status === 'shipped' ? record.progress : null,
    message: sms ? notes.sms.message : record.message,
    remedy: sms ? notes.sms.remedy : record.remedy,
    code: record.code,
    sentNumber: record.sentNumber,
    amount: record.amount,
    answeredAt: record.answeredAt,
    main: mainOperation(facts, options, capabilities),
    verdicts: Object.fromEntries(whys) as CaseView['verdicts'],
    problems: [...record.problems],
    differences: isLive(status) ? [...record.differences] : [],
    heldSince: status === 'review' ? record.heldSince : null,
    ...(sms && { sms }),
    slip: isLive(status) ? (record.slip?.number ?? '') : '',
    ...feeOf(record, shops),
    ...(record.raw ? { support: true } : {}),
  };
}
