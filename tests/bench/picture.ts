import { round, type Figure } from './figure.ts';

const box = { width: 560, height: 260, left: 64, right: 150, top: 34, bottom: 40 };
const colours = { value: '#0b5cad', comparison: '#8a6d00' };

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A curve over the number of rows, both axes logarithmic, as an SVG without fonts or scripts of its own. */
export function curve({ name, unit, growth = [] }: Figure): string {
  const points = growth.toSorted((a, b) => a.rows - b.rows);
  const values = points.flatMap(({ value, comparison }) =>
    comparison === undefined ? [value] : [value, comparison],
  );
  const positive = values.filter((value) => value > 0);
  const low = 10 ** Math.floor(Math.log10(Math.min(...positive, 1)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...positive, low * 10)));
  const [first, last] = [points[0]!.rows, points.at(-1)!.rows];
  const x = (rows: number): number =>
    box.left +
    ((Math.log10(rows) - Math.log10(first)) / (Math.log10(last) - Math.log10(first) || 1)) *
      (box.width - box.left - box.right);
  const y = (value: number): number =>
    box.height -
    box.bottom -
    ((Math.log10(Math.max(value, low)) - Math.log10(low)) / (Math.log10(high) - Math.log10(low))) *
      (box.height - box.top - box.bottom);
  const at = (n: number): string => n.toFixed(1);

  const series = (kind: 'value' | 'comparison', label: string): string => {
    const own = points.flatMap((point) => {
      const value = point[kind];
      return value === undefined ? [] : [{ rows: point.rows, value }];
    });
    if (own.length === 0) return '';
    const line = own.map(({ rows, value }) => `${at(x(rows))},${at(y(value))}`).join(' ');
    const end = own.at(-1)!;
    const dots = own
      .map(
        ({ rows, value }) =>
          `<circle cx="${at(x(rows))}" cy="${at(y(value))}" r="3"><title>${rows}: ${round(value)} ${escape(unit)}</title></circle>`,
      )
      .join('');
    const dash = kind === 'comparison' ? ' stroke-dasharray="5 4"' : '';
    return `<g fill="${colours[kind]}"><polyline points="${line}" fill="none" stroke="${colours[kind]}" stroke-width="2"${dash}/>${dots}<text x="${at(x(end.rows) + 8)}" y="${at(y(end.value) + (kind === 'value' ? -2 : 12))}">${escape(label)} ${round(end.value)}</text></g>`;
  };
  const decades: number[] = [];
  for (let value = low; value <= high * 1.001; value *= 10) decades.push(value);
  const grid = decades
    .map(
      (value) =>
        `<line x1="${box.left}" x2="${box.width - box.right}" y1="${at(y(value))}" y2="${at(y(value))}" stroke="#d7dde3"/><text x="${box.left - 6}" y="${at(y(value) + 4)}" text-anchor="end">${round(value)}</text>`,
    )
    .join('\n');
  const ticks = points
    .map(
      ({ rows }) =>
        `<text x="${at(x(rows))}" y="${box.height - box.bottom + 18}" text-anchor="middle">${rows.toLocaleString('en')}</text>`,
    )
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box.width} ${box.height}" font-family="system-ui, sans-serif" font-size="12" fill="#3a4651">
<rect width="${box.width}" height="${box.height}" fill="#fff"/>
<text x="12" y="20" font-weight="600">${escape(name)}${unit === '' ? '' : `, ${escape(unit)}`}</text>
${grid}
${ticks}
${series('comparison', 'compared')}
${series('value', 'Yoshin')}
</svg>
`;
}
