import { useEffect, useState } from 'preact/hooks';
import type { Failure, InputOf, OutputOf, RouteName, ShopSummary } from '../../lib/messages/contract.ts';
import { baseUrlOf } from '../../lib/settings/shop.ts';
import { t } from '../../lib/words/index.ts';
import { newDraft, shopIn, type Draft } from './draft.ts';
import { ShopForm } from './ShopForm.tsx';

interface Props {
  readonly send: <N extends RouteName>(route: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  /** Asks the person for access to these origins. */
  readonly allow: (origins: string[]) => Promise<boolean>;
}

/** The options page: the shops, and one open form at a time. */
export function App({ send, allow }: Props) {
  const [shops, setShops] = useState<ShopSummary[] | null>(null);
  const [open, setOpen] = useState<Draft | null>(null);
  const [note, setNote] = useState('');

  const load = async (): Promise<void> => setShops((await send('shops.list', {})).shops);
  useEffect(() => void load(), []);

  const save = async (draft: Draft): Promise<Failure | null> => {
    const shop = shopIn(draft);
    const origins = [`${shop.backOffice}/*`];
    if (shop.environment === 'own') origins.push(`${new URL(baseUrlOf(shop)).origin}/*`);
    if (!(await allow(origins))) return { code: 'permission', message: t('options.permission'), remedy: '' };
    const reply = await send('shops.save', { shop, password: draft.password === '' ? null : draft.password });
    if (!('ok' in reply)) return reply;
    await load();
    setOpen(null);
    setNote(t('options.saved'));
    return null;
  };
  const remove = async ({ id, name }: ShopSummary['shop']): Promise<void> => {
    if (!confirm(t('options.removeAsk', { name }))) return;
    await send('shops.remove', { id });
    await load();
  };
  const edit = (draft: Draft): void => {
    setNote('');
    setOpen(draft);
  };

  if (!shops) return null;
  return (
    <>
      <h1>{t('options.title')}</h1>
      <p class="lead">{t('options.lead')}</p>
      <div role="status">{note !== '' && <p class="notice good">✓ {note}</p>}</div>
      <h2>{t('options.shops')}</h2>
      {shops.length === 0 && !open && <p class="card empty">{t('options.empty')}</p>}
      <ul class="shops">
        {shops.map(({ shop, hasPassword }) => (
          <li class="card" key={shop.id}>
            <div>
              <b>{shop.name}</b>
              <span class="chip">{t(`options.${shop.environment}-env`)}</span>
              {!hasPassword && <span class="chip bad">⚠ {t('options.noPassword')}</span>}
              <p class="hint">
                {[shop.mall, shop.merchantCode, shop.backOffice].filter(Boolean).join(' ・ ')}
              </p>
            </div>
            <button
              type="button"
              aria-label={`${t('options.edit')} ${shop.name}`}
              onClick={() => edit({ ...shop, password: '' })}
            >
              {t('options.edit')}
            </button>
            <button
              type="button"
              aria-label={`${t('options.remove')} ${shop.name}`}
              onClick={() => void remove(shop)}
            >
              {t('options.remove')}
            </button>
          </li>
        ))}
      </ul>
      {open ? (
        <ShopForm
          key={open.id}
          start={open}
          stored={shops.some(({ shop, hasPassword }) => shop.id === open.id && hasPassword)}
          save={save}
          test={(draft) =>
            send('shops.test', {
              shop: shopIn(draft),
              password: draft.password === '' ? null : draft.password,
            })
          }
          close={() => setOpen(null)}
        />
      ) : (
        <button type="button" class="main" onClick={() => edit(newDraft())}>
          {t('options.add')}
        </button>
      )}
    </>
  );
}
