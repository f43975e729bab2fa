import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../lib/words/options.ts';
import { useStore } from '../../../lib/store/use-store.ts';
import { Notice } from '../../Notice.tsx';
import { TextField } from '../../TextField.tsx';
import { nameFits, officeOf, type Arriving as Shown, type ProfilesPage } from './store.ts';

/** A file that fits: under which name, for which back office. */
export function Arriving({ page, arriving }: { readonly page: ProfilesPage; readonly arriving: Shown }) {
  const { judged, list, working } = useStore(page.store, (whole) => whole);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const office = officeOf(arriving);
  const replaced =
    typeof list === 'object' &&
    list?.find((one) => one.backOffice === office && one.profile.id === arriving.profile.id);
  return (
    <form
      class="card file"
      aria-labelledby="profile-file"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void page.save();
      }}
    >
      <h3 id="profile-file" tabIndex={-1} ref={heading}>
        {t('profiles.fileTitle', { name: arriving.profile.name })}
      </h3>
      <TextField
        id="profile-file-name"
        label={t('profiles.name')}
        value={arriving.name}
        error={judged && !nameFits(arriving.name) ? t('profiles.nameBad') : ''}
        required
        onValue={(name) => page.change({ name })}
      />
      <TextField
        id="profile-office"
        label={t('profiles.office')}
        hint={t('profiles.officeHint')}
        value={arriving.office}
        error={judged && office === null ? t('profiles.officeBad') : ''}
        inputMode="url"
        required
        onValue={(text) => page.change({ office: text })}
      />
      {replaced && <Notice tone="warn" title={t('profiles.replaces', { name: replaced.profile.name })} />}
      <footer>
        <button type="button" onClick={page.leave}>
          {t('profiles.cancel')}
        </button>
        <button class="main" aria-disabled={working}>
          {t('profiles.save')}
        </button>
      </footer>
    </form>
  );
}
