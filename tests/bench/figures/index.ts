import type { Family } from '../figure.ts';
import type { World } from '../world.ts';
import { badges } from './badges.ts';
import { change } from './change.ts';
import { churn } from './churn.ts';
import { idle } from './idle.ts';
import { ledger } from './ledger.ts';
import { memory } from './memory.ts';
import { preflight } from './preflight.ts';
import { scroll } from './scroll.ts';
import { shift } from './shift.ts';
import { size } from './size.ts';
import { throughput } from './throughput.ts';
import { worker } from './worker.ts';

/** In the order of measuring: what fills the ledger comes last. */
export const families: readonly Family<World>[] = [
  size,
  badges,
  change,
  scroll,
  churn,
  shift,
  memory,
  idle,
  preflight,
  worker,
  throughput,
  ledger,
];
