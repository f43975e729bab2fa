import { matches, type Subject, useUp } from '../desk/match.ts';
import { type Delay, type Fault, isDelay, type Spoiled } from './fault.ts';

export interface Listed {
  id: number;
  fault: Fault;
}

/** What strikes one call. */
export interface Plan {
  delays: Delay[];
  spoiled: Spoiled | null;
}

export interface FaultBook {
  add(fault: Fault): number;
  list(): Listed[];
  remove(id: number): boolean;
  clear(): void;
  /** Uses up one of `times` of each fault it names. */
  plan(subject: Subject): Plan;
}

export function faultBook(): FaultBook {
  const faults: Fault[] = [];
  const ids = new WeakMap<Fault, number>();
  let last = 0;
  return {
    add(fault) {
      const own = { ...fault };
      faults.unshift(own);
      ids.set(own, ++last);
      return last;
    },
    list: () => faults.map((fault) => ({ id: ids.get(fault) ?? 0, fault })),
    remove(id) {
      const at = faults.findIndex((fault) => ids.get(fault) === id);
      if (at >= 0) faults.splice(at, 1);
      return at >= 0;
    },
    clear: () => void faults.splice(0),
    plan(subject) {
      const fitting = faults.filter((fault) => matches(fault, subject));
      const spoiled = fitting.find((fault): fault is Fault & Spoiled => !isDelay(fault)) ?? null;
      const delays = fitting.filter(isDelay);
      for (const fault of spoiled ? [...delays, spoiled] : delays) useUp(faults, fault);
      return { delays, spoiled };
    },
  };
}
