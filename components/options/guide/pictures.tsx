import { t } from '../../../lib/words/options.ts';

/** Where the two things stand in the provider's letter: a drawing, not its exact form. */
export function Letter() {
  return (
    <figure class="letter">
      <svg viewBox="0 0 220 210" role="img" aria-label={t('setup.letterPicture')}>
        <rect class="paper" x="8" y="6" width="204" height="198" rx="4" />
        <text x="110" y="32" class="big" text-anchor="middle">
          登録完了書
        </text>
        <path class="text" d="M24 48h110M24 58h150M24 68h84" />
        <rect class="box" x="22" y="82" width="176" height="38" rx="4" />
        <text x="32" y="97">
          加盟店コード
        </text>
        <text x="32" y="113" class="value">
          12345678901
        </text>
        <text x="190" y="97" class="note" text-anchor="end">
          {t('setup.letterDigits')}
        </text>
        <rect class="box" x="22" y="128" width="176" height="38" rx="4" />
        <text x="32" y="143">
          パスワード
        </text>
        <text x="32" y="159" class="value">
          Ab12Cd34
        </text>
        <text x="190" y="143" class="note" text-anchor="end">
          {t('setup.letterSigns')}
        </text>
        <path class="text" d="M24 180h150M24 190h96" />
      </svg>
      <figcaption class="hint">{t('setup.letterNote')}</figcaption>
    </figure>
  );
}

/** Two rows of an order list, before and after the press. */
export function RowPicture() {
  return (
    <div class="row-picture" role="img" aria-label={t('setup.rowPicture')}>
      <div>
        <span class="cell">{t('setup.rowPayment')}</span>
        <span class="badge-like">{t('setup.rowNone')}</span>
        <span class="button-like">{t('setup.rowButton')}</span>
      </div>
      <div>
        <span class="cell">{t('setup.rowPayment')}</span>
        <span class="badge-like good">{t('setup.rowOk')}</span>
      </div>
    </div>
  );
}
