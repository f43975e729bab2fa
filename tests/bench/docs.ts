import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { round, type Figure } from './figure.ts';
import { curve } from './picture.ts';
import { machineLine, said, type Report } from './report.ts';

const folder = 'docs/pictures';

/** Puts text between two markers of a document; throws when they are not there. */
function between(file: string, name: string, text: string): void {
  const old = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [old.indexOf(begin), old.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no ${begin} … ${end}`);
  writeFileSync(file, `${old.slice(0, from + begin.length)}\n\n${text}\n\n${old.slice(to)}`);
}

/** A table as prettier would write it. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((row) => widthOf(row[column]!))));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell + ' '.repeat(widths[at]! - widthOf(cell))).join(' | ')} |`;
  return [line(rows[0]!), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join(
    '\n',
  );
}

/** Columns in a fixed-width font; what is not Latin takes two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (/[\u3000-\u9fff\uff00-\uff60]/.test(one) ? 2 : 1), 0);

const judged = ({ reached, limit, error }: Figure): string =>
  error ? 'not measured' : limit === 'told' ? '' : reached ? 'yes' : '**no**';

function summary({ figures }: Report): string {
  return table([
    ['figure', 'what', 'measured', 'compared with', 'to reach', 'reached'],
    ...figures.map((figure) => [
      `\`${figure.name}\``,
      figure.what,
      said(figure.value, figure.unit),
      figure.comparison
        ? `${said(figure.comparison.value, figure.unit)} (${figure.comparison.what}${figure.ratio === null ? '' : `: ${round(figure.ratio)}×`})`
        : '',
      figure.limit === 'told' ? '' : figure.limit,
      judged(figure),
    ]),
  ]);
}

/** Where the time went, for figures that are not reached. */
function profiles({ figures }: Report): string {
  const missed = figures.filter(({ reached, profile }) => !reached && profile);
  if (missed.length === 0) return 'Every figure with a profile is reached.';
  const kinds = ['script', 'style', 'layout', 'paint', 'observers', 'other', 'total'] as const;
  return table([
    ['figure', ...kinds],
    ...missed.map(({ name, profile }) => [`\`${name}\``, ...kinds.map((kind) => said(profile![kind], 'ms'))]),
  ]);
}

function others({ figures }: Report): string {
  const told = figures.filter(({ more }) => more);
  return table([
    ['figure', 'also'],
    ...told.map(({ name, more }) => [
      `\`${name}\``,
      Object.entries(more!)
        .map(([what, value]) => `${what} ${round(value).toLocaleString('en')}`)
        .join(', '),
    ]),
  ]);
}

/** Writes what was measured into README and docs/performance.md, with a picture for each curve. */
export function writeDocs(report: Report): void {
  const machine = `Taken on: ${machineLine(report.machine)}; ${report.takenAt.slice(0, 10)}.`;
  const grown = report.figures.filter(({ growth, value }) => value !== null && growth && growth.length > 1);
  for (const figure of grown) writeFileSync(join(folder, `${figure.name}.svg`), curve(figure));
  between('README.md', 'bench', `${summary(report)}\n\n${machine}`);
  between('docs/performance.md', 'bench', `${machine}\n\n${summary(report)}`);
  between('docs/performance.md', 'profiles', profiles(report));
  between('docs/performance.md', 'also', others(report));
  between(
    'docs/performance.md',
    'pictures',
    grown.map(({ name, what }) => `![${name}: ${what}](pictures/${name}.svg)`).join('\n\n'),
  );
}
