import type { Credit } from './credit.ts';
import { createAbout } from './jobs/about.ts';
import { createJobs, type Jobs } from './jobs/jobs.ts';
import type { HealthSignal } from './jobs/ports.ts';
import { isLocked } from './lock.ts';
import type { BulkPorts } from './ports.ts';

/** The bulk jobs on top of the operations on one order: a job does what so many clicks would do. */
export function createBulk(ports: BulkPorts, credit: Credit, changes: HealthSignal['watch']): Jobs {
  return createJobs({
    store: ports.jobs,
    act: credit.act,
    planner: { draft: credit.draft },
    ...createAbout(ports, ({ concurrency }) => concurrency),
    views: credit.views,
    locked: () => isLocked(ports),
    health: { down: credit.isDown, watch: changes },
    general: ports.provider.general,
    now: ports.now,
    uuid: () => crypto.randomUUID(),
    delay: ports.delay,
    announce: ports.announceJob,
    stayAwake: ports.stayAwake,
    wakeIn: ports.wakeIn,
  });
}
