import type { Audit } from '../ledger/audit.ts';
import type { JobStore } from '../ledger/jobs.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { CaseView, ProviderHealth } from '../messages/contract.ts';
import type { AutomationChanged } from '../messages/automation.ts';
import type { JobsChanged } from '../messages/jobs.ts';
import type { Holidays } from '../order/holidays.ts';
import type { Provider } from '../providers/port.ts';
import type { AutomationStore } from '../settings/automation.ts';
import type { Staff } from '../settings/staff.ts';
import type { Seen } from '../settings/seen.ts';
import type { Shops } from '../settings/shops.ts';
import type { Lock } from '../vault/lock.ts';
import type { Vault } from '../vault/vault.ts';
import type { LockPorts } from './lock.ts';

/** All that the operations touch outside themselves. Passed in, so that tests and the fault suite can stand between. */
export interface Ports {
  readonly ledger: Ledger;
  readonly vault: Vault;
  readonly shops: Shops;
  readonly provider: Provider;
  /** Rejects when the list cannot be read. */
  readonly holidays: () => Promise<Holidays>;
  /** The record of every call. */
  readonly audit: Audit;
  /** Who works in this browser. */
  readonly staff: Staff;
  /** Names of malls and carriers that came by. */
  readonly seen: Seen;
  /** Epoch ms. */
  readonly now: () => number;
  /** Tells every open tab of this back office that cases changed. Never fails the operation. */
  readonly announce: (backOffice: string, cases: CaseView[]) => void;
  /** Tells every open tab of this back office whether its provider answers. Never fails the operation. */
  readonly announceProvider: (backOffice: string, provider: ProviderHealth) => void;
  /** Asks to be woken in this many ms or sooner, although the worker may die before. */
  readonly wakeIn: (ms: number) => void;
}

/** What the bulk jobs need besides. */
export interface BulkPorts extends Ports {
  readonly jobs: JobStore;
  /** Tells every open tab of the job's back office how far it is. Never fails the job. */
  readonly announceJob: (message: JobsChanged) => void;
  /** Resolves after so many ms, if this life lasts so long. */
  readonly delay: (ms: number) => Promise<void>;
  /** Keeps the worker alive until the returned function is called. */
  readonly stayAwake: () => () => void;
}

/** What happens by itself needs besides. */
export interface AutomationPorts extends BulkPorts {
  readonly automation: AutomationStore;
  /** Tells every open tab of the back office how its automation stands. Never fails a run. */
  readonly announceAutomation: (message: AutomationChanged) => void;
}

/** All of the worker. Its vault can be locked; what the operations get of it is `createLock`'s. */
export interface WorkerPorts extends AutomationPorts {
  readonly vault: Vault & Lock;
  readonly lock: LockPorts;
}
