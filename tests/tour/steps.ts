import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** One entry of reports/demo.json. */
interface Step {
  name: string;
  ok: boolean;
  screenshot: string;
  problem?: string;
}

/** Plays steps one after the other, takes a picture after each, and keeps going after a miss so that all are told. */
export function createTour(folder = 'reports/demo') {
  const steps: Step[] = [];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return {
    async step(name: string, page: () => Page, play: () => Promise<void>): Promise<void> {
      const screenshot = `${folder}/${String(steps.length + 1).padStart(2, '0')}-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.png`;
      let problem: string | undefined;
      await play().catch((cause: unknown) => {
        problem = cause instanceof Error ? cause.message : String(cause);
      });
      await page().screenshot({ path: screenshot });
      steps.push({
        name,
        ok: problem === undefined,
        screenshot,
        ...(problem === undefined ? {} : { problem }),
      });
      console.log(
        `${problem === undefined ? '✓' : '✗'} ${name}${problem === undefined ? '' : `\n    ${problem}`}`,
      );
    },
    /** Writes the report; true when every step held. */
    finish(): boolean {
      writeFileSync('reports/demo.json', JSON.stringify(steps, null, 2));
      return steps.length > 0 && steps.every((step) => step.ok);
    },
  };
}
