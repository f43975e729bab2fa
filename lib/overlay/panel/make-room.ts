/** Moves the launcher up by this many of its own heights at most. */
const steps = [0, 1, 2, 3];
const controls = 'a, button, input, select, textarea, label, [role="button"]';

/** At the end of the page nothing can be scrolled out from under the launcher, so there it leaves the host's controls free. */
export function createRoom(host: HTMLElement, launcher: HTMLElement, signal: AbortSignal): void {
  function look(): void {
    if (launcher.hidden) return;
    const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
    const atEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
    const box = launcher.getBoundingClientRect();
    const lifted = Number(host.dataset.lift ?? 0);
    const free = (step: number): boolean => {
      const up = (lifted - step) * (box.height + 8);
      return [box.left, (box.left + box.right) / 2, box.right].every((x) =>
        [box.top, (box.top + box.bottom) / 2, box.bottom].every(
          (y) => !document.elementsFromPoint(x, y + up).some((under) => under.closest(controls)),
        ),
      );
    };
    const lift = atEnd ? (steps.find(free) ?? 0) : 0;
    if (lift !== lifted) host.dataset.lift = String(lift);
  }
  document.addEventListener('scrollend', look, { passive: true, signal });
}
