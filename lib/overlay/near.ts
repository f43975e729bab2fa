/** How far from the screen a slot is filled, so that scrolling finds it ready. */
const margin = '400px';

/** Tells, once each, of the elements that come near the screen; all of one moment together. */
export function createNear(signal: AbortSignal, onNear: (found: HTMLElement[]) => void) {
  const observer = new IntersectionObserver(
    (entries) => {
      const found = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
      for (const element of found) observer.unobserve(element);
      if (found.length > 0) onNear(found as HTMLElement[]);
    },
    { rootMargin: margin, scrollMargin: margin },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch: (element: HTMLElement): void => observer.observe(element),
    forget: (element: HTMLElement): void => observer.unobserve(element),
  };
}
