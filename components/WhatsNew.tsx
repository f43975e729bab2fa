import { useEffect, useState } from 'preact/hooks';
import { newsTable, t } from '../lib/words/help-screen.ts';
import { newsSince, type Release } from './whats-new.ts';

/** Whether this browser's extension was updated, and since which version nobody has read about it. */
export interface UpdateShelf {
  read(): Promise<string | null>;
  seen(): Promise<void>;
  readonly current: string;
}

/** What is new since the last version, once: closed, it does not come back. Nothing where nothing is. */
export function WhatsNew({ shelf }: { readonly shelf: UpdateShelf }) {
  const [releases, setReleases] = useState<readonly Release[]>([]);
  useEffect(
    () =>
      void shelf.read().then(
        (from) => from !== null && setReleases(newsSince(newsTable(), from, shelf.current)),
        // It would only have been news.
        () => undefined,
      ),
    [shelf],
  );
  if (releases.length === 0) return null;
  return (
    <section class="whats-new" aria-labelledby="whats-new-title">
      <h2 id="whats-new-title">{t('new.title', { version: shelf.current })}</h2>
      <ul>
        {releases.flatMap(({ version, points }) =>
          points.map((point) => <li key={version + point}>{point}</li>),
        )}
      </ul>
      <button
        type="button"
        onClick={() => {
          setReleases([]);
          void shelf.seen();
        }}
      >
        {t('new.close')}
      </button>
    </section>
  );
}
