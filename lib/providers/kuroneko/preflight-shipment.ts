import type { Options } from '../../credit/facts.ts';
import type { Slip } from '../../credit/steps.ts';
import type { Order } from '../../order/order.ts';
import { otherNumber, yamatoNumber, type SlipFault } from '../../order/slip-number.ts';
import type { Known, Mend, ShipmentPreflight } from '../port.ts';
import { carrierOf } from './carrier.ts';
import { createFindings, type Findings, type Place } from './findings.ts';
import { slipShipDay } from './ship-day.ts';
import { plainSlip, typedSlips } from './slip.ts';

type Carrier = Slip['carrier'];

const place = { field: 'trackingNumbers', label: '伝票番号' };
const slipPlace = (index: number): Place => ({ ...place, field: `trackingNumbers.${index}` });

/**
 * The slip number of an order as KAASL0010 would get it, or every reason why not. The provider keeps one number per order:
 * of several parcels the first is registered, which is shown.
 */
export function preflightShipment(
  order: Order,
  options: Pick<Options, 'otherCarrier'>,
  at: Date,
  known: Known = {},
  mends: readonly Mend[] = [],
): ShipmentPreflight {
  const found = createFindings(mends);
  const { registered = null } = known;
  const carrier = carrierFor(found, order, options, known.carrier);
  const slips = typedSlips(order.trackingNumbers).map(({ index, typed }) => {
    const here = slipPlace(index);
    return { here, typed, text: createFindings(mends).text(here, typed) };
  });
  const kept =
    registered?.carrier === carrier
      ? slips.find(({ text }) => plainSlip(text) === plainSlip(registered?.number ?? ''))
      : undefined;
  const chosen = kept ?? slips[0];
  const number = chosen ? checked(found, chosen, carrier ?? 'yamato') : '';
  if (!chosen) found.problem(place, '', '入っていません。', '受注管理画面で伝票番号を入力してください。');
  if (!kept && slips.length > 1) {
    found.convert(
      place,
      slips.map(({ typed }) => typed).join('、'),
      `${number}（1件目だけを登録）`,
      'reword',
    );
  }
  // Only a number of Yamato's in place of another one is sent with a day.
  const changes = !kept && carrier === 'yamato' && registered?.carrier === 'yamato';
  const shipYmd = slipShipDay(changes ? found : createFindings(mends), order, at, known);
  const { problems, conversions } = found;
  return problems.length > 0 || !carrier
    ? { ok: false, problems, conversions }
    : { ok: true, slip: { number, carrier }, shipYmd, conversions };
}

/** Null with a problem noted. Without 他社配送 in the contract only Yamato's numbers can be meant. */
function carrierFor(
  found: Findings,
  order: Order,
  options: Pick<Options, 'otherCarrier'>,
  mapped?: Carrier,
): Carrier | null {
  const field = { field: 'carrier', label: '配送業者' };
  const text = order.carrier.trim();
  const named = mapped ?? carrierOf(text);
  if (named === 'other' && !options.otherCarrier) {
    found.problem(
      field,
      text,
      '他社配送の契約がないため、ヤマト運輸以外の伝票番号は登録できません。',
      'ヤマト運輸で発送するか、提供元と他社配送を契約し、Yoshinの設定画面で「他社配送」を有効にしてください。',
    );
    return null;
  }
  if (named !== 'unknown') return named;
  if (options.otherCarrier) {
    found.problem(
      field,
      text,
      'ヤマト運輸かほかの配送業者か判断できません。',
      '受注管理画面で配送業者を選ぶか、Yoshinの設定画面の「配送業者」で、この名前がどの業者かを決めてください。',
    );
    return null;
  }
  if (text !== '') found.convert(field, text, 'ヤマト運輸の伝票番号として登録', 'reword');
  return 'yamato';
}

const reasons: Readonly<Record<Carrier, Readonly<Record<SlipFault, string>>>> = {
  yamato: {
    empty: '入っていません。',
    characters: 'ヤマト運輸の伝票番号は数字だけです。',
    length: 'ヤマト運輸の伝票番号は12桁です（現在{n}桁）。',
    checkDigit: '最後の1桁（検査数字）が合いません。',
  },
  other: {
    empty: '入っていません。',
    characters: '半角英数字以外の文字があります。',
    length: '20文字までです（現在{n}文字）。',
    checkDigit: '最後の1桁（検査数字）が合いません。',
  },
};

/** A slip number as it stands in the order, and the text to send. */
interface Chosen {
  readonly here: Place;
  readonly typed: string;
  readonly text: string;
}

/** The number as it would be sent, with what is wrong with it noted. */
function checked(found: Findings, { here, typed }: Chosen, carrier: Carrier): string {
  const text = found.text(here, typed);
  const read = carrier === 'yamato' ? yamatoNumber(text) : otherNumber(text);
  // A hyphen between digits is a way of writing the same number; anything else that changes is shown.
  found.convert(here, typed.replaceAll(/(?<=[0-9A-Za-z])-(?=[0-9A-Za-z])/g, ''), read.number);
  if (!read.ok) {
    const reason = reasons[carrier][read.fault].replace('{n}', String([...read.number].length));
    found.problem(here, typed, reason, '伝票番号の打ち間違いがないかご確認ください。');
  }
  return read.number;
}
