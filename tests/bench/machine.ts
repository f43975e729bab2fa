import { cpus, totalmem } from 'node:os';
import type { World } from './world.ts';

/** What the figures were taken on, by its parts; never by its name. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly browser: string;
}

export async function machineOf({ ours }: World): Promise<Machine> {
  const { product } = await ours.cdp.send('Browser.getVersion');
  const [cpu] = cpus();
  return {
    cpu: cpu?.model.trim() || 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    browser: `${product}, headless`,
  };
}
