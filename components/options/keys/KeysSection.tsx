import { useState } from 'preact/hooks';
import type { Shortcut } from '../../../lib/messages/shortcuts.ts';
import { t } from '../../../lib/words/options.ts';
import { Notice } from '../../Notice.tsx';
import { useFresh } from '../page-hooks.ts';
import { Section } from '../Section.tsx';
import { isModifier, keysOf } from './pressed.ts';

/** The browser's keys for us. */
export interface Keys {
  list(): Promise<readonly Shortcut[]>;
  /** Gives a command another key, or none; false when the browser refuses. Absent where only the browser's own page can. */
  readonly set?: (name: Shortcut['name'], keys: string) => Promise<boolean>;
  /** Opens the browser's own page. */
  openBrowserPage(): void;
}

/** キー操作: what each key does, which it is now, and the way to another one. */
export function KeysSection({ keys }: { readonly keys: Keys }) {
  const [list, setList] = useState<readonly Shortcut[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [editing, setEditing] = useState<Shortcut['name'] | null>(null);
  const [said, setSaid] = useState<'keys.bad' | 'keys.taken' | 'keys.saved' | null>(null);
  const load = async (): Promise<void> => {
    try {
      setList(await keys.list());
    } catch {
      setFailed(true);
    }
  };
  useFresh(load);

  async function give(name: Shortcut['name'], pressed: string): Promise<void> {
    const taken = await keys.set?.(name, pressed);
    setSaid(taken ? 'keys.saved' : 'keys.taken');
    if (taken) setEditing(null);
    await load();
  }

  function onKey(event: KeyboardEvent, name: Shortcut['name']): void {
    if (event.key === 'Tab' || isModifier(event)) return;
    event.preventDefault();
    if (event.key === 'Escape') return setEditing(null);
    const pressed = event.key === 'Backspace' ? '' : keysOf(event);
    if (pressed === null) return setSaid('keys.bad');
    void give(name, pressed);
  }

  return (
    <Section id="shortcuts-title" title="keys.title" text="keys.text">
      <div class="card keys">
        {failed && <Notice tone="bad" title={t('keys.failed')} />}
        <dl>
          {list?.map(({ name, keys: now }) => (
            <div key={name}>
              <dt>{t(`keys.${name}`)}</dt>
              <dd>
                {editing === name ? (
                  <input
                    readOnly
                    autofocus
                    ref={(field) => field?.focus()}
                    aria-label={t('keys.press')}
                    placeholder={t('keys.press')}
                    onKeyDown={(event) => onKey(event, name)}
                    onBlur={() => setEditing(null)}
                  />
                ) : (
                  <>
                    {now === '' ? <span class="soft">{t('keys.none')}</span> : <kbd>{now}</kbd>}
                    {keys.set && (
                      <button
                        type="button"
                        aria-label={t('keys.editOf', { name: t(`keys.${name}`) })}
                        onClick={() => {
                          setSaid(null);
                          setEditing(name);
                        }}
                      >
                        {t('keys.edit')}
                      </button>
                    )}
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p role="status" class="hint">
          {said && t(said)}
        </p>
        {!keys.set && (
          <div class="actions">
            <button type="button" aria-describedby="keys-hint" onClick={() => keys.openBrowserPage()}>
              {t('keys.change')}
            </button>
            <p id="keys-hint" class="hint">
              {t('keys.changeHint')}
            </p>
          </div>
        )}
      </div>
    </Section>
  );
}
