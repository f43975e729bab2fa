import type { Found } from '../backoffice/probe.ts';
import { t, type MapperScreenWord } from '../words/mapper-screen.ts';
import { lackingIn, reportOf, type Exam } from './exam.ts';
import type { Mapper } from './mapper.ts';
import { Note, Press } from './parts.tsx';
import type { MapperState } from './store.ts';

const own: Readonly<Record<string, MapperScreenWord>> = {
  lines: 'doctor.lines',
  mall: 'doctor.mall',
  'list.id': 'doctor.id',
  'list.slot': 'doctor.slot',
  'list.shows': 'doctor.shows',
  'list.grouping': 'doctor.grouping',
};

/** A field of a profile as staff call it; what has no name of ours keeps its own. */
function wordFor(name: string): string {
  const plain = name.replace(/^(order|buyer)\./, '').replace(/^buyer\./, '');
  const known = own[plain];
  if (known) return t(known);
  const key = plain.replace(/^list\./, '').replace(/^tracking.*/, 'slip');
  return fields.includes(key) ? t(`mapper.field.${key}` as MapperScreenWord) : plain;
}
const fields = [
  'number',
  'payment',
  'total',
  'orderedOn',
  'name',
  'kana',
  'postCode',
  'prefecture',
  'street',
  'building',
  'phone',
  'email',
  'carrier',
  'slip',
];

/** What was found in the page and what not, and the way to mend it. */
export function DoctorView({ mapper, state }: { readonly mapper: Mapper; readonly state: MapperState }) {
  const { exam } = state;
  if (exam === null || exam === 'examining') return <p class="lead">{t('doctor.reading')}</p>;
  if (exam === 'none')
    return (
      <>
        <Note tone="bad">{t('doctor.none')}</Note>
        <p class="lead">{t('doctor.noneNext')}</p>
        <footer>
          <Press class="main" act={mapper.register}>
            {t('doctor.register')}
          </Press>
        </footer>
      </>
    );
  return <Findings exam={exam} mapper={mapper} state={state} />;
}

function Findings({ exam, mapper, state: { copied } }: { exam: Exam; mapper: Mapper; state: MapperState }) {
  const { list, order, profile } = exam;
  const lacking = lackingIn(exam);
  const stopped = typeof order === 'object' && 'stopped' in order ? order.stopped : null;
  const probe = typeof order === 'object' && 'fields' in order ? order : null;
  const well = lacking.length === 0 && probe?.fault === null;
  return (
    <>
      <p class="lead">{t('doctor.profile', { name: profile.name })}</p>
      <div role="status">
        {well && <Note tone="good">{t('doctor.allWell')}</Note>}
        {lacking.length > 0 && <Note tone="bad">{t('doctor.lacking', { count: lacking.length })}</Note>}
        {probe?.fault && lacking.length === 0 && (
          <Note tone="bad">{t('doctor.fault', { what: probe.fault.field })}</Note>
        )}
        {stopped !== null && (
          <Note tone="bad">
            {t('doctor.fault', { what: stopped === 'login' ? t('overlay.login') : t('doctor.order') })}
          </Note>
        )}
      </div>
      {lacking.length > 0 && (
        <>
          <p class="hint">{t('doctor.lackingNext')}</p>
          <ul class="fields">
            {lacking.map(({ name, target }) => (
              <li key={name} class="field lacking">
                <span class="sign" aria-hidden="true">
                  !
                </span>
                <span class="name">{wordFor(name)}</span>
                <span class="said">{t(name.startsWith('order.') ? 'doctor.order' : 'doctor.list')}</span>
                <span class="deeds">
                  {target && (
                    <Press
                      label={t('mapper.pointName', { field: wordFor(name) })}
                      act={() => void mapper.adapt(target)}
                    >
                      {t('mapper.point')}
                    </Press>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('doctor.list')}</h3>
      {list.tables === 0 ? (
        <p>{t('doctor.noList')}</p>
      ) : (
        <>
          <p>{t('doctor.rows', { rows: list.rows, orders: list.orders })}</p>
          <Counts found={list.fields} missing={list.missing} />
        </>
      )}
      <h3>{t('doctor.order')}</h3>
      {order === 'none' && <p>{t('doctor.noOrder')}</p>}
      {probe && <Counts found={probe.fields} missing={[]} />}
      <footer>
        <Press class="main" act={() => void mapper.copyReport()}>
          {t('doctor.copy')}
        </Press>
        <Press act={() => void mapper.look()}>{t('doctor.again')}</Press>
        <p class="hint" role="status">
          {copied === 'yes' && t('doctor.copied')}
          {copied === 'no' && t('doctor.notCopied')}
        </p>
        {copied === 'no' && (
          <textarea readOnly aria-label={t('doctor.report')} value={reportOf(exam, mapper.version)} />
        )}
      </footer>
    </>
  );
}

/** Text may stand where a field used to be, and not be the field. */
function Counts({ found, missing }: { found: readonly Found[]; missing: readonly string[] }) {
  return (
    <dl class="read">
      {found.map(({ field, found: there, of }) => (
        <div key={field}>
          <dt>{wordFor(field)}</dt>
          <dd>
            {there > 0 && missing.includes(field)
              ? t('doctor.moved')
              : t('doctor.found', { found: there, of })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
