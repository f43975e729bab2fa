import { useState } from 'preact/hooks';
import { feeAfter } from '../../../lib/credit/fees.ts';
import type { Fees } from '../../../lib/settings/shop.ts';
import { t } from '../../../lib/words/options.ts';
import { TextField } from '../../TextField.tsx';
import { tableFault, tiersIn, yenIn, type FeeRow } from '../fee-rows.ts';

interface Props {
  readonly mode: Fees['mode'];
  readonly rows: readonly FeeRow[];
}

/** 試算: what an order would be asked for, by the same function that the worker uses. Nothing of it is saved. */
export function FeeTrial({ mode, rows }: Props) {
  const [billed, setBilled] = useState('');
  const [had, setHad] = useState('');
  const amount = yenIn(billed);
  const has = had.trim() === '' ? 0 : yenIn(had);
  const wrong = (text: string): string =>
    text.trim() !== '' && yenIn(text) === null ? t('fees.tryNumber') : '';
  return (
    <div class="fee-trial" role="group" aria-labelledby="fees-try">
      <h4 id="fees-try">{t('fees.try')}</h4>
      <div class="columns">
        <TextField
          id="fees-try-billed"
          label={t('fees.tryBilled')}
          inputMode="numeric"
          look="short"
          value={billed}
          error={wrong(billed)}
          onValue={setBilled}
        />
        <TextField
          id="fees-try-had"
          label={t('fees.tryHad')}
          inputMode="numeric"
          look="short"
          value={had}
          error={wrong(had)}
          onValue={setHad}
        />
      </div>
      <output for="fees-try-billed fees-try-had">{result()}</output>
    </div>
  );

  function result(): string {
    if (tableFault(rows)) return t('fees.tryBad');
    if (amount === null || has === null) return t('fees.tryEmpty');
    const fee = feeAfter({ mode, tiers: tiersIn(rows) }, amount, has);
    const yen = (value: number): string => value.toLocaleString('ja-JP');
    return t('fees.tryResult', { fee: yen(fee), total: yen(amount + fee) });
  }
}
