import type { Verdict } from './count.ts';
import type { World } from './world.ts';

/** One browser with its back office and provider; lanes run side by side and share nothing. */
export interface Lane {
  readonly name: string;
  readonly world: World;
}

/** What is told while it runs. */
export interface Log {
  say(line: string): void;
  /** One case is through. */
  step(what: string): void;
  /** A case that did not happen. It counts as a failure of the suite. */
  missed(what: string): void;
  verdict(where: string, verdict: Verdict): void;
  readonly troubles: string[];
}

export function createLog(): Log {
  const begun = Date.now();
  let steps = 0;
  let told = 0;
  const troubles: string[] = [];
  const say = (line: string): void => {
    const at = ((Date.now() - begun) / 1000).toFixed(0).padStart(4);
    console.log(`${at} s  ${line}`);
  };
  const trouble = (line: string): void => {
    troubles.push(line);
    say(`✗ ${line}`);
  };
  return {
    troubles,
    say,
    step(what) {
      steps++;
      if (Date.now() - told < 5000) return;
      told = Date.now();
      say(`${steps} cases so far; ${what}`);
    },
    missed: (what) => trouble(`not reached: ${what}`),
    verdict(where, { double, lost, wrong }) {
      for (const [kind, words] of Object.entries({ double, lost, wrong }))
        if (words !== '') trouble(`${kind}: ${where}: ${words}`);
    },
  };
}
