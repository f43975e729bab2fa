import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fees } from '../../../lib/settings/shop.ts';
import { t, type WordKey } from '../../../lib/words/options.ts';
import { Sign } from '../../Notice.tsx';
import type { Draft } from '../draft.ts';
import { feeCells, mostRows, nextRow, rowFaults, type FeeCell, type FeeRow } from '../fee-rows.ts';
import { Group } from '../Group.tsx';
import type { Form } from '../state.ts';
import { FeesPicture } from './FeesPicture.tsx';
import { FeeTrial } from './FeeTrial.tsx';

interface Props {
  readonly draft: Draft;
  /** Where saving was refused; a new object each time. */
  readonly goTo: Form['goTo'];
  readonly change: (part: Partial<Draft>) => void;
}

const cellId = (id: number, cell: FeeCell): string => `fee-${id}-${cell}`;
const after: Readonly<Record<FeeCell, WordKey>> = {
  from: 'fees.yenTo',
  to: 'fees.yenOrder',
  fee: 'fees.yen',
};
const modes: readonly (readonly [Fees['mode'], WordKey, WordKey])[] = [
  ['keep', 'fees.keep', 'fees.keepText'],
  ['replace', 'fees.replace', 'fees.replaceText'],
  ['add', 'fees.add-mode', 'fees.addText'],
];

/** 手数料: the table of fees, what becomes of a fee that is there, the table as a picture, and a trial. */
export function FeesGroup({ draft, goTo, change }: Props) {
  const { fees, feeRows: rows } = draft;
  const faults = rowFaults(rows);
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  /** Cells that were left: only there a blank is a fault before anybody saves. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [focus, setFocus] = useState<string | null>(null);
  useEffect(() => {
    if (goTo?.field === 'feeRows') list.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [goTo]);
  useEffect(() => {
    if (focus === null) return;
    (document.getElementById(focus) ?? adder.current)?.focus();
    setFocus(null);
  }, [focus]);

  const put = (next: readonly FeeRow[]): void => change({ feeRows: next });
  const set = (id: number, part: Partial<FeeRow>): void =>
    put(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  function add(): void {
    const row = nextRow(rows);
    put([...rows, row]);
    setFocus(cellId(row.id, row.from === '' ? 'from' : 'to'));
  }
  function remove(at: number): void {
    const neighbour = rows[at + 1] ?? rows[at - 1];
    put(rows.filter((_, place) => place !== at));
    setFocus(neighbour ? cellId(neighbour.id, 'from') : '');
  }

  return (
    <Group title="fees.title" text="fees.text">
      <div class="fee-table" role="group" aria-labelledby="fees-tiers" aria-describedby="fees-tiers-hint">
        <h4 id="fees-tiers">{t('fees.tiers')}</h4>
        <p class="hint" id="fees-tiers-hint">
          {t('fees.tiersHint')}
        </p>
        <ol ref={list}>
          {rows.map((row, at) => {
            const shown = feeCells.flatMap((cell) => {
              const fault = faults[at]?.[cell];
              const early =
                fault?.key === 'fees.bad.blank' && goTo === null && !left.has(cellId(row.id, cell));
              return fault && !early ? [{ cell, text: t(fault.key, fault.params) }] : [];
            });
            return (
              <li key={row.id}>
                <div class="tier">
                  {feeCells.map((cell) => {
                    const id = cellId(row.id, cell);
                    const wrong = shown.some((one) => one.cell === cell);
                    return (
                      <span key={cell} class={wrong ? 'wrong' : ''}>
                        <input
                          id={id}
                          type="text"
                          inputMode="numeric"
                          autocomplete="off"
                          value={row[cell]}
                          placeholder={cell === 'to' ? t('fees.noEnd') : ''}
                          aria-label={t(`fees.${cell}`, { at: at + 1 })}
                          aria-invalid={wrong}
                          {...(wrong ? { 'aria-describedby': `${id}-error` } : {})}
                          onInput={({ currentTarget }) => set(row.id, { [cell]: currentTarget.value })}
                          onBlur={() => setLeft(new Set([...left, id]))}
                        />
                        {t(after[cell])}
                      </span>
                    );
                  })}
                  <button
                    type="button"
                    aria-label={t('fees.removeName', { at: at + 1 })}
                    onClick={() => remove(at)}
                  >
                    {t('fees.remove')}
                  </button>
                </div>
                {shown.map(({ cell, text }) => (
                  <p class="error" key={cell} id={`${cellId(row.id, cell)}-error`}>
                    <Sign tone="warn" />
                    <span>{text}</span>
                  </p>
                ))}
              </li>
            );
          })}
        </ol>
        {rows.length < mostRows ? (
          <button type="button" ref={adder} onClick={add}>
            {t('fees.add')}
          </button>
        ) : (
          <p class="hint">{t('fees.most', { most: mostRows })}</p>
        )}
      </div>
      {rows.length > 0 && <FeesPicture rows={rows} />}
      <fieldset class="fee-modes" aria-describedby="fees-mode-hint">
        <legend>{t('fees.mode')}</legend>
        {modes.map(([mode, name, text]) => (
          <div class="fee-mode" key={mode}>
            <label class="tick">
              <input
                type="radio"
                name="fee-mode"
                checked={fees.mode === mode}
                aria-describedby={`fees-${mode}-text`}
                onChange={() => change({ fees: { ...fees, mode } })}
              />
              {t(name)}
            </label>
            <p class="hint" id={`fees-${mode}-text`}>
              {t(text)}
            </p>
          </div>
        ))}
        <p class="hint" id="fees-mode-hint">
          {t('fees.modeHint')}
        </p>
      </fieldset>
      <FeeTrial mode={fees.mode} rows={rows} />
    </Group>
  );
}
