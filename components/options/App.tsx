import { useStore } from '../../lib/store/use-store.ts';
import { t } from '../../lib/words/options.ts';
import { Notice } from '../Notice.tsx';
import { WhatsNew } from '../WhatsNew.tsx';
import { ActivitySection } from './ActivitySection.tsx';
import { Contents } from './Contents.tsx';
import { Aside } from './Aside.tsx';
import { faultsOf } from './draft.ts';
import { HelpSection } from './HelpSection.tsx';
import { Guide } from './guide/Guide.tsx';
import { Malls } from './Malls.tsx';
import { KeysSection } from './keys/KeysSection.tsx';
import { LockSection } from './lock/LockSection.tsx';
import { Files } from './files/Files.tsx';
import { Profiles } from './profiles/Profiles.tsx';
import { PolicyNotice } from './files/PolicyNotice.tsx';
import { LockedFields, lockedOf, Managed } from './files/Locked.tsx';
import { useFocusBack, useFresh, useGuard } from './page-hooks.ts';
import { Question } from './Question.tsx';
import { saidOf } from './said.ts';
import { StaffSection } from './StaffSection.tsx';
import { ShopForm } from './ShopForm.tsx';
import { Shops } from './Shops.tsx';
import { around, hasUnsaved } from './state.ts';
import type { Options } from './store.ts';

interface Props {
  readonly options: Options;
  /** Loads the page anew. */
  readonly reload: () => void;
}

/** The options page: the shops, or the form of one of them. The only part that knows the store. */
export function App({ options, reload }: Props) {
  const state = useStore(options.store, (whole) => whole);
  const policy = useStore(options.files.store, (files) => files.policy);
  const { form, guide, loadFailure, note, question, renewal, runs, shops } = state;
  useGuard(hasUnsaved(state));
  useFocusBack(form ? `edit-${form.draft.id}` : renewal && `password-${renewal.shop.id}`);
  useFresh(options.load);

  return (
    <>
      <header class="top">
        <img src="/icon.svg" alt="" width="36" height="36" />
        <div>
          <h1>{t('options.title')}</h1>
          <p>{t('options.lead')}</p>
        </div>
      </header>
      <main>
        <div role="status">{note && <Notice tone={note.tone} title={t(note.key, note.params)} />}</div>
        <div role="alert">
          {loadFailure && (
            <Notice tone="bad" {...saidOf(loadFailure, 'load')}>
              <button
                type="button"
                onClick={() => (loadFailure.code === 'reload' ? reload() : void options.load())}
              >
                {t(loadFailure.code === 'reload' ? 'options.reload' : 'options.loadAgain')}
              </button>
            </Notice>
          )}
        </div>
        {!form && <WhatsNew shelf={options.update} />}
        {!form && policy?.active && <PolicyNotice policy={policy} />}
        {!shops && !loadFailure && <p class="soft">{t('options.loading')}</p>}
        {shops && !form && (
          <Managed.Provider value={policy?.managed ?? []}>
            <Contents label={t('setup.contents')}>
              {/* The sections of the page. A new one is one line here; it lists itself in the contents. */}
              <Shops {...state} shops={shops} policy={policy} on={options} />
              {state.aside && <Aside aside={state.aside} save={options.saveAside} />}
              <Malls shops={shops} seen={state.seen} addFor={options.addFor} />
              <Profiles page={options.profiles} />
              <StaffSection staff={state.staff} save={options.setStaff} />
              <ActivitySection />
              <KeysSection keys={options.keys} />
              <LockSection lock={options.lock} />
              <Files files={options.files} />
              <HelpSection report={options.report} />
            </Contents>
          </Managed.Provider>
        )}
        {!shops && !form && loadFailure && <Files files={options.files} />}
        <LockedFields.Provider value={lockedOf(policy, form?.draft.id ?? '')}>
          {guide && <Guide state={state} options={options} />}
          {form && !guide && (
            <ShopForm
              key={form.draft.id}
              form={form}
              faults={{ ...form.refused, ...faultsOf(form.draft, around(state, form)) }}
              stored={around(state, form).stored}
              isNew={!shops?.some(({ shop }) => shop.id === form.draft.id)}
              run={runs[form.draft.id]}
              holidays={state.holidays}
              today={options.today()}
              seen={state.seen}
              change={options.change}
              save={() => void options.save()}
              test={() => void options.testForm()}
              close={options.close}
            />
          )}
        </LockedFields.Provider>
        {question && (
          <Question
            key={question.kind}
            question={question}
            confirm={() => void options.confirm()}
            dismiss={options.dismiss}
          />
        )}
      </main>
    </>
  );
}
