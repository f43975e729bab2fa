import type { ComponentChildren } from 'preact';
import { t, type WordKey } from '../../lib/words/options.ts';
import { useListed } from './Contents.tsx';

interface Props {
  /** Of its heading, for links to it. */
  readonly id: string;
  readonly title: WordKey;
  /** One sentence that says what it decides. */
  readonly text?: WordKey;
  /** Beside the heading: the button that adds something. */
  readonly deed?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One part of the settings page; it lists itself in the contents. */
export function Section({ id, title, text, deed, children }: Props) {
  useListed(id, t(title));
  return (
    <section class="part" aria-labelledby={id}>
      <div class="heading">
        <div>
          <h2 id={id} tabIndex={-1}>
            {t(title)}
          </h2>
          {text && <p class="hint">{t(text)}</p>}
        </div>
        {deed}
      </div>
      {children}
    </section>
  );
}
