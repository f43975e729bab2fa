import { dayAfter } from './orders.ts';
import type { Disagreement } from './two-readings.ts';

export interface Difference {
  readonly who: Disagreement['side'];
  /** Why the two are right to differ here. */
  readonly why: string;
  readonly fits: (one: Disagreement) => boolean;
}

const client = (
  why: string,
  fits: (one: Extract<Disagreement, { side: 'client' }>) => boolean,
): Difference => ({ who: 'client', why, fits: (one) => one.side === 'client' && fits(one) });

const simulator = (why: string, ...codes: readonly string[]): Difference => ({
  who: 'simulator',
  why,
  fits: (one) => one.side === 'simulator' && codes.includes(one.code),
});

const kanaLength = (text: string): boolean => text.length > 40 && text.length <= 80;

/** Every deliberate difference. One that never occurs, and one that is not listed, fail the test. */
export const differences: Readonly<Record<string, Difference>> = {
  'day 90': client(
    'Whether the 90th day itself is allowed is not public; the 89th is under either reading.',
    ({ problem, fields, sample }) =>
      ['shipOn', 'orderedOn'].includes(problem.field) &&
      fields.shipYmd === dayAfter(sample.at, 90).replaceAll('-', ''),
  ),
  'kana of 41 to 80': client(
    'One published table allows 80 characters, another 40: 40 fit both.',
    ({ problem, fields }) => problem.field === 'buyer.kana' && kanaLength(fields.nameKana ?? ''),
  ),
  'safe order numbers': client(
    'KAARA takes _ and a sign at either end; KAAKK and KAASD do not, and the number is for all calls.',
    ({ problem, fields }) => problem.field === 'number' && /^[0-9A-Za-z_-]{1,20}$/.test(fields.orderNo ?? ''),
  ),
  'a line without a name': client(
    'Only the first line needs one at the provider; the buyer would be billed for a line without a word.',
    ({ problem }) => /^lines\.[1-9]\.name$/.test(problem.field) && problem.value.trim() === '',
  ),
  'a further destination in part': client(
    'The published rule looks at the first destination only; a parcel needs name, postal code and address anyway.',
    ({ problem, fields }) => {
      const [, index, name = ''] = /^recipients\.([1-9])\.(name|postCode|street)$/.exec(problem.field) ?? [];
      const wire = { name: 'sendName', postCode: 'sendPostCode', street: 'sendAddress1' }[name] ?? '';
      return index !== undefined && (fields[`${wire}${Number(index) + 1}`] ?? '') === '';
    },
  ),
  'an eleventh destination': client(
    'There is no parameter for it, so the provider would take the order and know nothing of the parcel.',
    ({ problem, sample }) => problem.field === 'recipients' && sample.order.recipients.length > 10,
  ),
  'prefectures that contradict': client(
    'The provider sees one address; which of two prefectures is right only a person can tell.',
    ({ problem }) => problem.field.endsWith('.prefecture'),
  ),
  'a kanji numeral before の': client(
    '三の丸 numbers no house, 三の五 does; how the provider finds a house number is not public, and refused early it costs nothing.',
    ({ problem, sample: { order } }) => {
      const index = /^recipients\.(\d)\.street$/.exec(problem.field)?.[1];
      const at = index === undefined ? order.buyer : order.recipients[Number(index)];
      return problem.reason.includes('番地') && at?.street === '千代田区三の丸';
    },
  ),
  'eleven digits after 020': client(
    '020 is assigned to machines and pagers; nobody can be reached there about a bill or a parcel.',
    ({ problem }) => problem.field.endsWith('.phone') && problem.reason.includes('020'),
  ),
  'postal codes that do not exist': simulator(
    'Which of the seven-digit codes exist only the provider knows; the client refuses 000 alone, the simulator knows areas.',
    'kaara029E',
    'kaara073E',
  ),
};

/** The listed difference a disagreement belongs to, or undefined. */
export const listed = (one: Disagreement): string | undefined =>
  Object.keys(differences).find((id) => differences[id]?.fits(one));
