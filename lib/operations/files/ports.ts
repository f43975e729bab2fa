import type { Staging } from '../../ledger/staging.ts';
import type { Transfer } from '../../ledger/transfer.ts';
import type { Failure } from '../../messages/contract.ts';
import type { ManagedShops } from '../../settings/managed.ts';
import type { ShopPlan } from '../../settings/import-plan.ts';
import type { Shop } from '../../settings/shop.ts';
import type { Merchant } from '../../vault/vault.ts';
import type { OwnProfile } from '../../settings/profiles.ts';
import type { Ports } from '../ports.ts';
import type { ProfilePorts } from '../profiles.ts';

/** What the person agreed to, complete: it can be carried to its end without the file. */
export interface Decision {
  readonly save: readonly Shop[];
  /** File's shop id and id here, where they differ. */
  readonly ids: ShopPlan['ids'];
  /** Absent in decisions of an earlier version. */
  readonly profiles?: readonly OwnProfile[];
  /** Contracts whose passwords wait in the vault under a name of their own. */
  readonly passwords: readonly Merchant[];
  /** Contracts that shops leave by it. */
  readonly left: readonly Merchant[];
}

/** What files, policy and resets touch beyond the operations. */
export interface FilePorts {
  readonly transfer: Transfer;
  readonly staging: Staging<Decision>;
}

export interface FileDeps
  extends
    Pick<Ports, 'ledger' | 'vault' | 'now' | 'announce'>,
    Pick<ProfilePorts, 'profiles' | 'judge'>,
    FilePorts {
  readonly shops: ManagedShops;
  /** Throws VaultLocked while the vault is locked. */
  readonly mustBeOpen: () => Promise<void>;
  /** Deletes every stored password. */
  readonly wipePasswords: () => Promise<void>;
  /** Does somebody work on this case now? */
  readonly busy: (key: string) => boolean;
  /** What pages may see of cases now. */
  readonly show: (keys: readonly string[]) => Promise<void>;
  /** Called after the set of back offices may have changed. */
  readonly changed: () => Promise<void>;
  /** Asks after what is open. */
  readonly recover: () => void;
}

/** A failure whose words are on the page. */
export const fail = (code: string): Failure => ({ code, message: '', remedy: '' });

/** Where a password waits until its file is taken in. No contract has such an address. */
export const waiting = ({ merchantCode, baseUrl }: Merchant): Merchant => ({
  merchantCode,
  baseUrl: `arriving:${baseUrl}`,
});
