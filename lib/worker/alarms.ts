/** The alarms, which outlive the worker. `waiting`: the one that comes for all that waits. `lock`: looks at the lock. */
export const alarms = { waiting: 'recover', lock: 'lock' } as const;
