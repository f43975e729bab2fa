import { useEffect, useState } from 'preact/hooks';
import type { Failure, OutputOf } from '../../lib/messages/contract.ts';
import { t, type WordKey } from '../../lib/words/index.ts';
import { describe, Field } from '../Field.tsx';
import { faultsOf, plainCode, type Draft } from './draft.ts';

export type TestResult = OutputOf<'shops.test'>;

interface Props {
  readonly start: Draft;
  readonly stored: boolean;
  /** Must ask for permissions before its first await. Resolves with what went wrong, or null. */
  readonly save: (draft: Draft) => Promise<Failure | null>;
  readonly test: (draft: Draft) => Promise<TestResult>;
  readonly close: () => void;
}

type TextField = 'name' | 'backOffice' | 'mall' | 'merchantCode' | 'ownUrl' | 'numberPrefix' | 'password';

/** One shop: every field judged as it is typed, and nothing lost when something is wrong. */
export function ShopForm({ start, stored, save, test, close }: Props) {
  const [draft, setDraft] = useState(start);
  const [touched, setTouched] = useState<ReadonlySet<keyof Draft>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(null);
  const [result, setResult] = useState<TestResult | 'running' | null>(null);
  const dirty = JSON.stringify(draft) !== JSON.stringify(start);
  const faults = faultsOf(draft, stored);

  useEffect(() => {
    if (!dirty) return undefined;
    const guard = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', guard);
    return () => removeEventListener('beforeunload', guard);
  }, [dirty]);

  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part });
    setTouched(new Set([...touched, ...(Object.keys(part) as (keyof Draft)[])]));
    setResult(null);
  };
  const said = (name: keyof Draft): string => {
    const fault = touched.has(name) ? faults[name] : undefined;
    return fault ? t(fault.key, fault.params) : '';
  };
  const complete = (): boolean => {
    setTouched(new Set(Object.keys(draft) as (keyof Draft)[]));
    const [first] = Object.keys(faults);
    if (first) document.getElementById(`shop-${first}`)?.focus();
    return first === undefined;
  };
  const text = (name: TextField, word: WordKey, hint: WordKey | null, more: Record<string, unknown> = {}) => (
    <Field id={`shop-${name}`} label={t(word)} hint={hint ? t(hint) : ''} error={said(name)}>
      <input
        {...describe(`shop-${name}`, said(name))}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={draft[name]}
        onInput={({ currentTarget: { value } }) =>
          change({ [name]: name === 'merchantCode' ? plainCode(value) : value })
        }
        {...more}
      />
    </Field>
  );
  const tick = (name: 'bundledInvoice' | 'acceptWidth', word: WordKey) => (
    <label class="tick">
      <input
        type="checkbox"
        checked={draft[name]}
        onChange={({ currentTarget }) => change({ [name]: currentTarget.checked })}
      />
      {t(word)}
    </label>
  );

  return (
    <form
      class="card"
      aria-label={draft.name || t('options.add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!complete()) return;
        setFailure(null);
        void save(draft).then(setFailure);
      }}
    >
      {failure && (
        <div class="notice bad" role="alert">
          <b>{failure.message}</b> {failure.remedy}
        </div>
      )}
      <div class="columns">
        {text('name', 'options.name', 'options.nameHint')}
        {text('mall', 'options.mall', 'options.mallHint')}
      </div>
      {text('backOffice', 'options.office', 'options.officeHint', { inputMode: 'url' })}
      <div class="columns">
        {text('merchantCode', 'options.code', 'options.codeHint', { inputMode: 'numeric', maxLength: 20 })}
        {text('password', 'options.password', 'options.passwordHint', {
          type: 'password',
          autocomplete: 'new-password',
          placeholder: stored ? t('options.passwordKept') : '',
        })}
      </div>
      <fieldset>
        <legend>{t('options.environment')}</legend>
        {(['test', 'live', 'own'] as const).map((value) => (
          <label class="tick" key={value}>
            <input
              type="radio"
              name="environment"
              checked={draft.environment === value}
              onChange={() => change({ environment: value })}
            />
            {t(`options.${value}-env`)}
          </label>
        ))}
        <p class="hint">{t('options.environmentHint')}</p>
        {draft.environment === 'own' && text('ownUrl', 'options.ownUrl', null, { inputMode: 'url' })}
      </fieldset>
      {text('numberPrefix', 'options.prefix', 'options.prefixHint', { class: 'short', maxLength: 8 })}
      {tick('bundledInvoice', 'options.bundled')}
      {tick('acceptWidth', 'options.acceptWidth')}
      <div role="status">{result !== null && <Result result={result} />}</div>
      <footer>
        <button
          type="button"
          onClick={() => {
            if (!complete()) return;
            setResult('running');
            void test(draft).then(setResult);
          }}
        >
          {t('options.test')}
        </button>
        <span class="space" />
        <button
          type="button"
          onClick={() => {
            if (!dirty || confirm(t('options.unsaved'))) close();
          }}
        >
          {t('options.cancel')}
        </button>
        <button class="main">{t('options.save')}</button>
      </footer>
    </form>
  );
}

function Result({ result }: { readonly result: TestResult | 'running' }) {
  if (result === 'running') return <p class="notice">{t('options.testing')}</p>;
  if (result.kind === 'ok') {
    return (
      <p class="notice good">
        <span aria-hidden="true">✓</span> {t(result.passwordProven ? 'test.ok' : 'test.okUnproven')}
      </p>
    );
  }
  return (
    <p class="notice bad">
      <span aria-hidden="true">✕</span> <b>{t(`test.${result.kind}`)}</b>
      {'error' in result && (
        <>
          {' '}
          {result.error.message} {result.error.remedy}
        </>
      )}
    </p>
  );
}
