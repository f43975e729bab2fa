import type { Profile } from '../backoffice/profile.ts';
import {
  isTicked,
  listedOrders,
  survey,
  tickedOrders,
  type Picked,
  type Picks,
} from '../backoffice/ticks.ts';
import type { Clock } from './standing.ts';

/** What is picked, and how many of it have no row in the page now. */
export interface Ticked extends Picks {
  readonly away: number;
}

/** The orders that a person picked, as launcher and panel ask for them. */
export interface PickDesk {
  /** The host has no ticks: they are our own. */
  readonly own: boolean;
  /** Rows leave the page while one scrolls: what the list holds is not all. */
  readonly virtual: boolean;
  /** Rows come, go and change with their ticks while the page stays. */
  readonly moves: boolean;
  ticked(): Ticked;
  /** Every row of ours; of any payment where one asks what has become of rows. */
  listed(any?: 'any'): Picks;
  /** Drops those without a row in the page; of our own ticks all. */
  letGo(): void;
  /** A person pressed something: perhaps the tick of a row. */
  pressed(event: Event): void;
}

interface Deps {
  readonly profile: Profile;
  readonly serves: (payment: string) => boolean;
  readonly clock: Pick<Clock, 'now'>;
  /** Our own ticks of these orders changed. */
  readonly onOwn: (hostIds: readonly string[]) => void;
}

/** A host may take its time to show a tick after the press that is meant for it, ms. */
const soon = 2000;

/**
 * Knows which orders are picked. Where rows leave the page while they are ticked, and where the ticks are our own, it keeps
 * in mind what was seen: an order is picked until its row is seen without a tick. A tick that goes without a press in a row
 * was taken by something that may have taken others out of sight (clear all, a bulk change): then those count no more. Nor do
 * they after a press on a tick box of the list that is in no row.
 */
export function createPicks({ profile, serves, clock, onOwn }: Deps) {
  const own = profile.list.ticks.how === 'none';
  const virtual = profile.list.refresh === 'virtual';
  const kept = new Map<string, Picked>();
  let pressedAt = -Infinity;
  let headPressed = false;

  function ticked(): Ticked {
    if (!own && !virtual) return { ...tickedOrders(document, profile, serves), away: 0 };
    const present = new Set<string>();
    let others = 0;
    let taken = false;
    for (const { row, picked, ours } of survey(document, profile, serves)) {
      const { hostId } = picked;
      present.add(hostId);
      const on = own ? kept.has(hostId) : isTicked(row, profile);
      if (on && ours) kept.set(hostId, picked);
      else if (kept.delete(hostId)) taken = true;
      if (on && !ours) others++;
    }
    const away = [...kept.keys()].filter((hostId) => !present.has(hostId));
    const lost = !own && (headPressed || (taken && clock.now() - pressedAt > soon));
    headPressed = false;
    if (lost) for (const hostId of away) kept.delete(hostId);
    return { ours: [...kept.values()], others, away: lost ? 0 : away.length };
  }

  const desk: PickDesk = {
    own,
    virtual,
    moves: profile.list.refresh !== 'load',
    ticked,
    listed: (any) => listedOrders(document, profile, any ? () => true : serves),
    letGo() {
      const here = own ? [] : listedOrders(document, profile, serves).ours.map(({ hostId }) => hostId);
      const gone = [...kept.keys()].filter((hostId) => !here.includes(hostId));
      for (const hostId of gone) kept.delete(hostId);
      if (own) onOwn(gone);
    },
    pressed(event) {
      if (!virtual) return;
      const path = event.composedPath();
      const passes = (selector: string): boolean =>
        path.some((node) => node instanceof Element && node.matches(selector));
      const inRow = passes(profile.list.row);
      pressedAt = inRow ? clock.now() : -Infinity;
      headPressed ||=
        !inRow && passes(profile.list.table) && passes('input[type="checkbox"], [role="checkbox"]');
    },
  };

  return {
    desk,
    /** Our own tick of an order: whether it is set; undefined where the host has ticks itself. */
    ownTick: (hostId: string): boolean | undefined => (own ? kept.has(hostId) : undefined),
    /** Sets our own tick, or takes it away. */
    toggle(picked: Picked): void {
      if (!kept.delete(picked.hostId)) kept.set(picked.hostId, picked);
      onOwn([picked.hostId]);
    },
  };
}
