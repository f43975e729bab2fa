import { t } from '../lib/words/help-screen.ts';

/** The way to a page of the built-in guide. `about` is heard by those who do not see what it stands beside. */
export function HelpLink({ topic, about }: { readonly topic: string; readonly about: string }) {
  return (
    <a
      class="help-link"
      href={`/help.html#${encodeURIComponent(topic)}`}
      target="_blank"
      rel="noopener"
      aria-label={t('help.about', { about })}
    >
      {t('help.title')}
    </a>
  );
}
