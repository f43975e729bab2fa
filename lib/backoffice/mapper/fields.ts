/** What a person points at in one row of the list. */
export const listFields = ['number', 'payment', 'total', 'name'] as const;
export type ListField = (typeof listFields)[number];

const buyer = ['name', 'kana', 'postCode', 'prefecture', 'street', 'building', 'phone', 'email'] as const;
const recipient = ['toName', 'toPostCode', 'toPrefecture', 'toStreet', 'toBuilding', 'toPhone'] as const;
const items = ['itemName', 'itemCount', 'itemPrice', 'itemSum'] as const;
const money = ['shipping', 'fee', 'discount', 'total'] as const;

/** What a person points at in an order's page, in the groups in which it is shown. */
export const orderGroups = {
  order: ['number', 'payment', 'orderedOn'],
  buyer,
  recipient,
  items,
  money,
  parcel: ['carrier', 'slip'],
} as const;
export type OrderGroup = keyof typeof orderGroups;
export type OrderField = (typeof orderGroups)[OrderGroup][number];
export const orderFields: readonly OrderField[] = Object.values(orderGroups).flat();

/** Without these no order can be served. */
export const neededInList: readonly ListField[] = ['number', 'payment', 'total'];
export const neededInOrder: readonly OrderField[] = [
  'number',
  'payment',
  'orderedOn',
  'name',
  'postCode',
  'prefecture',
  'street',
  'phone',
  'itemName',
  'itemSum',
  'total',
];

/** The columns of the table of goods. */
export const itemFields: readonly OrderField[] = items;
export type ItemField = (typeof items)[number];
export const isItemField = (field: OrderField): field is ItemField => itemFields.includes(field);

/** The field of the buyer that says the same of a recipient: `toPhone` is a `phone`. */
export const ownKind = (field: OrderField): OrderField =>
  /^to[A-Z]/.test(field) ? (((field[2]?.toLowerCase() ?? '') + field.slice(3)) as OrderField) : field;
export const ofRecipient = (field: OrderField): boolean => ownKind(field) !== field;
