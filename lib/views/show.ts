import type { Capabilities } from '../credit/facts.ts';
import type { Case } from '../ledger/records.ts';
import type { CaseView } from '../messages/contract.ts';
import type { Shop } from '../settings/shop.ts';
import { afterUnknown } from './case.ts';
import { optionsOf, standingNow } from './standing.ts';
import { viewOf } from './view.ts';

/** What showing a case asks of the present. */
export interface Shows {
  readonly capabilities: Capabilities;
  /** Does this life of the worker work on the case now? */
  readonly busy: (key: string) => boolean;
}

/**
 * What a page may see of cases now. 処理中 is a fact of this life: what an earlier one left running is not known to run.
 * `shops` null: they cannot be read.
 */
export const shown = (
  { capabilities, busy }: Shows,
  records: readonly Case[],
  shops: readonly Shop[] | null,
): CaseView[] =>
  records.map((record) => {
    const now = shops ? standingNow(record, shops) : record;
    const seen = now.status === 'running' && !busy(now.key) ? afterUnknown(now, null) : now;
    return viewOf(seen, optionsOf(now, shops ?? []), capabilities, shops ?? []);
  });
