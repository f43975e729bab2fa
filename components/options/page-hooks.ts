import { useEffect, useRef } from 'preact/hooks';

/** Lets the browser ask before a tab with unsaved input is closed. */
export function useGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const guard = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', guard);
    return () => removeEventListener('beforeunload', guard);
  }, [unsaved]);
}

/** Brings the focus back to the button that opened something, once that is closed. `from`: its id while it is open. */
export function useFocusBack(from: string | null): void {
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (from === null && opened.current !== null)
      (document.getElementById(opened.current) ?? document.getElementById('add-shop'))?.focus();
    opened.current = from;
  }, [from]);
}

/** Gives the focus to this element when a row that had it is gone, so that the keyboard does not start over. */
export function useFocusAfterLoss(count: number, to: string): void {
  const before = useRef(count);
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (count < before.current && lost) document.getElementById(to)?.focus();
    before.current = count;
  }, [count, to]);
}

/**
 * Reads at once, and again whenever somebody comes back to this tab. At once also in a tab that nobody looks at yet: a
 * browser does not tell every tab that is looked at for the first time, and such a page would wait for ever.
 */
export function useFresh(read: () => unknown): void {
  // Not an effect of `read`: one that is made anew for each drawing would draw, and be read, for ever.
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    latest.current();
    const look = (): void => void (document.visibilityState === 'visible' && latest.current());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
}
