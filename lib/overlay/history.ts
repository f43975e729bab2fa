import type { AuditEntryView, AuditView } from '../messages/setup.ts';
import { isWord, t, type WordKey } from '../words/index.ts';
import { element } from './element.ts';
import { onPress } from './press.ts';
import { factList } from './tables.ts';
import { inJapan } from './time.ts';

/** Asks the worker for one page of an order's record. */
export type ReadHistory = (before: number | null) => Promise<AuditView>;

/**
 * The record of one order: who, when, what; the fields sent and answered open one by one. Read only when a person asks for
 * it, so that no script of the page can call it up.
 */
export function historyPart(read: ReadHistory, openAll: () => void): HTMLElement {
  const list = element('ol', { className: 'history' });
  const said = element('p');
  said.setAttribute('role', 'status');
  const more = element('button', { type: 'button', textContent: t('history.show') });
  let before: number | null = null;

  async function page(): Promise<void> {
    if (more.ariaDisabled === 'true') return;
    more.ariaDisabled = 'true';
    said.textContent = t('history.reading');
    try {
      const { entries, before: next } = await read(before);
      before = next;
      list.append(...entries.map(line));
      said.textContent = list.childElementCount === 0 ? t('history.none') : '';
      more.textContent = t('history.more');
      // What had the focus must not vanish under it.
      if (next === null) {
        list.tabIndex = -1;
        list.focus();
        more.hidden = true;
      }
    } catch {
      said.textContent = t('history.failed');
    }
    more.ariaDisabled = 'false';
  }
  onPress(more, () => void page());
  const all = onPress(element('button', { type: 'button', textContent: t('history.all') }), openAll);
  return element('section', { className: 'record' }, [
    element('h3', { textContent: t('history.title') }),
    list,
    said,
    element('div', { className: 'deeds' }, [more, all]),
  ]);
}

function line(entry: AuditEntryView): HTMLElement {
  const { answer } = entry;
  const call = `history.call.${entry.api}`;
  const code = answer && answer.code !== '' ? ` ${answer.code}` : '';
  const head = element('p', {}, [
    element('time', { textContent: inJapan(entry.at), dateTime: new Date(entry.at).toISOString() }),
    ' ',
    element('b', { textContent: whoOf(entry) }),
    ` ${t(`overlay.${entry.operation}`)}：${isWord(call) ? t(call) : entry.api}`,
    ' ',
    element('span', {
      className: answer?.kind ?? 'none',
      textContent: answer ? `${t(`history.kind.${answer.kind}`)}${code}` : t('history.noAnswer'),
    }),
  ]);
  return element('li', {}, [
    head,
    fold('history.sent', [['API', entry.api], ...entry.fields]),
    ...(answer && answer.fields.length > 0 ? [fold('history.answer', answer.fields)] : []),
  ]);
}

const fold = (title: WordKey, pairs: readonly (readonly [string, string])[]): HTMLElement =>
  element('details', {}, [
    element('summary', { textContent: t(title) }),
    factList(pairs.map(([name, value]) => [name, value || t('overlay.blank')])),
  ]);

function whoOf({ by, who }: AuditEntryView): string {
  const name = who || t('staff.none');
  if (by === 'person') return name;
  const doer = t(`history.who.${by}`);
  return by === 'recovery' && who !== '' ? t('history.began', { by: doer, who }) : doer;
}
