import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStore } from '../store/use-store.ts';
import { t } from '../words/mapper-screen.ts';
import { DoctorView } from './DoctorView.tsx';
import { ListStep } from './ListStep.tsx';
import { nameOf, type Mapper } from './mapper.ts';
import { OrderStep } from './OrderStep.tsx';
import { Note, Press } from './parts.tsx';
import { SaveStep } from './SaveStep.tsx';
import type { MapperState } from './store.ts';

/** The panel at the side of the page. */
export function App({ mapper }: { readonly mapper: Mapper }) {
  const state = useStore(mapper.store, (whole) => whole);
  const { note, pointing, problems, step, view } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [view, step]);
  return (
    <>
      <section class="panel" aria-labelledby="title">
        <header>
          <h2 id="title" tabIndex={-1} ref={heading}>
            {t(view === 'doctor' ? 'mapper.doctor' : 'mapper.title')}
          </h2>
          <Press class="close" label={t('mapper.close')} act={() => void mapper.close()}>
            ×
          </Press>
        </header>
        {view === 'map' && (
          <ol class="steps">
            {(['list', 'order', 'save'] as const).map((one) => (
              <li key={one} {...(one === step ? { 'aria-current': 'step' as const } : {})}>
                {t(`mapper.step.${one}`)}
              </li>
            ))}
          </ol>
        )}
        <div role="status">{pointing && <Pointing state={state} />}</div>
        <div role="alert">
          {note && <Note tone={note.tone}>{note.text}</Note>}
          {problems.length > 0 && (
            <ul class="problems">
              {problems.map((problem, at) => (
                <li key={at}>{problem}</li>
              ))}
            </ul>
          )}
        </div>
        <div class="body">
          {view === 'doctor' && <DoctorView mapper={mapper} state={state} />}
          {view === 'map' && step === 'list' && <ListStep mapper={mapper} state={state} />}
          {view === 'map' && step === 'order' && <OrderStep mapper={mapper} state={state} />}
          {view === 'map' && step === 'save' && <SaveStep mapper={mapper} state={state} />}
        </div>
      </section>
    </>
  );
}

/** What to do now, and where the keyboard stands. */
function Pointing({ state: { pointing, places, at } }: { readonly state: MapperState }) {
  if (!pointing) return null;
  const place = places[at];
  return (
    <div class="pointing">
      <p>{t('mapper.pointing', { field: nameOf(pointing) })}</p>
      <p class="candidate">
        {places.length === 0
          ? t('mapper.noCandidates')
          : place &&
            t('mapper.candidate', {
              at: at + 1,
              count: places.length,
              heading: place.heading,
              text: place.text || t('mapper.blank'),
            })}
      </p>
    </div>
  );
}
