import type { Status } from '../credit/status.ts';

/** A state, that the order was edited since it was authorized, or that the vault is locked. */
export type Sign = Status | 'edited' | 'locked';

/** Drawn signs beside the words, so that colour never stands alone. Lines on a 16 × 16 sheet, in the colour of the text. */
const lines: Readonly<Record<Sign, string>> = {
  none: 'M8 2.8a5.2 5.2 0 1 0 0 10.4a5.2 5.2 0 1 0 0-10.4',
  invalid: 'M3 13l.7-3L10.6 3.1l2.3 2.3L6 12.3zM9.2 4.5l2.3 2.3',
  running: 'M8 2.5A5.5 5.5 0 1 1 2.5 8',
  uncertain: 'M4.9 5.4a3.1 3.1 0 1 1 4.5 2.8c-1 .5-1.4 1.1-1.4 2.1M8 13.2v.1',
  review: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M8 5v3.2l2.2 1.4',
  approved: 'M3 8.6l3.3 3.3L13 4.6',
  declined: 'M4 4l8 8M12 4l-8 8',
  cancelled: 'M3.5 8h9',
  shipped: 'M1.5 4h7.5v7H1.5zM9 6.5h2.8l2.7 2.4V11H9M4.4 11.1v1.4M11.8 11.1v1.4',
  locked: 'M3.5 7.2h9v6.3h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  edited: 'M3 5.5h9.5L10 3M13 10.5H3.5L6 13',
};
const namespace = 'http://www.w3.org/2000/svg';

/** An empty sign; a screen reader passes over it. */
export function blankIcon(): SVGSVGElement {
  const icon = document.createElementNS(namespace, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  icon.append(document.createElementNS(namespace, 'path'));
  return icon;
}

export function drawIcon(icon: SVGSVGElement, sign: Sign): void {
  icon.firstElementChild?.setAttribute('d', lines[sign]);
}
