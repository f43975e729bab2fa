import type { ShopSummary } from '../../lib/messages/contract.ts';
import type { SeenNames } from '../../lib/messages/setup.ts';
import { shopOf } from '../../lib/settings/shop-of.ts';
import { t } from '../../lib/words/options.ts';
import { Notice, Sign } from '../Notice.tsx';
import { Section } from './Section.tsx';

interface Props {
  readonly shops: readonly ShopSummary[];
  readonly seen: readonly SeenNames[];
  readonly addFor: (backOffice: string, mall: string) => void;
}

interface Row {
  readonly backOffice: string;
  readonly mall: string;
  /** Name of the shop that answers; null when there is none. */
  readonly shop: string | null;
}

/** Which mall uses which shop; those that came by in a list and have none stand first. */
export function Malls({ shops, seen, addFor }: Props) {
  const rows = rowsOf(shops, seen);
  const lost = rows.filter(({ shop }) => shop === null);
  // One shop for everything: nothing to assign.
  if (rows.length === lost.length + 1 && lost.length === 0) return null;
  if (rows.length === 0) return null;
  return (
    <Section id="malls-title" title="setup.malls" text="setup.mallsText">
      {lost.length > 0 && (
        <Notice
          tone="warn"
          title={t('setup.mallsLost', { count: lost.length })}
          next={t('setup.mallsLostNext')}
        />
      )}
      <div class="card">
        <table class="plain" aria-labelledby="malls-title">
          <thead>
            <tr>
              <th scope="col">{t('options.officeShort')}</th>
              <th scope="col">{t('options.mall')}</th>
              <th scope="col">{t('setup.mallShop')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ backOffice, mall, shop }) => (
              <tr key={`${backOffice} ${mall}`}>
                <td>{new URL(backOffice).host}</td>
                <th scope="row">{mall || t('setup.mallRest')}</th>
                <td>
                  {shop ?? (
                    <span class="lost">
                      <span class="warn">
                        <Sign tone="warn" /> {t('setup.mallNoShop')}
                      </span>
                      <button
                        type="button"
                        aria-label={`${t('options.add')} ${mall}`}
                        onClick={() => addFor(backOffice, mall)}
                      >
                        {t('options.add')}
                      </button>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** Pure, for the table above. A back office without any shop is none of ours any more. */
export function rowsOf(summaries: readonly ShopSummary[], seen: readonly SeenNames[]): readonly Row[] {
  const shops = summaries.map(({ shop }) => shop);
  const offices = [...new Set(shops.map(({ backOffice }) => backOffice))];
  const rows = offices.flatMap((backOffice) => {
    const cameBy = seen.find((one) => one.backOffice === backOffice)?.malls ?? [];
    const own = shops.filter((shop) => shop.backOffice === backOffice).map(({ mall }) => mall);
    return [...new Set([...own, ...cameBy])].map((mall): Row => ({
      backOffice,
      mall,
      shop: shopOf(shops, backOffice, mall)?.name ?? null,
    }));
  });
  return [...rows.filter(({ shop }) => shop === null), ...rows.filter(({ shop }) => shop !== null)];
}
