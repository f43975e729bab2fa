/** How far from the screen something counts as near, px: scrolling finds it ready. */
const margin = 400;
/** Rows that follow each other are watched through the first of so many… */
const most = 16;
/** …until that one is so near, px: far more than so many rows are high. */
const reach = 8000;

/** Rows that follow each other in their table, all of them far from the screen as far as anybody knows. */
interface Run {
  first: Element;
  readonly rows: Set<Element>;
}

export interface Near {
  /** Calls once, when the element comes near the screen. */
  watch(element: Element, onNear: () => void): void;
  /**
   * The same for one of many rows: the browser looks after each sixteenth of them, not after ten thousand. The answer takes
   * it back, and leaves alone who has watched the row since.
   */
  watchRow(row: Element, onNear: () => void): () => void;
  forget(element: Element): void;
  /** A row that was put somewhere. */
  moved(row: Node): void;
  /** Something was put between these two. */
  parted(before: Node | null, after: Node | null): void;
}

const marginOf = (px: number) => ({ rootMargin: `${px}px`, scrollMargin: `${px}px` });

/** Two observers for everything on the page. What comes near at one moment is told in one turn. */
export function createNear(signal: AbortSignal): Near {
  const waiting = new WeakMap<Element, () => void>();
  const runs = new WeakMap<Node, Run>();
  const close = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) tell(target);
  }, marginOf(margin));
  const far = new IntersectionObserver((entries) => {
    const rows = entries.flatMap(({ isIntersecting, target }) => {
      const run = isIntersecting ? runs.get(target) : undefined;
      return run ? dissolve(run) : [];
    });
    // Measured all together, after the browser's own layout and before anything of ours changes it.
    const there = rows.filter(isNear);
    for (const row of rows) close.observe(row);
    there.forEach(tell);
  }, marginOf(reach));
  signal.addEventListener('abort', () => {
    close.disconnect();
    far.disconnect();
  });

  function tell(element: Element): void {
    const onNear = waiting.get(element);
    forget(element);
    onNear?.();
  }

  /** Its rows, each of which is then alone. */
  function dissolve(run: Run): Element[] {
    far.unobserve(run.first);
    for (const row of run.rows) runs.delete(row);
    return [...run.rows];
  }

  function leave(row: Element): void {
    const run = runs.get(row);
    if (!run) return;
    runs.delete(row);
    run.rows.delete(row);
    if (run.first !== row) return;
    far.unobserve(row);
    const [next] = run.rows;
    if (!next) return;
    run.first = next;
    far.observe(next);
  }

  function join(row: Element): void {
    const before = row.previousElementSibling;
    const after = row.nextElementSibling;
    const run = before ? runs.get(before) : undefined;
    if (run && run.rows.size < most && !(after && runs.get(after) === run)) {
      run.rows.add(row);
      runs.set(row, run);
    } else {
      runs.set(row, { first: row, rows: new Set([row]) });
      far.observe(row);
    }
  }

  function forget(element: Element): void {
    waiting.delete(element);
    close.unobserve(element);
    leave(element);
  }

  return {
    watch(element, onNear) {
      waiting.set(element, onNear);
      close.observe(element);
    },
    watchRow(row, onNear) {
      forget(row);
      waiting.set(row, onNear);
      join(row);
      return () => {
        if (waiting.get(row) === onNear) forget(row);
      };
    },
    forget,
    moved(row) {
      if (!(row instanceof Element) || !runs.has(row)) return;
      leave(row);
      join(row);
    },
    parted(before, after) {
      const run = before ? runs.get(before) : undefined;
      if (run && after && runs.get(after) === run) for (const row of dissolve(run)) close.observe(row);
    },
  };
}

function isNear(row: Element): boolean {
  const { top, bottom, height } = row.getBoundingClientRect();
  return height > 0 && bottom > -margin && top < innerHeight + margin;
}
