import { useStore } from '../../lib/store/use-store.ts';
import { t } from '../../lib/words/invoice.ts';
import { Notice } from '../Notice.tsx';
import { inJapan } from '../time.ts';
import { findingsOf } from './findings.ts';
import { yen } from './money.ts';
import { Sheet } from './Sheet.tsx';
import { chosen, type InvoicePage } from './store.ts';

/** What is to be known before printing, the choice, and the pages as they will come out. */
export function App({ page }: { readonly page: InvoicePage }) {
  const state = useStore(page.store, (all) => all);
  const { all, slips, skipPrinted, asking, marked, failed } = state;
  if (all === null) return <p class="loading" role="status" aria-busy="true" />;
  if (all.length === 0)
    return (
      <main class="invoices">
        <div class="tools">
          <h1>{t('invoice.title')}</h1>
          <Notice tone="warn" title={t('invoice.gone')} next={t('invoice.goneNext')} />
        </div>
      </main>
    );
  const sheets = chosen(state);
  const before = all.filter(({ printedAt }) => printedAt !== null).length;
  const sum = sheets.reduce((whole, { invoice }) => whole + invoice.total, 0);
  return (
    <main class="invoices">
      <div class="tools">
        <h1>{t('invoice.title')}</h1>
        <Notice tone="warn" title={t('invoice.approval')} next={t('invoice.approvalNext')} />
        <div class="choices">
          <label>
            <input
              type="checkbox"
              checked={slips}
              aria-describedby="slips-hint"
              onChange={(event) => page.set({ slips: event.currentTarget.checked })}
            />
            {t('invoice.slips')}
          </label>
          <span class="hint" id="slips-hint">
            {t('invoice.slipsHint')}
          </span>
          {before > 0 && (
            <label>
              <input
                type="checkbox"
                checked={skipPrinted}
                onChange={(event) => page.set({ skipPrinted: event.currentTarget.checked })}
              />
              {t('invoice.skipPrinted')}
            </label>
          )}
        </div>
        {before > 0 && marked === 0 && <p class="hint">{t('invoice.printedSome', { n: before })}</p>}
        <div class="go">
          <p>{t('invoice.count', { n: sheets.length, sum: yen(sum) })}</p>
          <button type="button" class="main" disabled={sheets.length === 0} onClick={() => page.print()}>
            {t('invoice.print')}
          </button>
          {asking && (
            <button type="button" onClick={() => void page.mark()}>
              {t('invoice.done')}
            </button>
          )}
        </div>
        <div role="status">
          {asking && <p>{t('invoice.asked')}</p>}
          {marked > 0 && <Notice tone="good" title={t('invoice.marked', { n: marked })} />}
          {failed && <Notice tone="bad" title={t('invoice.failed')} />}
          {sheets.length === 0 && <p>{t('invoice.none')}</p>}
        </div>
      </div>
      <div class="sheets">
        {sheets.map(({ key, invoice, printedAt }) => (
          <div class="order" key={key}>
            <div class="notes">
              <b>{t('invoice.order', { number: invoice.orderNo })}</b>
              {printedAt !== null && (
                <span class="mark">{t('invoice.printed', { at: inJapan(printedAt) })}</span>
              )}
              {findingsOf(invoice).map((text) => (
                <Notice key={text} tone="warn" title={text} />
              ))}
            </div>
            <Sheet invoice={invoice} withSlip={slips} />
          </div>
        ))}
      </div>
    </main>
  );
}
