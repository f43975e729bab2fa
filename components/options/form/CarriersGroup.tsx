import { useState } from 'preact/hooks';
import type { SeenNames } from '../../../lib/messages/setup.ts';
import { carrierName } from '../../../lib/order/carrier-name.ts';
import { carrierIn } from '../../../lib/settings/carrier-in.ts';
import type { Carrier } from '../../../lib/settings/shop.ts';
import { t } from '../../../lib/words/options.ts';
import { Sign } from '../../Notice.tsx';
import { TextField } from '../../TextField.tsx';
import { Group } from '../Group.tsx';
import type { Fields } from './fields.tsx';

interface Props {
  readonly of: Fields;
  /** Names of carriers that came by in this back office. */
  readonly seen: SeenNames['carriers'];
}

/** What the back office calls its carriers, and who that is for the provider. */
export function CarriersGroup({ of, seen }: Props) {
  const { carriers } = of.draft;
  const [typed, setTyped] = useState('');
  const guesses = new Map(seen.map(({ name, guess }) => [carrierName(name), guess]));
  const mapped = carriers.map(({ name }) => name);
  const unmapped = seen.map(({ name }) => name).filter((name) => carrierIn(of.draft, name) === undefined);
  // What nobody can tell stands first: it is what the table is for.
  const names = [
    ...unmapped.filter((name) => guesses.get(carrierName(name)) === 'unknown'),
    ...mapped,
    ...unmapped.filter((name) => guesses.get(carrierName(name)) !== 'unknown'),
  ];
  const set = (name: string, carrier: Carrier | null): void => {
    const rest = carriers.filter((one) => carrierName(one.name) !== carrierName(name));
    of.change({ carriers: carrier === null ? rest : [...rest, { name, carrier }] });
  };
  const twice = names.some((name) => carrierName(name) === carrierName(typed));
  const fault =
    typed.trim() === ''
      ? ''
      : typed.trim().length > 60
        ? t('options.bad.long', { most: 60 })
        : twice
          ? t('setup.carrierTwice')
          : carriers.length >= 100
            ? t('setup.carrierMost')
            : '';
  const add = (): void => {
    if (typed.trim() === '' || fault !== '') return;
    set(typed.trim(), 'yamato');
    setTyped('');
  };
  return (
    <Group title="setup.groupCarriers" text="setup.groupCarriersText">
      {names.length === 0 ? (
        <p class="soft">{t('setup.noCarriers')}</p>
      ) : (
        <table class="plain" aria-label={t('setup.carrierTable')}>
          <thead>
            <tr>
              <th scope="col">{t('setup.carrierName')}</th>
              <th scope="col">{t('setup.carrierIs')}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => {
              const guess = guesses.get(carrierName(name));
              const own = carrierIn(of.draft, name);
              return (
                <tr key={name}>
                  <th scope="row">
                    {name}
                    {own === undefined && guess === 'unknown' && (
                      <span class="line warn">
                        <Sign tone="warn" /> {t('setup.carrierUnknown')}
                      </span>
                    )}
                  </th>
                  <td>
                    <select
                      aria-label={t('setup.carrierOf', { name })}
                      value={own ?? ''}
                      onChange={({ currentTarget: { value } }) =>
                        set(name, value === '' ? null : (value as Carrier))
                      }
                    >
                      <option value="">
                        {guess === undefined ? t('setup.carrierRemove') : t(`setup.carrierGuess.${guess}`)}
                      </option>
                      <option value="yamato">{t('setup.carrier.yamato')}</option>
                      <option value="other">{t('setup.carrier.other')}</option>
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <TextField
        id="carrier-name"
        label={t('setup.carrierAdd')}
        hint={t('setup.carrierAddHint')}
        error={fault}
        value={typed}
        onValue={setTyped}
      >
        <button type="button" aria-disabled={typed.trim() === '' || fault !== ''} onClick={add}>
          {t('setup.add')}
        </button>
      </TextField>
    </Group>
  );
}
