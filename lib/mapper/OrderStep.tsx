import { missingIn } from '../backoffice/mapper/draft.ts';
import {
  isItemField,
  neededInOrder,
  orderGroups,
  type OrderField,
  type OrderGroup,
} from '../backoffice/mapper/fields.ts';
import { itemSample, orderSample } from '../backoffice/mapper/order-page.ts';
import type { Order } from '../order/order.ts';
import { t } from '../words/mapper-screen.ts';
import { FieldRow } from './FieldRow.tsx';
import { nameOf, type Mapper } from './mapper.ts';
import { Note, Press } from './parts.tsx';
import type { MapperState, Trial } from './store.ts';

/** The fields of an order's page, and whether an order can be read by them. */
export function OrderStep({ mapper, state }: { readonly mapper: Mapper; readonly state: MapperState }) {
  const { draft, trial } = state;
  const { base, inOrder, items } = draft;
  const missing = missingIn(draft).order;
  const said = (field: OrderField): string | null | undefined => {
    const source = inOrder[field];
    if (!source) return undefined;
    if (!isItemField(field)) return orderSample(document, source);
    const all = itemSample(document, items, source);
    return all.length === 0 ? null : all.join(' / ');
  };
  return (
    <>
      <p class="lead">{base ? t('mapper.adaptLead', { name: base.name }) : t('mapper.orderLead')}</p>
      {(Object.keys(orderGroups) as OrderGroup[]).map((group) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h3 id={`group-${group}`}>{t(`mapper.group.${group}`)}</h3>
          {group === 'recipient' && !inOrder.toName && !base && (
            <p class="hint">{t('mapper.recipientHint')}</p>
          )}
          <ul class="fields">
            {orderGroups[group].map((field) => (
              <FieldRow
                key={field}
                mapper={mapper}
                target={{ step: 'order', field }}
                text={said(field)}
                needed={!base && neededInOrder.includes(field)}
                clearable={base !== null || !neededInOrder.includes(field)}
              />
            ))}
          </ul>
        </section>
      ))}
      {missing.length > 0 && (
        <p class="hint">
          {t('mapper.missing', {
            fields: missing
              .map((field) => (field === 'open' ? t('mapper.open') : nameOf({ step: 'order', field })))
              .join('、'),
          })}
        </p>
      )}
      <div role="status">{trial && <Result trial={trial} />}</div>
      <footer>
        {base || trial?.kind === 'order' ? (
          <Press class="main" act={() => mapper.toStep('save')}>
            {t('mapper.toSave')}
          </Press>
        ) : (
          <Press
            class="main"
            off={missing.length > 0 || trial?.kind === 'reading'}
            act={() => void mapper.check()}
          >
            {t('mapper.check')}
          </Press>
        )}
      </footer>
    </>
  );
}

function Result({ trial }: { readonly trial: Trial }) {
  if (trial.kind === 'reading') return <Note tone="plain">{t('mapper.checking')}</Note>;
  if (trial.kind === 'failed') return <Note tone="bad">{trial.message}</Note>;
  return (
    <>
      <Note tone="good">{t('mapper.checked')}</Note>
      <Read order={trial.order} />
    </>
  );
}

/** The order as it would be sent, to be held against the page. */
function Read({ order }: { readonly order: Order }) {
  const { buyer, recipients, lines, total } = order;
  const place = ({ name, postCode, prefecture, street, building, phone }: Order['buyer']): string =>
    [name, postCode, prefecture + street + building, phone].filter(Boolean).join(' ');
  const pairs: [string, string][] = [
    [t('mapper.field.number'), order.number],
    [t('mapper.field.payment'), order.payment],
    [t('mapper.field.orderedOn'), order.orderedOn],
    [t('mapper.group.buyer'), place(buyer)],
    ...recipients.map((one): [string, string] => [t('mapper.group.recipient'), place(one)]),
    ...lines.map(({ name, count, subTotal }): [string, string] => [
      name,
      `${count === null ? '' : `${count} × `}${subTotal.toLocaleString('ja-JP')}`,
    ]),
    [t('mapper.field.total'), total.toLocaleString('ja-JP')],
    ...order.trackingNumbers.map((slip): [string, string] => [t('mapper.field.slip'), slip]),
  ];
  return (
    <dl class="read">
      {pairs.map(([name, text], at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
