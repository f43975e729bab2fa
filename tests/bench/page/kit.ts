/** What a list that was put into the page did; ms since it was put there. */
export interface Told {
  /** All visible rows of ours had their state, and the frame with it was painted; null where nobody badges. */
  badged: number | null;
  /** The last badge of all was painted; null where nobody badges. */
  last: number | null;
  /** The first frame with the list was painted. */
  painted: number;
  /** Rows that were in sight. */
  visible: number;
}

/** How the badges get into the list: by an extension, by hand-written code of the page, or not at all. */
export type By = 'extension' | 'hand' | 'nobody';

export interface Kit {
  /** Fetches a list and keeps its table for `put`. */
  keep(path: string): Promise<number>;
  /** Puts a fresh copy of the kept table in the place of the present one. `all`: waits for a badge in every row. */
  put(by: By, all: boolean): Promise<Told>;
  /** Resolves after the next frame was painted. */
  painted(): Promise<void>;
  /** Layout shifts that no input caused, at their times of `performance.now()`. */
  shifts: { value: number; at: number }[];
  /** When the second frame after parsing began: what moves later is not the host's own rows coming in. */
  settledAt(): number;
  /** Puts a badge of free width into every row of the list, as one would write it without a second thought. */
  free(): void;
  /** Gives the first of them another text. */
  rename(nth: number): void;
  /** Counts frames from now on. */
  watchFrames(): void;
  /** How many came since, and how many of them late. */
  frames(): { all: number; late: number };
  /** Changes so much that concerns no order: cells that nobody of ours reads, a toolbar, classes. In many turns. */
  churn(count: number): Promise<void>;
  /** Scrolls from the top to the end, so that every row was in sight. */
  walk(): Promise<void>;
  /** Resolves once an order's badge has this state. Watches, and so draws no frame of its own. */
  until(hostId: string, status: string): Promise<void>;
  /** Changes a colour of the host's own heading: what a frame costs in which anything was drawn. */
  tint(nth: number): void;
  /** Takes the list out of the page. */
  clear(): void;
}

/** Runs in the page's own world before anything else of it and leaves `bench`. */
export function installKit(): void {
  const shifts: Kit['shifts'] = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) shifts.push({ value: entry.value, at: entry.startTime });
  }).observe({ type: 'layout-shift', buffered: true });

  let kept: HTMLElement | null = null;
  let inSight = 0;
  const holder = (): HTMLElement => document.querySelector<HTMLElement>('#order-list-table')!;
  const rowsOf = (root: ParentNode): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>('tr[data-order-number]'),
  ];
  /** A message of the frame itself comes after it was painted. */
  const painted = (): Promise<void> =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(0);
      }),
    );
  /** The floor: one template, cloned into the rows in sight, whose states and number are at hand. */
  const template = (): HTMLElement => {
    const slot = document.createElement('hand-slot');
    slot.style.cssText =
      'display:block;width:136px;height:47px;margin-top:3px;contain:strict;font:13px/18px system-ui,sans-serif';
    const badge = slot.appendChild(document.createElement('span'));
    badge.style.cssText = 'padding:0 7px;border:1px solid #c9d1d9;border-radius:10px;background:#f4f6f8';
    for (const text of ['与信を実行', '⋯'])
      slot.appendChild(document.createElement('button')).textContent = text;
    return slot;
  };
  function clone(table: HTMLElement, most: number): void {
    const model = template();
    for (const row of rowsOf(table).slice(0, most)) {
      const slot = model.cloneNode(true) as HTMLElement;
      slot.firstElementChild!.textContent = '未処理';
      row.querySelector('.col-payment')!.append(slot);
    }
  }
  /** Layout is clean after a frame, so that looking costs none. */
  const visible = (table: ParentNode): HTMLElement[] => {
    const seen: HTMLElement[] = [];
    for (const row of rowsOf(table)) {
      if (row.getBoundingClientRect().top >= innerHeight) break;
      seen.push(row);
    }
    return seen;
  };
  const isBadged = (row: Element): boolean =>
    row.querySelector('yoshin-slot[data-status], plain-slot[data-status]') !== null;

  let settled = Infinity;
  document.addEventListener('DOMContentLoaded', () =>
    requestAnimationFrame(() => requestAnimationFrame(() => (settled = performance.now()))),
  );
  const stamps: number[] = [];
  let watching = false;

  const kit: Kit = {
    shifts,
    painted,
    settledAt: () => settled,
    free() {
      for (const row of rowsOf(document)) {
        const badge = document.createElement('span');
        badge.className = 'free';
        badge.style.cssText = 'padding:0 7px;border:1px solid #c9d1d9;border-radius:10px';
        badge.textContent = '未処理';
        row.querySelector('.col-payment')!.append(badge);
      }
    },
    rename(nth) {
      document.querySelector('.free')!.textContent = ['与信OK', '与信NG（利用不可）', '結果確認中'][nth % 3]!;
    },
    watchFrames() {
      stamps.length = 0;
      watching = true;
      const note = (at: number): void => {
        stamps.push(at);
        if (watching) requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    },
    frames() {
      watching = false;
      const gaps = stamps.slice(1).map((at, nth) => at - stamps[nth]!);
      // The clock of frames is not exact to the last tenth.
      return { all: gaps.length, late: gaps.filter((gap) => gap > 17.5).length };
    },
    async churn(count) {
      const rows = rowsOf(document);
      const cells = rows.map((row) => ({
        row,
        memo: row.querySelector<HTMLElement>('.col-notes')!,
        day: row.querySelector<HTMLElement>('.col-delivery')!,
      }));
      const bar = document.querySelector('h1')!.appendChild(document.createElement('small'));
      const atOnce = 100;
      for (let done = 0; done < count; done += atOnce) {
        for (let nth = 0; nth < atOnce; nth += 5) {
          const { row, memo, day } = cells[(done + nth) % cells.length]!;
          memo.textContent = `メモ ${done + nth}`;
          day.append(document.createElement('i'));
          day.lastElementChild!.remove();
          row.className = `order-row n${nth}`;
          bar.textContent = String(done + nth);
        }
        await new Promise((turn) => setTimeout(turn));
      }
      bar.remove();
    },
    async walk() {
      const step = innerHeight;
      for (let y = 0; y < document.documentElement.scrollHeight; y += step) {
        scrollTo(0, y);
        await painted();
      }
      scrollTo(0, 0);
      await painted();
    },
    until(hostId, status) {
      const slot = document.querySelector(`tr[data-order-number="${hostId}"] yoshin-slot`);
      const isSo = (): boolean => slot?.getAttribute('data-status') === status;
      return new Promise((done) => {
        if (!slot || isSo()) return done();
        const observer = new MutationObserver(() => {
          if (!isSo()) return;
          observer.disconnect();
          done();
        });
        observer.observe(slot, { attributes: true });
      });
    },
    tint(nth) {
      document.querySelector('h1')!.style.color = nth % 2 === 0 ? '#111' : '#222';
    },
    clear: () => holder().replaceChildren(),
    async keep(path) {
      const page = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
      kept = page.querySelector<HTMLElement>('#order-list-table > table');
      return kept ? rowsOf(document.adoptNode(kept)).length : 0;
    },
    async put(by, all) {
      holder().replaceChildren();
      scrollTo(0, 0);
      await painted();
      await painted();
      const table = kept!.cloneNode(true) as HTMLElement;
      const rows = rowsOf(table);
      let batches = Promise.resolve(0);
      let badges = 0;
      const told: Told = { badged: null, last: null, painted: 0, visible: 0 };
      let start = 0;
      const since = (): number => performance.now() - start;
      const done = new Promise<void>((resolve) => {
        const observer = new MutationObserver((records) => {
          badges += records.length;
          batches = painted().then(() => {
            if (told.badged === null && visible(table).every(isBadged)) told.badged = since();
            told.last = since();
            if (told.badged !== null && (!all || badges >= rows.length)) {
              observer.disconnect();
              resolve();
            }
            return 0;
          });
        });
        if (by === 'extension')
          observer.observe(holder(), { attributes: true, attributeFilter: ['data-status'], subtree: true });
        else resolve();
      });
      start = performance.now();
      holder().append(table);
      if (by === 'hand') clone(table, all ? rows.length : inSight);
      if (by === 'extension') document.dispatchEvent(new Event('bench:list'));
      await painted();
      told.painted = since();
      if (by === 'hand') told.badged = told.last = told.painted;
      await done;
      await batches;
      told.visible = visible(table).length;
      inSight ||= told.visible;
      return told;
    },
  };
  Object.assign(globalThis, { bench: kit });
}
