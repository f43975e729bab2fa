import { missingIn } from '../backoffice/mapper/draft.ts';
import { listFields, neededInList } from '../backoffice/mapper/fields.ts';
import { bodyRows, sampleOf } from '../backoffice/mapper/list-page.ts';
import { t } from '../words/mapper-screen.ts';
import { FieldRow } from './FieldRow.tsx';
import { nameOf, type Mapper } from './mapper.ts';
import { tableOf } from './page.ts';
import { Press } from './parts.tsx';
import { ImportFile } from './ImportFile.tsx';
import type { MapperState } from './store.ts';

/** The table, a row's fields, and what the first rows say. */
export function ListStep({ mapper, state }: { readonly mapper: Mapper; readonly state: MapperState }) {
  const { busy, draft, sureToStartOver } = state;
  const { base, inList } = draft;
  const table = tableOf(draft);
  const missing = missingIn(draft).list;
  const fields = base ? (['number', 'payment', 'total'] as const) : listFields;
  const samples = fields.map((field) => {
    const source = inList[field];
    return [field, table && source ? sampleOf(table, source) : undefined] as const;
  });
  const shown = samples.filter(([, texts]) => texts !== undefined);
  return (
    <>
      <p class="lead">
        {base ? t('mapper.adaptLead', { name: base.name }) : t(table ? 'mapper.listLead' : 'mapper.listNone')}
      </p>
      <ul class="fields">
        <FieldRow
          mapper={mapper}
          target={{ step: 'list', field: 'table' }}
          text={table ? t('mapper.tableFound', { count: bodyRows(table).length }) : undefined}
          needed
          clearable={false}
        />
        {samples.map(([field, texts]) => (
          <FieldRow
            key={field}
            mapper={mapper}
            target={{ step: 'list', field }}
            text={texts ? (texts[0] ?? null) : undefined}
            needed={!base && neededInList.includes(field)}
            clearable={!neededInList.includes(field)}
          />
        ))}
      </ul>
      {shown.length > 0 && (
        <>
          <h3 id="rows">{t('mapper.rows')}</h3>
          <div class="rows" tabIndex={0} role="group" aria-labelledby="rows">
            <table aria-labelledby="rows">
              <thead>
                <tr>
                  {shown.map(([field]) => (
                    <th key={field} scope="col">
                      {nameOf({ step: 'list', field })}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {(shown[0]?.[1] ?? []).map((_, row) => (
                  <tr key={row}>
                    {shown.map(([field, texts]) => (
                      <td key={field}>{texts?.[row] ?? t('mapper.gone')}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {missing.length > 0 && (
        <p class="hint">
          {t('mapper.missing', {
            fields: missing.map((field) => nameOf({ step: 'list', field })).join('、'),
          })}
        </p>
      )}
      <footer>
        {base ? (
          <Press class="main" act={() => mapper.toStep('save')}>
            {t('mapper.toSave')}
          </Press>
        ) : (
          <Press class="main" off={busy || missing.length > 0} act={() => void mapper.toOrder()}>
            {t('mapper.toOrder')}
          </Press>
        )}
        <ImportFile mapper={mapper} />
        <Press class="quiet" act={mapper.startOver}>
          {t('mapper.again')}
        </Press>
        {sureToStartOver && (
          <p class="hint" role="status">
            {t('mapper.againAsk')}
          </p>
        )}
      </footer>
    </>
  );
}
