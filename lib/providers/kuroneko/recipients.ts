import type { Order } from '../../order/order.ts';
import type { Findings } from './findings.ts';
import { addressFields, phoneField, postField } from './party.ts';
import { fullWidthText } from './text.ts';

const most = 10;

/**
 * Destinations other than the buyer. The number goes behind the whole name, so the second address-1 is `sendAddress12`.
 * An eleventh has no parameter; the provider would silently know nothing of it.
 */
export function recipientFields(found: Findings, { recipients }: Order): Record<string, string> {
  const fields: Record<string, string> = {};
  if (recipients.length > most) {
    found.problem(
      { field: 'recipients', label: '送り先' },
      `${recipients.length}件`,
      `${most}件までです（現在${recipients.length}件）。`,
      '注文を分けてください。',
    );
  }
  recipients.slice(0, most).forEach((recipient, index) => {
    const suffix = index === 0 ? '' : String(index + 1);
    const who = recipients.length > 1 ? `送り先${index + 1}の` : '送り先';
    const path = `recipients.${index}`;
    const place = (name: string, label: string) => ({ field: `${path}.${name}`, label: `${who}${label}` });
    const [first, second] = addressFields(found, path, who, recipient);
    Object.assign(fields, {
      [`sendName${suffix}`]: fullWidthText(found, place('name', '氏名'), recipient.name),
      [`sendPostCode${suffix}`]: postField(found, place('postCode', '郵便番号'), recipient.postCode),
      [`sendAddress1${suffix}`]: first,
      [`sendAddress2${suffix}`]: second,
      [`sendTelNum${suffix}`]: phoneField(found, place('phone', '電話番号'), recipient.phone, false),
    });
  });
  return fields;
}
