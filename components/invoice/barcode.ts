import { code128, drawingSVG } from 'bwip-js/generic';

/** A barcode as a picture that stays sharp at any size. */
export interface Barcode {
  /** Address of the picture, for `img`. */
  readonly src: string;
  /** Width in mm, quiet zones included: as wide as the data needs at the size of a module. */
  readonly width: number;
}

/** Width of the narrowest bar, mm: five dots of a printer with 600 dpi, so that all come out equally wide. */
const bar = (25.4 / 600) * 5;
/** Bars that stay white at each side (ISO/IEC 15417: ten). */
const quiet = 10;
/** What the library calls mm at one unit a module; 60 modules, 12 mm as printed. */
const height = 21.2;

/**
 * Code 128 whose first sign is FNC1, which makes it GS1-128 (ISO/IEC 15417; the slip of convenience stores). The digits are
 * drawn as the provider gave them: they have their check digit already. Null where they are none.
 */
export function gs1128(digits: string): Barcode | null {
  if (!/^\d{2,48}$/.test(digits)) return null;
  const text = `^FNC1${digits}`;
  const svg = String(
    code128(
      { bcid: 'code128', text, parsefnc: true, scale: 1, height, paddingwidth: quiet, includetext: false },
      drawingSVG(),
    ),
  );
  const modules = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  return { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, width: modules * bar };
}
