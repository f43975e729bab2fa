import { marksOf } from '../backoffice/list.ts';
import type { Profile, Source } from '../backoffice/profile.ts';
import type { Columns } from '../backoffice/row-reader.ts';

/**
 * Whether a change inside a list can matter to what is read of its rows. Hosts write into their rows all the time (clocks,
 * memos, marks); whatever happens in a cell that nothing is read from needs no second look.
 * @param columns as they are now
 */
export function createConcerns(
  table: Element,
  profile: Profile,
  columns: () => Columns,
): (record: MutationRecord) => boolean {
  const { list } = profile;
  const { cell: isCell } = marksOf(profile);
  // Looked for in the whole row, wherever it is.
  const anywhere = [list.id, list.number, list.payment, ...(list.mall ? [list.mall] : [])].filter(
    ({ header, index }) => header === undefined && index === undefined,
  );
  const marks = ['yoshin-slot', ...anywhere.flatMap(({ select }) => select ?? [])].join(', ');
  const isWholeRow = anywhere.some(saysItself);
  const isMarked = (node: Node): boolean =>
    node instanceof Element && (node.matches(marks) || node.querySelector(marks) !== null);
  const anyMarked = (nodes: NodeList): boolean => {
    for (const node of nodes) if (isMarked(node)) return true;
    return false;
  };

  function isRead(cell: Element): boolean {
    const row = cell.parentElement;
    // A header, a table in a cell, a list that is no table: looked at in full.
    if (!(cell instanceof HTMLTableCellElement && table instanceof HTMLTableElement)) return true;
    if (row?.parentElement?.parentElement !== table) return true;
    if (row.parentElement === table.tHead || row === table.rows[0]) return true;
    const { payment, number, slot, shows } = columns();
    return [payment, number, slot, ...(shows ?? [])].some(({ column }) => cell.cellIndex === column);
  }

  return ({ type, target, addedNodes, removedNodes }) => {
    if (type === 'attributes' || isWholeRow) return true;
    const element = target instanceof Element ? target : target.parentElement;
    const cell = element?.closest(isCell);
    if (!cell) return element !== null;
    return isRead(cell) || anyMarked(addedNodes) || anyMarked(removedNodes) || isMarked(cell);
  };
}

/** Read from the text of the row itself. */
const saysItself = ({ select, attribute }: Source): boolean =>
  select === undefined && attribute === undefined;
