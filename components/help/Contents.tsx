import { callName, t } from '../../lib/words/help-screen.ts';
import type { Group, HelpPage } from './book.ts';

interface Props {
  readonly pages: readonly HelpPage[];
  readonly current: HelpPage | null;
  /** Shows every group: something is being looked for. */
  readonly open: boolean;
}

/** Pages by group. Only the group of the page on the screen is open, unless somebody searches. */
export function Contents({ pages, current, open }: Props) {
  const groups = new Map<Group, HelpPage[]>();
  for (const page of pages) groups.set(page.group, [...(groups.get(page.group) ?? []), page]);
  return (
    <nav aria-label={t('help.list')}>
      {[...groups].map(([group, list]) => (
        // A new search begins with its own groups open.
        <details key={`${group} ${open}`} open={open || group === (current?.group ?? 'state')}>
          <summary>
            {nameOf(group)} <span class="soft">{list.length}</span>
          </summary>
          <ul>
            {list.map((page) => (
              <li key={page.id}>
                <a href={`#${page.id}`} aria-current={page === current ? 'page' : undefined}>
                  {isCode(page.id) && <b class="code">{page.id}</b>} {page.what}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  );
}

/** The provider's codes are what staff look for; our own names say nothing to them. */
const isCode = (id: string): boolean => /\d/.test(id);

function nameOf(group: Group): string {
  if (!group.startsWith('call.')) return t(`help.group.${group as 'state' | 'ours' | 'read' | 'why'}`);
  return t('help.group.code', { call: callName(group.slice(5)) });
}
