import type { ComponentChildren } from 'preact';
import { t, type WordKey } from '../../lib/words/options.ts';
import { useListed } from './Contents.tsx';

interface Props {
  readonly title: WordKey;
  readonly text: WordKey;
  readonly children: ComponentChildren;
}

/** Fields that belong together, with a sentence that says what they decide. Lists itself in the contents of the form. */
export function Group({ title, text, children }: Props) {
  useListed(title, t(title));
  return (
    <section class="card group" role="group" aria-labelledby={title} aria-describedby={`${title}-text`}>
      <div>
        <h3 id={title} tabIndex={-1}>
          {t(title)}
        </h3>
        <p class="hint" id={`${title}-text`}>
          {t(text)}
        </p>
      </div>
      <div class="fields">{children}</div>
    </section>
  );
}
