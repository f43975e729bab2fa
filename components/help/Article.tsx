import { useLayoutEffect, useRef } from 'preact/hooks';
import { callName, t } from '../../lib/words/help-screen.ts';
import type { HelpPage } from './book.ts';

interface Props {
  readonly page: HelpPage;
  /** As it was asked for; another one than the page's where there is no page for it. */
  readonly code: string;
}

/** One page: what happened, why, the remedy, what is next. Its heading takes the focus: what is to be read comes first. */
export function Article({ page, code }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [code]);
  const known = page.id.toLowerCase() === code.toLowerCase();
  const call = page.group.startsWith('call.') ? page.group.slice(5) : '';
  return (
    <article aria-labelledby="page-title">
      <h2 id="page-title" ref={heading} tabIndex={-1}>
        {known ? page.what : t('help.unknown', { code })}
      </h2>
      <dl class="facts">
        {call !== '' && <Fact name={t('help.call')} value={callName(call)} />}
        {page.field !== '' && <Fact name={t('help.field')} value={page.field} />}
        {!page.id.startsWith('state.') && <Fact name={t('help.code')} value={known ? page.id : code} code />}
      </dl>
      {!known && <Part title={t('help.what')} text={page.what} />}
      <Part title={t('help.cause')} text={page.cause} />
      <Part title={t('help.todo')} text={page.todo} main />
      {page.next && <Part title={t('help.next')} text={t(`help.next.${page.next}`)} />}
      {page.next === 'settings' && (
        <p>
          <a href="/options.html">{t('help.openSettings')}</a>
        </p>
      )}
    </article>
  );
}

function Fact(props: { readonly name: string; readonly value: string; readonly code?: boolean }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd class={props.code ? 'code' : ''}>{props.value}</dd>
    </div>
  );
}

function Part(props: { readonly title: string; readonly text: string; readonly main?: boolean }) {
  return (
    <section class={props.main ? 'say main' : 'say'}>
      <h3>{props.title}</h3>
      <p>{props.text}</p>
    </section>
  );
}
