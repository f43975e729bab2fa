import type { Profile } from './profile.ts';

/** The root, and the open shadow trees on the way to a profile's list: level by level, the list is in the last. */
export function treesOf({ list }: Profile, root: ParentNode): ParentNode[][] {
  const levels = [[root]];
  for (const host of list.shadow ?? []) {
    const inner = levels
      .at(-1)!
      .flatMap((tree) => [...tree.querySelectorAll(host)].flatMap(({ shadowRoot }) => shadowRoot ?? []));
    levels.push(inner);
  }
  return levels;
}

/** The list tables below a root, as the profile finds them. */
export function tablesOf(profile: Profile, root: ParentNode): Element[] {
  const trees = treesOf(profile, root).at(-1) ?? [];
  return trees.flatMap((tree) => [...tree.querySelectorAll(profile.list.table)]);
}

/** Selectors for what a row and a cell is in this list: those of HTML, unless the profile says that it is no table. */
export function marksOf({ list }: Profile): { readonly row: string; readonly cell: string } {
  return list.cells === undefined ? { row: 'tr', cell: 'td, th' } : { row: list.row, cell: list.cells };
}

/** The row that something stands in; that of a table in a cell where it is in one. */
export function rowAround(element: Element, profile: Profile): Element | null {
  return element.closest(marksOf(profile).row);
}
