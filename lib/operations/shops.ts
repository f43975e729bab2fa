import type { Failure, OutputOf, ShopSummary } from '../messages/contract.ts';
import type { Provider } from '../providers/port.ts';
import { clashOf, type Clash } from '../settings/clash.ts';
import { barred, forbids, type Effective } from '../settings/effective.ts';
import type { Shop } from '../settings/shop.ts';
import { SettingsUnreadable } from '../settings/shops.ts';
import { Secret } from '../vault/secret.ts';
import { VaultLocked, type Vault } from '../vault/vault.ts';
import { forgetUnused, termsOf } from './access.ts';
import { badFees } from './charge.ts';
import type { Ports } from './ports.ts';
import { failures } from './texts.ts';

interface Deps extends Pick<Ports, 'shops' | 'ledger'> {
  readonly vault: Omit<Vault, 'state'>;
  readonly provider: Provider;
  /** What the administrator has fixed; nothing where it is left out. */
  readonly policy?: () => Promise<Effective>;
  /** Called after the set of back offices may have changed. */
  readonly changed: () => Promise<void>;
}

/** What the options page may ask for. */
export function createShopService({ shops, vault, ledger, provider, changed, policy }: Deps) {
  const ruled = async (shop: Shop, password: string | null): Promise<boolean> =>
    policy !== undefined && forbids(await policy(), shop, password);
  /** Deletes the password of a shop's contract, unless one of these shops or an open call needs it. */
  const forget = (shop: Shop, rest: readonly Shop[]): Promise<void> =>
    forgetUnused({ vault, ledger }, termsOf(shop), rest);
  // What is saved is saved: should the browser refuse the registration now, the next start of the worker repeats it.
  const follow = (): Promise<void> =>
    changed().catch((cause: unknown) => console.error('Yoshin: registration failed', cause));

  return {
    list: (): Promise<OutputOf<'shops.list'>> =>
      told(async () => {
        const list = await shops.list();
        const kept = (shop: Shop): Promise<ShopSummary['password']> =>
          vault.has(termsOf(shop)).then(
            (has) => (has ? 'stored' : 'missing'),
            () => 'unreadable',
          );
        return {
          shops: await Promise.all(list.map(async (shop) => ({ shop, password: await kept(shop) }))),
        };
      }),

    save: (shop: Shop, password: string | null): Promise<OutputOf<'shops.save'>> =>
      told(async () => {
        if (await ruled(shop, password)) return managed;
        const list = await shops.list();
        const clash = clashOf(list, shop);
        if (clash) return refusals[clash.code](clash.other);
        if (badFees(shop)) return failures.badFees();
        // The password first: a shop in the list without one would offer buttons that cannot work.
        if (password !== null) await inVault(vault.put(termsOf(shop), new Secret(password)));
        // A stored password belongs to its contract: it is not sent to another address or under another code.
        else if (!(await vault.has(termsOf(shop)).catch(() => false))) return passwordNeeded;
        try {
          await shops.save(shop);
        } catch (cause) {
          // A password that belongs to no shop could never be found and deleted.
          await forget(shop, list).catch(() => undefined);
          throw cause;
        }
        const before = list.find(({ id }) => id === shop.id);
        const now = list.map((one) => (one === before ? shop : one));
        // The contract that the shop has left, if it has. Saved is saved: at worst a password is left over.
        if (before) await forget(before, now).catch(() => undefined);
        await follow();
        return { ok: true };
      }),

    remove: (id: string): Promise<OutputOf<'shops.remove'>> =>
      told(async () => {
        if ((await policy?.())?.managed.includes(id)) return managed;
        const list = await shops.list();
        const gone = list.find((shop) => shop.id === id);
        const rest = list.filter((shop) => shop !== gone);
        if (gone) await inVault(forget(gone, rest));
        await shops.remove(id);
        await follow();
        return { ok: true };
      }),

    async test(shop: Shop, password: string | null): Promise<OutputOf<'shops.test'>> {
      // A trial goes to the address that is typed: one that is not allowed is not tried either.
      const rules = await policy?.().catch(() => null);
      if (rules && barred(rules.rules, shop, rules.managed.includes(shop.id))) return { kind: 'managed' };
      const secret =
        password !== null
          ? new Secret(password)
          : await vault
              .open(termsOf(shop))
              .catch((cause: unknown) => (cause instanceof VaultLocked ? cause : null));
      if (secret === null) return { kind: 'vaultBroken' };
      if (secret instanceof VaultLocked) return { kind: 'locked' };
      if (!secret) return { kind: 'noPassword' };
      return provider.test({
        ...termsOf(shop),
        timeout: shop.timeout * 1000,
        password: secret,
      });
    },
  };
}

/** The vault does not answer. */
export class VaultBroken extends Error {
  override name = 'VaultBroken';
}

const inVault = <T>(work: Promise<T>): Promise<T> =>
  work.catch((cause: unknown) => {
    throw cause instanceof VaultLocked ? cause : new VaultBroken('the vault did not answer', { cause });
  });

/** Storage that cannot be read or written is an answer for the page, not a fault of the program. */
async function told<T>(work: () => Promise<T | Failure>): Promise<T | Failure> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof SettingsUnreadable) return settingsUnreadable;
    if (cause instanceof VaultBroken) return vaultBroken;
    if (cause instanceof VaultLocked) return locked;
    throw cause;
  }
}

const managed: Failure = {
  code: 'managed',
  message: 'この内容は管理者が定めているため、変更できません。何も変更していません。',
  remedy: '変更が必要なときは、管理者にご連絡ください。',
};

const passwordNeeded: Failure = {
  code: 'passwordNeeded',
  message: 'この加盟店コードと接続先のパスワードは保存されていません。',
  remedy: '加盟店コードや接続先を変えたときは、パスワードをもう一度入力してください。',
};

const settingsUnreadable: Failure = {
  code: 'settingsUnreadable',
  message: '保存されている設定を読み取れません。内容は消さずにそのまま残しています。',
  remedy: '拡張機能を最新版に更新してください。解決しない場合はサポートへご連絡ください。',
};

const locked: Failure = {
  code: 'locked',
  message: 'ロック中のため、パスワードを保存できません。何も変更していません。',
  remedy: '下の「ロック」で解除してから、もう一度「保存」を押してください。',
};

const vaultBroken: Failure = {
  code: 'vaultBroken',
  message: 'パスワードの保管場所を開けませんでした。何も変更していません。',
  remedy: 'ブラウザを再起動してください。解決しない場合はサポートへご連絡ください。',
};

const refusals: Record<Clash['code'], (other: Shop) => Failure> = {
  mallTaken: ({ name }) => ({
    code: 'mallTaken',
    message: `このモール名には、すでに店舗「${name}」が設定されています。`,
    remedy: 'モール名を変えるか、既存の店舗を編集してください。',
  }),
  prefixNeeded: ({ name }) => ({
    code: 'prefixNeeded',
    message: `店舗「${name}」と加盟店コードが同じです。受注番号が重なるおそれがあります。`,
    remedy: 'どちらの店舗にも、それぞれ異なる「番号の接頭辞」を付けて、送信する番号を区別してください。',
  }),
};
