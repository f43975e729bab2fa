import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { t } from '../../lib/words/help-screen.ts';
import { Article } from './Article.tsx';
import type { Book } from './book.ts';
import { Contents } from './Contents.tsx';

interface Props {
  readonly book: Book;
  /** What stands behind `#`, and calls whenever it is another one. */
  readonly topic: () => string;
  readonly onTopic: (changed: () => void) => () => void;
  /** Below every page: the way to support. */
  readonly children?: ComponentChildren;
}

/** The built-in guide: a list to search in, and one page of it. */
export function App({ book, topic, onTopic, children }: Props) {
  const [code, setCode] = useState(topic);
  const [text, setText] = useState('');
  // Before anybody can press a link.
  useLayoutEffect(() => onTopic(() => setCode(topic())), [topic, onTopic]);
  const found = useMemo(() => book.search(text), [book, text]);
  const page = code === '' ? null : (book.find(code) ?? book.find('unknown'));
  return (
    <>
      <header class="top">
        <img src="/icon.svg" alt="" width="36" height="36" />
        <div>
          <h1>{t('help.title')}</h1>
          <p>{t('help.lead')}</p>
        </div>
      </header>
      <main class="help">
        <search>
          <label for="search">{t('help.search')}</label>
          <input
            id="search"
            type="search"
            value={text}
            aria-describedby="search-hint"
            autocomplete="off"
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <p class="hint" id="search-hint">
            {t('help.searchHint')}
          </p>
          <p class="count" role="status">
            {text.trim() === ''
              ? ''
              : found.length === 0
                ? t('help.none')
                : t('help.found', { count: found.length })}
          </p>
        </search>
        <div class="columns">
          <Contents pages={found} current={page} open={text.trim() !== ''} />
          <div class="reading">
            {page ? <Article page={page} code={code} /> : <Start book={book} />}
            {children}
          </div>
        </div>
      </main>
    </>
  );
}

/** Without a topic: what each state means. */
function Start({ book }: { readonly book: Book }) {
  return (
    <section aria-labelledby="start-title">
      <h2 id="start-title">{t('help.startTitle')}</h2>
      <p>{t('help.startText')}</p>
      <ul class="states">
        {book.pages
          .filter(({ group }) => group === 'state')
          .map(({ id, what }) => (
            <li key={id}>
              <a href={`#${id}`}>{what}</a>
            </li>
          ))}
      </ul>
    </section>
  );
}
