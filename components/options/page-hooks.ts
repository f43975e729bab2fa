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

/** Brings the focus back to where the form was opened from, once it is closed. */
export function useFocusBack(closed: boolean, shopId: string | undefined): void {
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (!closed) {
      opened.current = shopId ?? null;
    } else if (opened.current !== null) {
      const origin = document.getElementById(`edit-${opened.current}`) ?? document.getElementById('add-shop');
      origin?.focus();
      opened.current = null;
    }
  }, [closed, shopId]);
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
