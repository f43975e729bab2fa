import { useState } from 'preact/hooks';
import { orderNumber } from '../../../lib/credit/order-number.ts';
import { t } from '../../../lib/words/options.ts';
import { TextField } from '../../TextField.tsx';
import { Group } from '../Group.tsx';
import { Text, type Fields } from './fields.tsx';

/** Short, as long as a mall makes them, and with characters that the provider does not take. */
const samples = ['10234', '263518-20261124-0000123456', '再送_10234/A'] as const;

/** How a back office's order number becomes the one that is sent, with what becomes of some. */
export function NumberGroup({ of }: { readonly of: Fields }) {
  const [own, setOwn] = useState('');
  const sound = !of.faults.numberPrefix;
  const prefix = of.draft.numberPrefix.trim();
  const numbers = own.trim() === '' ? samples : [own.trim(), ...samples];
  return (
    <Group title="options.groupNumber" text="options.groupNumberText">
      <Text of={of} name="numberPrefix" label="options.prefix" hint="options.prefixHint" look="short" />
      <TextField
        id="number-sample"
        label={t('setup.numberTry')}
        hint={t('setup.numberTryHint')}
        value={own}
        onValue={(value) => setOwn(value.slice(0, 100))}
      />
      <table class="plain" aria-label={t('setup.numberTable')}>
        <thead>
          <tr>
            <th scope="col">{t('setup.numberHost')}</th>
            <th scope="col">{t('setup.numberFirst')}</th>
            <th scope="col">{t('setup.numberSecond')}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((number, at) => (
            <tr key={at}>
              <th scope="row" class="code">
                {number}
              </th>
              <td class="code">{sound ? orderNumber(number, 1, prefix) : '—'}</td>
              <td class="code">{sound ? orderNumber(number, 2, prefix) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{t('setup.numberWhy')}</p>
    </Group>
  );
}
