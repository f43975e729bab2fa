import * as z from 'zod/mini';

/** Minutes without a hand on the computer after which the vault locks itself; 0 = never by itself. */
export const IdleMinutes = z.int().check(z.gte(0), z.lte(480));
/** What is offered. */
export const idleChoices = [5, 10, 15, 30, 60, 0] as const;
export const usualIdle = 15;
