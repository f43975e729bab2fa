import { expect } from './fixture.ts';
import { inWorker } from './in-worker.ts';
import type { Stage } from './stage.ts';

interface Gate {
  passed: string[];
  stoppedAt: string | null;
  arm(moment: string, nth?: number): void;
}
type Gated = { yoshinGate: Gate };

/** Stops the worker at one moment of its next operation. Only the sandbox flavour has this gate. */
export async function arm(stage: Stage, moment: string): Promise<void> {
  await inWorker(stage, (at) => (globalThis as unknown as Gated).yoshinGate.arm(at), moment);
}

/** Resolves once the worker stands at that moment. */
export async function standsAt(stage: Stage, moment: string): Promise<void> {
  await expect
    .poll(() => inWorker(stage, () => (globalThis as unknown as Gated).yoshinGate.stoppedAt), {
      message: moment,
    })
    .toBe(moment);
}
