import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../../../lib/messages/contract.ts';
import type { LockStatus } from '../../../lib/messages/lock.ts';
import { useStore } from '../../../lib/store/use-store.ts';
import { idleChoices } from '../../../lib/settings/idle.ts';
import { t } from '../../../lib/words/options.ts';
import { Notice } from '../../Notice.tsx';
import { Group } from '../Group.tsx';
import { useFresh } from '../page-hooks.ts';
import { Forgot } from './Forgot.tsx';
import { Padlock } from './Padlock.tsx';
import { PassForm } from './PassForm.tsx';
import type { LockPart } from './store.ts';

/** The lock's part of the options page. */
export function LockSection({ lock }: { readonly lock: LockPart }) {
  const { status, failure, doing, note } = useStore(lock.store, (whole) => whole);
  useFresh(lock.load);
  const place = useRef<HTMLDivElement>(null);
  const kept = useRef(doing);
  useEffect(() => {
    // A form that closed took the focus with it.
    const lost = document.activeElement === document.body;
    if (kept.current !== null && doing === null && lost)
      place.current?.querySelector<HTMLElement>('button, input')?.focus();
    kept.current = doing;
  }, [doing, status?.state]);
  if (!status && !failure) return null;
  return (
    <Group title="lock.heading" text="lock.about">
      <div role="status">{note && <Notice tone="good" title={t(note)} />}</div>
      <div role="alert">{failure && <Notice tone="bad" {...failed(failure)} />}</div>
      {status && (
        <div class="lock" ref={place}>
          <State status={status} />
          <Body lock={lock} status={status} doing={doing} />
        </div>
      )}
    </Group>
  );
}

export const failed = ({ code, message, remedy }: Failure): { title: string; next: string; topic: string } =>
  message === '' || ['internal', 'refused', 'lost'].includes(code)
    ? { title: t('lock.failed'), next: t('lock.failedNext'), topic: code }
    : { title: message, next: remedy, topic: code };

function State({ status: { state } }: { readonly status: LockStatus }) {
  return (
    <p class={`state ${state}`}>
      <Padlock shut={state === 'locked'} />
      <span>
        <b>{t(`lock.state.${state}`)}</b>
        <span class="hint">{t(`lock.${state}Text`)}</span>
      </span>
    </p>
  );
}

interface BodyProps {
  readonly lock: LockPart;
  readonly status: LockStatus;
  readonly doing: ReturnType<LockPart['store']['getState']>['doing'];
}

function Body({ lock, status: { state, idleMinutes }, doing }: BodyProps) {
  if (state === 'locked')
    return (
      <>
        <PassForm key="unlock" lock={lock} kind="unlock" />
        <Forgot lock={lock} />
      </>
    );
  if (doing && doing !== 'forgot') return <PassForm key={doing} lock={lock} kind={doing} focused />;
  if (state === 'none')
    return (
      <div class="deeds">
        <button type="button" onClick={() => lock.begin('set')}>
          {t('lock.set')}
        </button>
      </div>
    );
  const choices = idleChoices.some((one) => one === idleMinutes)
    ? idleChoices
    : [idleMinutes, ...idleChoices];
  return (
    <>
      <div class="deeds">
        <button type="button" class="main" onClick={() => void lock.lockNow()}>
          {t('lock.now')}
        </button>
        <button type="button" onClick={() => lock.begin('change')}>
          {t('lock.change')}
        </button>
        <button type="button" onClick={() => lock.begin('unset')}>
          {t('lock.unset')}
        </button>
      </div>
      <div class="field">
        <label for="lock-idle">{t('lock.idle')}</label>
        <select
          id="lock-idle"
          aria-describedby="lock-idle-hint"
          onChange={({ currentTarget }) => void lock.idle(Number(currentTarget.value))}
        >
          {choices.map((minutes) => (
            <option key={minutes} value={minutes} selected={minutes === idleMinutes}>
              {minutes === 0 ? t('lock.idleNever') : t('lock.idleMinutes', { minutes })}
            </option>
          ))}
        </select>
        <p class="hint" id="lock-idle-hint">
          {t('lock.idleHint')}
        </p>
      </div>
    </>
  );
}
