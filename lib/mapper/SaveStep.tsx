import { t } from '../words/mapper-screen.ts';
import type { Mapper } from './mapper.ts';
import { Field, Note, Press } from './parts.tsx';
import type { MapperState } from './store.ts';

/** What it is called, and where it goes. */
export function SaveStep({ mapper, state }: { readonly mapper: Mapper; readonly state: MapperState }) {
  const { badName, busy, draft, saved } = state;
  return (
    <>
      <p class="lead">{t('mapper.saveLead')}</p>
      <Field
        id="profile-name"
        label={t('mapper.name')}
        value={draft.name}
        error={badName ? t('mapper.nameBad') : ''}
        onValue={mapper.name}
      />
      <div role="status">
        {saved && <Note tone="good">{t(saved.shop ? 'mapper.saved' : 'mapper.savedNoShop')}</Note>}
      </div>
      <footer>
        {saved && !saved.shop ? (
          <Press class="main" act={mapper.addShop}>
            {t('mapper.addShop')}
          </Press>
        ) : (
          <Press class="main" off={busy} act={() => void mapper.save()}>
            {t('mapper.save')}
          </Press>
        )}
        <Press act={mapper.exportFile}>{t('mapper.export')}</Press>
      </footer>
    </>
  );
}
