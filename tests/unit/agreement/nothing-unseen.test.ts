import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Order } from '../../../lib/order/order.ts';
import { preflight } from '../../../lib/providers/kuroneko/preflight.ts';
import { type Sample, sample } from './orders.ts';

const seed = Number(process.env.AGREEMENT_SEED ?? 20_261_124);
const numRuns = Number(process.env.AGREEMENT_RUNS ?? 20_000) / 4;

type Field = readonly [field: string, stands: string, sent: string];

/** Each text that is sent, beside the one in the order it is made of. */
function pairs(order: Order, sent: Readonly<Record<string, string>>): Field[] {
  const is = (name: string): string => sent[name] ?? '';
  const dashless = (text: string): string => text.trim().replaceAll(/(?<=\d)-(?=\d)/g, '');
  const people = [order.buyer, ...order.recipients].flatMap((who, index): Field[] => {
    const path = index === 0 ? 'buyer' : `recipients.${index - 1}`;
    const own = (buyers: string, others: string): string =>
      index === 0 ? is(buyers) : is(others + (index === 1 ? '' : String(index)));
    const lines = [own('address1', 'sendAddress1'), own('address2', 'sendAddress2')];
    return [
      [`${path}.name`, who.name.trim(), own('name', 'sendName')],
      [`${path}.postCode`, dashless(who.postCode), own('postCode', 'sendPostCode')],
      [`${path}.street`, addressOf(who), lines.join('')],
      [`${path}.phone`, dashless(who.phone), own('telNum', 'sendTelNum')],
    ];
  });
  const merged = order.lines.length > 10;
  const items = order.lines.slice(0, merged ? 9 : 10).flatMap((line, index): Field[] => [
    [`lines.${index}.name`, line.name.trim(), is(`itemName${index + 1}`)],
    [`lines.${index}.count`, String(line.count ?? ''), is(`itemCount${index + 1}`)],
    [`lines.${index}.unitPrice`, String(line.unitPrice ?? ''), is(`unitPrice${index + 1}`)],
    [`lines.${index}.subTotal`, String(line.subTotal), is(`subTotal${index + 1}`)],
  ]);
  const dates: Field[] = [['orderedOn', order.orderedOn.replaceAll('-', ''), is('orderYmd')]];
  if (order.shipOn !== null) dates.push(['shipOn', order.shipOn.replaceAll('-', ''), is('shipYmd')]);
  return [
    ...people,
    ...items,
    ...dates,
    ['buyer.kana', order.buyer.kana.trim(), is('nameKana')],
    ['buyer.email', order.buyer.email.trim(), is('email')],
    ['total', String(order.total), is('totalAmount')],
  ];
}

/** The prefecture counts once where the street repeats it: the same words, said once. */
function addressOf({ prefecture, street, building }: Order['buyer']): string {
  const head = street.trim().startsWith('東京都') ? '' : prefecture.trim();
  return [head + street.trim(), building.trim()].filter((part) => part !== '').join('　');
}

/** Blanks and breaks between two address fields, and dashes of a day, are not text. */
const plain = (text: string): string => text.replaceAll(/[-　\n]/g, '');

const samples = { sent: 0, shown: 0, merged: 0 };

function check({ order, orderNo, bundled, at }: Sample): void {
  const judged = preflight(order, orderNo, { bundledInvoice: bundled }, at);
  if (!judged.ok) return;
  samples.sent += 1;
  const { fields, total } = judged.prepared;
  const shown = new Set(
    judged.conversions.map(({ field, before, after }) => `${field}|${plain(before)}|${plain(after)}`),
  );
  for (const [field, stands, sent] of pairs(order, fields)) {
    if (plain(stands) === plain(sent)) continue;
    samples.shown += 1;
    if (!shown.has(`${field}|${plain(stands)}|${plain(sent)}`))
      throw new Error(`${field} goes out unseen: ${stands} as ${sent}`);
  }

  const amounts = Object.keys(fields).filter((name) => name.startsWith('subTotal'));
  expect(amounts.reduce((sum, name) => sum + Number(fields[name]), 0)).toBe(total);
  expect(total).toBe(order.total);
  if (order.lines.length > 10) {
    samples.merged += 1;
    expect(amounts).toHaveLength(10);
    expect(judged.conversions.map(({ kind }) => kind)).toContain('merge');
  }
}

test(
  'whatever goes out differently from how it stands is shown first, and no yen is lost',
  { timeout: 120_000 },
  () => {
    fc.assert(fc.property(sample, check), { seed, numRuns });
    expect(samples.sent).toBeGreaterThan(numRuns * 0.15);
    expect(samples.shown).toBeGreaterThan(numRuns);
    expect(samples.merged).toBeGreaterThan(numRuns / 50);
  },
);
