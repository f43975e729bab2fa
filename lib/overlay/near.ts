/** How far from the screen something counts as near, so that scrolling finds it ready. */
const margin = '400px';

export interface Near {
  /** Calls once, when the element comes near the screen. */
  watch(element: Element, onNear: () => void): void;
  forget(element: Element): void;
}

/** One observer for everything on the page. What comes near at one moment is told in one turn. */
export function createNear(signal: AbortSignal): Near {
  const waiting = new WeakMap<Element, () => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        const tell = waiting.get(target);
        forget(target);
        tell?.();
      }
    },
    { rootMargin: margin, scrollMargin: margin },
  );
  function forget(element: Element): void {
    waiting.delete(element);
    observer.unobserve(element);
  }
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch(element, onNear) {
      waiting.set(element, onNear);
      observer.observe(element);
    },
    forget,
  };
}
