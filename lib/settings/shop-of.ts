import type { Shop } from './shop.ts';

/** The shop an order belongs to: same back office, then the exact mall name, then the shop without a mall. */
export function shopOf(shops: readonly Shop[], backOffice: string, mall: string): Shop | undefined {
  const here = shops.filter((shop) => shop.backOffice === backOffice);
  return (
    here.find((shop) => shop.mall !== '' && shop.mall === mall.trim()) ??
    here.find((shop) => shop.mall === '')
  );
}
