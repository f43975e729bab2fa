import type { ShopChange } from '../../../lib/settings/import-plan.ts';
import { t } from '../../../lib/words/options.ts';
import { sides } from './values.ts';

/** What becomes of each shop, setting by setting. */
export function ShopTable({ shops }: { readonly shops: readonly ShopChange[] }) {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={t('files.shopTable')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('files.shopName')}</th>
            <th scope="col">{t('files.what')}</th>
            <th scope="col">{t('files.before')}</th>
            <th scope="col">{t('files.after')}</th>
          </tr>
        </thead>
        {shops.map(({ name, kind, changes }, at) => (
          <tbody key={at}>
            <tr>
              <th scope="rowgroup" rowSpan={Math.max(1, changes.length)}>
                {name} <span class={`chip ${kind}`}>{t(`files.kind.${kind}`)}</span>
              </th>
              {changes[0] ? (
                <Change {...changes[0]} />
              ) : (
                <td colSpan={3}>{t(kind === 'new' ? 'files.row.new' : 'files.row.unchanged')}</td>
              )}
            </tr>
            {changes.slice(1).map((change) => (
              <tr key={change.field}>
                <Change {...change} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Change(change: ShopChange['changes'][number]) {
  const [before, after] = sides(change);
  return (
    <>
      <td>{t(`field.${change.field}`)}</td>
      <td>{before}</td>
      <td>{after}</td>
    </>
  );
}
