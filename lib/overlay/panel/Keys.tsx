import { useEffect, useState } from 'preact/hooks';
import type { Shortcut } from '../../messages/shortcuts.ts';
import { t } from '../../words/panel-screen.ts';
import type { Panel } from './panel.ts';
import { Press } from './parts.tsx';

/** キー操作: the keys of this list, and the way to other ones. Nothing until they are known. */
export function Keys({ keys }: { readonly keys: Panel['keys'] }) {
  const [list, setList] = useState<readonly Shortcut[]>([]);
  useEffect(() => void keys.list().then(setList, () => undefined), [keys]);
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="keys" class="keys">
      <h3 id="keys">{t('panel.keys')}</h3>
      <dl>
        {list.map(({ name, keys: now }) => (
          <div key={name}>
            <dt>{now === '' ? t('panel.keyNone') : <kbd>{now}</kbd>}</dt>
            <dd>{t(`panel.key.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <Press class="help" act={keys.change}>
        {t('panel.keysChange')}
      </Press>
    </section>
  );
}
