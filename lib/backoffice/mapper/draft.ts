import type { Field, Profile, Source } from '../profile.ts';
import {
  isItemField,
  neededInList,
  neededInOrder,
  ofRecipient,
  ownKind,
  type ListField,
  type OrderField,
} from './fields.ts';
import type { ListFound } from './list-page.ts';
import { headings } from './order-page.ts';

/** A profile on its way: what was found and pointed out so far. Plain data, kept until it is saved or given up. */
export interface Draft {
  readonly version: 1;
  /** The profile that is being adapted; null for a new one. */
  readonly base: Profile | null;
  readonly id: string;
  readonly name: string;
  /** Pattern for the pages that hold the list. */
  readonly match: string;
  readonly list: ListFound | null;
  readonly inList: Partial<Record<ListField, Source>>;
  /** Address of an order's page with `{id}` in it; empty while it is not known. */
  readonly open: string;
  /** Selector of the table of goods. */
  readonly items: string;
  readonly inOrder: Partial<Record<OrderField, Source>>;
  /** The order whose page is pointed at, as its row said. */
  readonly example: { readonly id: string; readonly number: string } | null;
}

export const emptyDraft = (id: string, name: string, match: string): Draft => ({
  version: 1,
  base: null,
  id,
  name,
  match,
  list: null,
  inList: {},
  open: '',
  items: '',
  inOrder: {},
  example: null,
});

/** What is still needed before the list, and then an order, can be read. */
export function missingIn(draft: Draft): { list: ('table' | ListField)[]; order: ('open' | OrderField)[] } {
  if (draft.base) return { list: [], order: [] };
  return {
    list: [
      ...(draft.list ? [] : (['table'] as const)),
      ...neededInList.filter((field) => draft.inList[field] === undefined),
    ],
    order: [
      ...(draft.open === '' ? (['open'] as const) : []),
      ...neededInOrder.filter((field) => draft.inOrder[field] === undefined),
    ],
  };
}

/** Names under which a payment fee may stand among the goods. */
const feeNames = ['手数料', '決済手数料', '後払い手数料', '代引手数料', '代引き手数料'];
/** Where a login ends in most back offices. */
const usualLogin = String.raw`/(log-?in|sign-?in|auth)(\.\w+|/|$)`;

/** The profile that a draft comes to. Call only when nothing is missing. */
export function toProfile(draft: Draft): Profile {
  return draft.base ? adapted(draft.base, draft) : built(draft);
}

function built({ id, name, match, list, inList, open, items, inOrder }: Draft): Profile {
  if (!list) throw new Error('a draft without its list');
  const { payment = {}, number = {}, total, name: who } = inList;
  return {
    version: 1,
    id,
    name,
    match: { address: match },
    vars: {},
    list: {
      table: list.table,
      row: list.row,
      id: list.id,
      number,
      payment,
      grouping: 'none',
      slot: slotOf(payment),
      ticks: list.ticks,
      shows: { all: [total ?? [], who ?? []].flat(), some: [] },
      refresh: 'load',
    },
    order: {
      open,
      pages: { order: { address: open, as: 'html', called: 'order' } },
      fields: {
        headings,
        number: need(inOrder.number),
        payment: need(inOrder.payment),
        orderedOn: need(inOrder.orderedOn),
        buyer: buyerOf(inOrder),
        recipients: recipientsOf(inOrder),
        bill: billOf(inOrder, items),
        ...(inOrder.carrier && { carrier: { ...inOrder.carrier, optional: true } }),
        tracking: inOrder.slip ? [inOrder.slip] : [],
      },
    },
    login: { address: new RegExp(usualLogin).test(open.split('?')[0] ?? '') ? '/login/?$' : usualLogin },
    traces: [],
  };
}

type Fields = Profile['order']['fields'];
const need = (source: Source | undefined): Source => source ?? { text: '' };

const slotOf = ({ header, index, select }: Source): Profile['list']['slot'] => ({
  ...(header !== undefined && { header }),
  ...(index !== undefined && { index }),
  ...(header === undefined && index === undefined && select !== undefined && { select }),
});

const may = (source: Source | undefined): Source | undefined => source && { ...source, optional: true };

function buyerOf(inOrder: Draft['inOrder']): Fields['buyer'] {
  const { name, kana, postCode, prefecture, street, building, phone, email } = inOrder;
  return {
    name: need(name),
    ...(kana && { kana: { ...kana, optional: true } }),
    postCode: need(postCode),
    prefecture: need(prefecture),
    street: need(street),
    ...(building && { building: { ...building, optional: true } }),
    phone: need(phone),
    ...(email && { email: { ...email, optional: true } }),
  };
}

function recipientsOf(inOrder: Draft['inOrder']): Fields['recipients'] {
  const { toName, toPostCode, toPrefecture, toStreet, toBuilding, toPhone } = inOrder;
  if (!toName) return [];
  return [
    {
      party: {
        name: toName,
        postCode: may(toPostCode) ?? { text: '' },
        prefecture: may(toPrefecture) ?? { text: '' },
        street: may(toStreet) ?? { text: '' },
        ...(toBuilding && { building: { ...toBuilding, optional: true } }),
        phone: may(toPhone) ?? { text: '' },
      },
      emptyIsBuyer: true,
    },
  ];
}

type Line = Fields['bill']['lines'][number];

function billOf(inOrder: Draft['inOrder'], items: string): Fields['bill'] {
  const charge = (
    source: Source | undefined,
    kind: 'shipping' | 'fee' | 'discount',
    usual: string,
  ): Line[] => {
    if (!source) return [];
    const as = source.label ?? source.as ?? usual;
    const sign = kind === 'discount' ? ({ sign: -1 } as const) : {};
    return [{ as, name: { text: as }, sum: { ...source, optional: true }, kind, ...sign }];
  };
  return {
    lines: [
      {
        table: items,
        as: inOrder.itemName?.header ?? '商品',
        name: need(inOrder.itemName),
        ...(inOrder.itemCount && { count: inOrder.itemCount }),
        ...(inOrder.itemPrice && { price: inOrder.itemPrice }),
        sum: need(inOrder.itemSum),
        kind: 'goods',
        required: true,
      },
      ...charge(inOrder.shipping, 'shipping', '送料'),
      ...charge(inOrder.fee, 'fee', '手数料'),
      ...charge(inOrder.discount, 'discount', '値引き'),
    ],
    total: need(inOrder.total),
    feeNames,
  };
}

/** Another profile with what was pointed out put in its place; all else stays. */
function adapted(base: Profile, { id, name, list, inList, inOrder, items }: Draft): Profile {
  const { fields } = base.order;
  const put = <T extends object>(part: T, change: { readonly [K in keyof T]?: Field | undefined }): T => ({
    ...part,
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  });
  const { number, payment, orderedOn, total, carrier, slip } = inOrder;
  return {
    ...base,
    id,
    name,
    list: {
      ...put(base.list, { number: inList.number, payment: inList.payment }),
      ...(list && { table: list.table, row: list.row, id: list.id, ticks: list.ticks }),
      slot: inList.payment ? { ...base.list.slot, ...slotOf(inList.payment) } : base.list.slot,
      shows: inList.total
        ? { ...base.list.shows, all: [inList.total, ...base.list.shows.all.slice(1)] }
        : base.list.shows,
    },
    order: {
      ...base.order,
      fields: {
        ...put(fields, { number, payment, orderedOn, carrier }),
        buyer: put(fields.buyer, buyerChange(inOrder)),
        recipients: fields.recipients.map((one, at) =>
          at === 0 ? { ...one, party: put(one.party, recipientChange(inOrder)) } : one,
        ),
        bill: {
          ...fields.bill,
          lines: fields.bill.lines.map((line, at) => (at === 0 ? itemsChanged(line, inOrder, items) : line)),
          total: total ?? fields.bill.total,
        },
        tracking: slip ? [slip] : fields.tracking,
      },
    },
  };
}

const buyerChange = ({
  name,
  kana,
  postCode,
  prefecture,
  street,
  building,
  phone,
  email,
}: Draft['inOrder']) => ({
  name,
  kana,
  postCode,
  prefecture,
  street,
  building,
  phone,
  email,
});

const recipientChange = (inOrder: Draft['inOrder']): Partial<Record<keyof Fields['buyer'], Source>> =>
  Object.fromEntries(
    Object.entries(inOrder)
      .filter(([field]) => ofRecipient(field as OrderField))
      .map(([field, source]) => [ownKind(field as OrderField), source]),
  );

function itemsChanged(line: Line, inOrder: Draft['inOrder'], items: string): Line {
  const own = Object.keys(inOrder).some((field) => isItemField(field as OrderField));
  if (!own) return line;
  const { itemName, itemCount, itemPrice, itemSum } = inOrder;
  return {
    ...line,
    ...(items !== '' && { table: items }),
    ...(itemName && { name: itemName }),
    ...(itemCount && { count: itemCount }),
    ...(itemPrice && { price: itemPrice }),
    ...(itemSum && { sum: itemSum }),
  };
}
