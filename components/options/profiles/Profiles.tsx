import { useEffect, useRef } from 'preact/hooks';
import type { OwnProfile } from '../../../lib/settings/profiles.ts';
import { useStore } from '../../../lib/store/use-store.ts';
import { language, t } from '../../../lib/words/options.ts';
import { Ask } from '../../Ask.tsx';
import { Notice } from '../../Notice.tsx';
import { TextField } from '../../TextField.tsx';
import { Section } from '../Section.tsx';
import { Arriving } from './Arriving.tsx';
import { nameFits, type ProfilesPage } from './store.ts';

const dateOf = (at: number): string =>
  new Date(at).toLocaleDateString(language(), { timeZone: 'Asia/Tokyo' });

/** Profiles of the shop's own: what is kept, and the ways in and out. */
export function Profiles({ page }: { readonly page: ProfilesPage }) {
  const { bad, arriving, list, note, removing } = useStore(page.store, (whole) => whole);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => void page.load(), [page]);
  const choose = (
    <button type="button" onClick={() => input.current?.click()}>
      {t('profiles.add')}
    </button>
  );
  return (
    <Section id="profiles-title" title="profiles.title" text="profiles.text" deed={choose}>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('profiles.add')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (file) void page.choose(file);
        }}
      />
      <div role="status">{note && <Notice tone={note.tone} title={t(note.key)} />}</div>
      <div role="alert">
        {bad && (
          <Notice
            tone="bad"
            title={t('profiles.badTitle', { name: bad.name, count: bad.problems.length })}
            next={t('profiles.badNext')}
          />
        )}
        {list === 'unreadable' && (
          <Notice tone="bad" title={t('profiles.unreadable')} next={t('profiles.unreadableNext')} />
        )}
      </div>
      {bad && (
        <ul class="card problems">
          {bad.problems.map((problem, at) => (
            <li key={at}>{problem}</li>
          ))}
        </ul>
      )}
      {arriving && <Arriving page={page} arriving={arriving} />}
      {list !== null && list !== 'unreadable' && (
        <>
          {list.length === 0 && !arriving && <p class="card soft">{t('profiles.none')}</p>}
          {list.length > 0 && (
            <ul class="card profiles">
              {list.map((own) => (
                <Row key={`${own.backOffice} ${own.profile.id}`} own={own} page={page} />
              ))}
            </ul>
          )}
        </>
      )}
      {removing && (
        <Ask
          title={t('profiles.removeTitle', { name: removing.profile.name })}
          text={t('profiles.removeText', { office: new URL(removing.backOffice).host })}
          yes={t('profiles.removeYes')}
          no={t('profiles.removeNo')}
          onYes={() => void page.remove()}
          onNo={page.dismiss}
        />
      )}
    </Section>
  );
}

function Row({ own, page }: { readonly own: OwnProfile; readonly page: ProfilesPage }) {
  const { renaming, judged, working } = useStore(page.store, (whole) => whole);
  const { backOffice, profile, savedAt } = own;
  const mine = renaming?.own === own ? renaming : null;
  const button = (word: 'profiles.export' | 'profiles.rename' | 'profiles.remove', act: () => void) => (
    <button type="button" aria-label={`${t(word)} ${profile.name}`} onClick={act}>
      {t(word)}
    </button>
  );
  return (
    <li>
      {mine ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void page.saveName();
          }}
        >
          <TextField
            id="profile-name"
            label={t('profiles.name')}
            value={mine.name}
            error={judged && !nameFits(mine.name) ? t('profiles.nameBad') : ''}
            required
            onValue={page.typeName}
          >
            <button class="main" aria-disabled={working}>
              {t('profiles.save')}
            </button>
            <button type="button" onClick={page.leave}>
              {t('profiles.cancel')}
            </button>
          </TextField>
        </form>
      ) : (
        <>
          <div>
            <h3>{profile.name}</h3>
            <p class="hint">
              {new URL(backOffice).host}・{t('profiles.savedAt', { date: dateOf(savedAt) })}
            </p>
          </div>
          <div class="deeds">
            {button('profiles.export', () => page.saveFile(own))}
            {button('profiles.rename', () => page.rename(own))}
            {button('profiles.remove', () => page.askRemove(own))}
          </div>
        </>
      )}
    </li>
  );
}
