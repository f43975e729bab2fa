import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../Notice.tsx';
import { t } from '../../lib/words/activity-screen.ts';
import { fileOf, type CsvFile, type Encoding } from './csv.ts';
import type { CsvRow } from '../../lib/order/csv.ts';

interface Props {
  /** How many lines are saved. */
  readonly count: number;
  readonly rows: () => readonly CsvRow[];
  readonly name: string;
  readonly save: (name: string, parts: CsvFile['parts']) => void;
  readonly close: () => void;
}

/** Saves the list as it is shown. What an encoding does not have is said before anything is saved. */
export function Export({ count, rows, name, save, close }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [encoding, setEncoding] = useState<Encoding>('utf8');
  const [missing, setMissing] = useState<readonly string[]>([]);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const write = (as: Encoding, anyway: boolean): void => {
    const file = fileOf(rows(), as);
    if (file.missing.length > 0 && !anyway) {
      setMissing(file.missing);
      return;
    }
    save(name, file.parts);
    close();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby="csv-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id="csv-title">{t('activity.csvTitle')}</h2>
      <p>{t('activity.csvText', { count: count.toLocaleString() })}</p>
      <fieldset class="choice">
        <legend>{t('activity.csvEncoding')}</legend>
        <div>
          {(['utf8', 'sjis'] as const).map((one) => (
            <label key={one} class="tick">
              <input
                type="radio"
                name="encoding"
                autofocus={one === 'utf8'}
                checked={encoding === one}
                onChange={() => {
                  setEncoding(one);
                  setMissing([]);
                }}
              />
              {t(`activity.csv.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <div role="alert">
        {missing.length > 0 && (
          <Notice
            tone="warn"
            title={t('activity.csvMissing', { count: missing.length })}
            next={t('activity.csvMissingNext', { chars: missing.slice(0, 20).join(' ') })}
          />
        )}
      </div>
      <footer>
        <button type="button" onClick={close}>
          {t('activity.close')}
        </button>
        {missing.length > 0 && (
          <button type="button" onClick={() => write('sjis', true)}>
            {t('activity.csvAnyway')}
          </button>
        )}
        {missing.length > 0 ? (
          <button type="button" class="main" onClick={() => write('utf8', true)}>
            {t('activity.csvUtf8Instead')}
          </button>
        ) : (
          <button type="button" class="main" onClick={() => write(encoding, false)}>
            {t('activity.csvSave')}
          </button>
        )}
      </footer>
    </dialog>
  );
}
