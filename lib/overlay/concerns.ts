import type { Profile } from '../backoffice/profile.ts';
import type { Columns } from '../backoffice/row-reader.ts';

/**
 * Whether a change inside a list can matter to what is read of its rows. Hosts write into their rows all the time (clocks,
 * memos, marks); whatever happens in a cell that nothing is read from needs no second look.
 * @param columns as they are now
 */
export function createConcerns(
  table: HTMLTableElement,
  { list }: Profile,
  columns: () => Columns,
): (record: MutationRecord) => boolean {
  // Found by a selector wherever they are in their row.
  const marks = [list.numberLink, list.mall, 'yoshin-slot'].filter(Boolean).join(', ');
  const isMarked = (node: Node): boolean =>
    node instanceof Element && (node.matches(marks) || node.querySelector(marks) !== null);
  const anyMarked = (nodes: NodeList): boolean => {
    for (const node of nodes) if (isMarked(node)) return true;
    return false;
  };

  function isRead(cell: Element): boolean {
    const row = cell.parentElement;
    // A header, a table in a cell: rare, and looked at in full.
    if (!(cell instanceof HTMLTableCellElement) || row?.parentElement?.parentElement !== table) return true;
    if (row.parentElement === table.tHead || row === table.rows[0]) return true;
    const { payment, shows } = columns();
    return cell.cellIndex === payment || shows?.includes(cell.cellIndex) === true;
  }

  return ({ type, target, addedNodes, removedNodes }) => {
    if (type === 'attributes') return true;
    const element = target instanceof Element ? target : target.parentElement;
    const cell = element?.closest('td, th');
    if (!cell) return element !== null;
    return isRead(cell) || anyMarked(addedNodes) || anyMarked(removedNodes) || isMarked(cell);
  };
}
