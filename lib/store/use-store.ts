import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';

/**
 * The picked part of a store, redrawn only when that part changes. Written for Preact's own hooks: the store's React
 * entry would bring a compatibility layer larger than the page.
 */
export function useStore<S, T>(store: StoreApi<S>, pick: (state: S) => T): T {
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  const picked = pick(store.getState());
  const last = useRef(picked);
  const pickNow = useRef(pick);
  last.current = picked;
  pickNow.current = pick;
  useLayoutEffect(() => {
    const check = (): void => {
      if (!Object.is(pickNow.current(store.getState()), last.current)) redraw();
    };
    check(); // The store may have moved between drawing and subscribing.
    return store.subscribe(check);
  }, [store]);
  return picked;
}
