import type { Verdict } from './count.ts';

/** What is told while it runs. */
export interface Log {
  say(line: string): void;
  /** One case is through. */
  step(what: string): void;
  /** A case that did not happen. It counts as a failure of the suite. */
  missed(what: string): void;
  /**
   * A point of a recording that no try came to again: what the worker looks after besides (open work, locks, numbers on the
   * button) does not come in the same order each time. A few may be; many would mean that nothing was played.
   */
  unreached(what: string): void;
  readonly never: string[];
  verdict(where: string, verdict: Verdict): void;
  /** A call that writes was cut off without a byte of an answer; so often the browser sent it again by itself. */
  resent(keptAlive: boolean, times: number): void;
  readonly drops: Readonly<Record<'kept' | 'closed', { calls: number; resent: number }>>;
  readonly troubles: string[];
}

export function createLog(): Log {
  const begun = Date.now();
  let steps = 0;
  let told = 0;
  const troubles: string[] = [];
  const never: string[] = [];
  const drops = { kept: { calls: 0, resent: 0 }, closed: { calls: 0, resent: 0 } };
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
    never,
    drops,
    say,
    resent(keptAlive, times) {
      const one = drops[keptAlive ? 'kept' : 'closed'];
      one.calls++;
      one.resent += times;
    },
    step(what) {
      steps++;
      if (Date.now() - told < 5000) return;
      told = Date.now();
      say(`${steps} cases so far; ${what}`);
    },
    unreached(what) {
      never.push(what);
      say(`never reached: ${what}`);
    },
    missed: (what) => trouble(`not reached: ${what}`),
    verdict(where, { double, lost, wrong }) {
      for (const [kind, words] of Object.entries({ double, lost, wrong }))
        if (words !== '') trouble(`${kind}: ${where}: ${words}`);
    },
  };
}
