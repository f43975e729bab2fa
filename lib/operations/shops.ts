import type { Failure, ShopSummary } from '../messages/contract.ts';
import type { ConnectionTest, Provider } from '../providers/port.ts';
import { baseUrlOf, type Shop } from '../settings/shop.ts';
import type { Shops } from '../settings/shops.ts';
import { Secret } from '../vault/secret.ts';
import type { Vault } from '../vault/vault.ts';
import { callTimeout } from './access.ts';

interface Deps {
  readonly shops: Shops;
  readonly vault: Vault;
  readonly provider: Provider;
  /** Called after the set of back offices may have changed. */
  readonly changed: () => Promise<void>;
}

/** What the options page may ask for. */
export function createShopService({ shops, vault, provider, changed }: Deps) {
  return {
    async list(): Promise<{ shops: ShopSummary[] }> {
      const list = await shops.list();
      return {
        shops: await Promise.all(list.map(async (shop) => ({ shop, hasPassword: await vault.has(shop.id) }))),
      };
    },

    async save(shop: Shop, password: string | null): Promise<{ ok: true } | Failure> {
      const conflict = clash(await shops.list(), shop);
      if (conflict) return conflict;
      // The password first: a shop in the list without one would offer buttons that cannot work.
      if (password !== null) await vault.put(shop.id, new Secret(password));
      await shops.save(shop);
      await changed();
      return { ok: true };
    },

    async remove(id: string): Promise<{ ok: true }> {
      await vault.remove(id);
      await shops.remove(id);
      await changed();
      return { ok: true };
    },

    async test(shop: Shop, password: string | null): Promise<ConnectionTest | { kind: 'noPassword' }> {
      const secret = password !== null ? new Secret(password) : await vault.open(shop.id);
      if (!secret) return { kind: 'noPassword' };
      return provider.test({
        merchantCode: shop.merchantCode,
        baseUrl: baseUrlOf(shop),
        timeout: callTimeout,
        options: { bundledInvoice: shop.bundledInvoice },
        password: secret,
      });
    },
  };
}

/** Two shops must not answer for the same orders, nor send the same numbers under one merchant code. */
function clash(list: readonly Shop[], shop: Shop): Failure | null {
  const others = list.filter((other) => other.id !== shop.id);
  if (others.some((other) => other.backOffice === shop.backOffice && other.mall === shop.mall)) {
    return {
      code: 'mallTaken',
      message: 'このモール名には、すでに別の店舗が設定されています。',
      remedy: 'モール名を変えるか、既存の店舗を編集してください。',
    };
  }
  const shared = others.some(
    (other) =>
      other.merchantCode === shop.merchantCode &&
      baseUrlOf(other) === baseUrlOf(shop) &&
      // Without a prefix a number could look like another shop's with one.
      (other.numberPrefix === shop.numberPrefix || other.numberPrefix === '' || shop.numberPrefix === ''),
  );
  return shared
    ? {
        code: 'prefixNeeded',
        message: '同じ加盟店コードを使う店舗があります。受注番号が重なるおそれがあります。',
        remedy: 'どの店舗にも、それぞれ異なる「番号の接頭辞」を付けて、送信する番号を区別してください。',
      }
    : null;
}
