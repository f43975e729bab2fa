import { useLayoutEffect, useState } from 'preact/hooks';
import { useStore } from '../../../lib/store/use-store.ts';
import { fewest, isLongEnough, strengthOf } from '../../../lib/settings/passphrase.ts';
import { t, type WordKey } from '../../../lib/words/options.ts';
import { PassField } from './PassField.tsx';
import type { LockPart } from './store.ts';
import { Wait } from './Wait.tsx';

interface Props {
  readonly lock: LockPart;
  /** What is done: unlocking, or one of the changes. */
  readonly kind: 'unlock' | 'set' | 'change' | 'unset';
  /** Takes the focus when it appears. */
  readonly focused?: boolean;
}

const deeds = {
  unlock: 'lock.unlock',
  set: 'lock.doSet',
  change: 'lock.doChange',
  unset: 'lock.doUnset',
} as const satisfies Record<Props['kind'], WordKey>;

/** What is wrong with a new passphrase; empty when nothing is. */
export function faultOf(next: string): string {
  const { length } = [...next.normalize('NFKC')];
  if (isLongEnough(next)) return '';
  return length < fewest ? t('lock.bad.short', { length }) : t('lock.bad.long');
}

/** The fields for a passphrase: the present one, a new one twice, or both. */
export function PassForm({ lock, kind, focused = false }: Props) {
  const { working, wrong, waitUntil } = useStore(lock.store, (whole) => whole);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  /** Faults are shown of what was typed, and of everything once it was sent. */
  const [sent, setSent] = useState(false);
  const asks = kind !== 'set';
  const makes = kind === 'set' || kind === 'change';
  const id = (name: string): string => `lock-${name}`;
  useLayoutEffect(() => {
    if (focused) document.getElementById(id(asks ? 'current' : 'next'))?.focus();
  }, []);
  useLayoutEffect(() => {
    if (wrong) document.getElementById(id('current'))?.focus();
  }, [wrong]);

  const faults = {
    current: asks && current === '' ? t('lock.bad.empty') : '',
    next: makes ? faultOf(next) : '',
    again: makes && again !== next ? t('lock.bad.again') : '',
  };
  const waiting = waitUntil > 0;

  function submit(event: Event): void {
    event.preventDefault();
    setSent(true);
    const fault = (['current', 'next', 'again'] as const).find((name) => faults[name] !== '');
    if (fault) return void document.getElementById(id(fault))?.focus();
    if (waiting || working) return;
    if (kind === 'unlock') void lock.unlock(current);
    else if (kind === 'unset') void lock.unset(current);
    else void lock.set(next, asks ? current : null);
  }

  return (
    <form class="pass" noValidate onSubmit={submit} aria-label={t(deeds[kind])}>
      {asks && (
        <PassField
          id={id('current')}
          label={kind === 'unlock' ? 'lock.passphrase' : 'lock.current'}
          value={current}
          error={wrong ? t('lock.bad.wrong') : sent ? faults.current : ''}
          onValue={setCurrent}
        />
      )}
      {makes && (
        <>
          <PassField
            id={id('next')}
            label="lock.next"
            fresh
            value={next}
            hint={t('lock.setHint')}
            error={sent || next !== '' ? faults.next : ''}
            onValue={setNext}
          />
          <p class="hint strength" role="status">
            {next !== '' && <Strength text={next} />}
          </p>
          <PassField
            id={id('again')}
            label="lock.again"
            fresh
            value={again}
            error={sent || again.length >= next.length ? (again === '' && !sent ? '' : faults.again) : ''}
            onValue={setAgain}
          />
          <p class="hint">{t('lock.setWarn')}</p>
        </>
      )}
      {kind === 'unset' && <p class="hint">{t('lock.unsetText')}</p>}
      {waiting && <Wait key={waitUntil} until={waitUntil} now={lock.now} over={lock.waited} />}
      <footer>
        {kind !== 'unlock' && (
          <button type="button" onClick={lock.cancel}>
            {t('lock.cancel')}
          </button>
        )}
        <button class={kind === 'unset' ? 'danger' : 'main'} aria-disabled={waiting || working}>
          {t(working ? 'lock.working' : deeds[kind])}
        </button>
      </footer>
    </form>
  );
}

function Strength({ text }: { readonly text: string }) {
  const strength = strengthOf(text);
  const tone = { weak: 'bad', fair: 'warn', strong: 'good' } as const;
  const value = { weak: 1, fair: 2, strong: 3 }[strength];
  return (
    <>
      <span class={`bars ${tone[strength]}`} aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <i key={step} class={step <= value ? 'on' : ''} />
        ))}
      </span>
      {t(`lock.strength.${strength}`)}
    </>
  );
}
