/**
 * Takes the blanks out of style sheets that are kept as template literals of scripts (`*-style.ts` and `export const …Style`):
 * the bundler does not look into strings, and a script for every page of a shop carries each blank.
 */
export function tightStyle(css: string): string {
  return (
    css
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/ ?([{};,]) ?/g, '$1')
      // Only after a colon: before one, a blank is a combinator.
      .replaceAll(': ', ':')
      .replaceAll(';}', '}')
      .trim()
  );
}

/** A plugin of the bundler. Literals with something put in between are left as they are. */
export const tightStyles = {
  name: 'tight-styles',
  enforce: 'pre' as const,
  transform(code: string, id: string): string | undefined {
    if (!id.endsWith('.ts') || !/Style = `/.test(code)) return undefined;
    return code.replaceAll(
      /(Style = `)([^`$]*)(`)/g,
      (_, begin: string, css: string, end: string) => begin + tightStyle(css) + end,
    );
  },
};
