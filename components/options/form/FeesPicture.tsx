import { priceLine, type Stretch } from '../../../lib/credit/fee-table.ts';
import { t } from '../../../lib/words/options.ts';
import { drawable, type FeeRow } from '../fee-rows.ts';

const width = 600;
const ground = 100;
const yen = (amount: number): string => amount.toLocaleString('ja-JP');

function rangeOf({ from, to }: Stretch): string {
  if (to === null) return t('fees.rangeOpen', { from: yen(from) });
  return from === to
    ? t('fees.rangeOne', { from: yen(from) })
    : t('fees.range', { from: yen(from), to: yen(to) });
}

/** A, B, … Z, AA: stretches are lettered, because the lines of the table are numbered. */
const letter = (at: number): string =>
  (at < 26 ? '' : letter(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

type Kind = 'fee' | 'gap' | 'overlap';
const kindOf = ({ tiers }: Stretch): Kind =>
  tiers.length === 0 ? 'gap' : tiers.length > 1 ? 'overlap' : 'fee';

/** The price line with its fees as steps, its gaps and its overlaps, and the same as a list in words. */
export function FeesPicture({ rows }: { readonly rows: readonly FeeRow[] }) {
  const drawn = drawable(rows);
  const tiers = drawn.map(({ tier }) => tier);
  const line = priceLine(tiers);
  const highest = Math.max(1, ...tiers.map(({ fee }) => fee));
  const feeOf = ({ tiers: [at = 0] }: Stretch): number => tiers[at]?.fee ?? 0;
  const count = (kind: Kind): number => line.filter((one) => kindOf(one) === kind).length;
  const step = width / line.length;
  const words = (one: Stretch): string => {
    const kind = kindOf(one);
    if (kind === 'gap') return t('fees.isGap');
    if (kind === 'fee') return t('fees.isFee', { fee: yen(feeOf(one)) });
    return t('fees.isOverlap', { places: one.tiers.map((at) => (drawn[at]?.at ?? 0) + 1).join('・') });
  };
  return (
    <figure class="price-line">
      <figcaption class="hint">{t('fees.picture')}</figcaption>
      <svg
        viewBox={`0 0 ${width} 126`}
        role="img"
        aria-label={t('fees.pictureName', {
          tiers: tiers.length,
          gaps: count('gap'),
          overlaps: count('overlap'),
        })}
        aria-describedby="fees-stretches"
      >
        <defs>
          <pattern
            id="fees-hatch"
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V8" class="hatch" />
          </pattern>
        </defs>
        {line.map((one, at) => {
          const kind = kindOf(one);
          const height = kind === 'fee' ? 14 + (66 * feeOf(one)) / highest : kind === 'gap' ? 14 : 80;
          const middle = at * step + step / 2;
          return (
            <g key={one.from} class={kind}>
              <rect
                x={at * step + 1.5}
                y={ground - height}
                width={Math.max(1, step - 3)}
                height={height}
                rx="2"
              />
              {kind === 'overlap' && (
                <rect
                  x={at * step + 1.5}
                  y={ground - height}
                  width={Math.max(1, step - 3)}
                  height={height}
                  fill="url(#fees-hatch)"
                />
              )}
              <text x={middle} y={ground + 20} text-anchor="middle">
                {letter(at)}
                {kind === 'overlap' ? '!' : ''}
              </text>
            </g>
          );
        })}
        <path d={`M0 ${ground}H${width}`} class="ground" />
      </svg>
      <ol id="fees-stretches">
        {line.map((one) => (
          <li key={one.from} class={kindOf(one)}>
            <span>{rangeOf(one)}</span> <b>{words(one)}</b>
          </li>
        ))}
      </ol>
    </figure>
  );
}
