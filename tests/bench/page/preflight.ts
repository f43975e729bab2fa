import { preflight } from '../../../lib/providers/kuroneko/preflight.ts';
import { orderOf } from '../orders.ts';

/** Judges so many orders, as often as told; ms of each time. Bundled by the figure and run in the extension's worker. */
export function judge(count: number, runs: number): { ms: number[]; ok: number } {
  const orders = Array.from({ length: count }, (_, at) => orderOf(at));
  const at = new Date();
  let ok = 0;
  const ms = Array.from({ length: runs }, () => {
    ok = 0;
    const start = performance.now();
    for (const order of orders) if (preflight(order, order.number, { bundledInvoice: false }, at).ok) ok++;
    return performance.now() - start;
  });
  return { ms, ok };
}
