import { kaaraCodes } from '../../sandbox/kuroneko/codes/authorization.ts';

/** Address lines 1 and 2 are one matter for a person, and numbers of lines and destinations do not count here. */
const matter = (parameter: string): string =>
  parameter.replace(/(?<=ddress)[12]$/, '').replace(/(?<=^item[A-Za-z]+|Price|Total)[N1]$/, '');

/** The matters a code of the simulator is about. */
export const mattersOfCode = (code: string): readonly string[] =>
  (kaaraCodes[code]?.[0] ?? '').split('/').map(matter);

const fields: Readonly<Record<string, readonly string[]>> = {
  number: ['orderNo'],
  // An order date far ahead takes the planned dispatch with it.
  orderedOn: ['orderYmd', 'shipYmd'],
  shipOn: ['shipYmd'],
  total: ['totalAmount'],
  recipients: ['recipients'],
  'buyer.name': ['name'],
  'buyer.kana': ['nameKana'],
  'buyer.postCode': ['postCode'],
  'buyer.prefecture': ['address'],
  'buyer.street': ['address'],
  'buyer.phone': ['telNum'],
  'buyer.email': ['email'],
  'lines.name': ['itemName'],
  'lines.count': ['itemCount'],
  'lines.unitPrice': ['unitPrice'],
  'lines.subTotal': ['subTotal'],
  'recipients.name': ['sendName'],
  'recipients.postCode': ['sendPostCode'],
  'recipients.prefecture': ['sendAddress'],
  'recipients.street': ['sendAddress'],
  'recipients.phone': ['sendTelNum'],
};

/** The matters a field of the order is about: `lines.3.name` → itemName. Throws for a field nobody mapped. */
export function mattersOfField(field: string): readonly string[] {
  const found = fields[field.replaceAll(/\.\d+/g, '')];
  if (!found) throw new Error(`No parameter for ${field}`);
  return found;
}
