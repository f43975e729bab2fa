import type { Line, Order } from '../order/order.ts';
import { addressOf, filled } from './address.ts';
import { LoggedOut, PageChanged } from './faults.ts';
import { readOrder, type FetchPage } from './order-reader.ts';
import { isLogin } from './page.ts';
import type { Profile } from './profile.ts';
import type { RowIdentity } from './row-reader.ts';

/** Posts a form to the host with the person's own login. Must give up when the signal aborts. */
export type PostForm = (path: string, fields: URLSearchParams, signal: AbortSignal) => Promise<Response>;

/**
 * Why a fee was not written, or why nobody can be sure. `changed`, `elsewhere`: nothing was sent to the host. `notTaken`:
 * the host kept its own. `other`: the fee is right, but something else changed too. `unread`: it could not be read again.
 */
export class FeeNotWritten extends Error {
  override name = 'FeeNotWritten';
  readonly why: 'changed' | 'elsewhere' | 'notTaken' | 'other' | 'unread';
  /** The fee that the host has now, yen; null when not known. */
  readonly now: number | null;
  constructor(why: FeeNotWritten['why'], now: number | null = null) {
    super(why);
    this.why = why;
    this.now = now;
  }
}

interface Host {
  readonly profile: Profile;
  readonly fetchPage: FetchPage;
  readonly post: PostForm;
  /** A new limit for each reading and for the writing. */
  readonly limit: () => AbortSignal;
}

const isFee = ({ kind }: Line): boolean => kind === 'fee';
const feeOf = ({ lines }: Order): number =>
  lines.filter(isFee).reduce((yen, { subTotal }) => yen + subTotal, 0);
/** Everything but the fee, to compare. */
const rest = (order: Order): string =>
  JSON.stringify({
    ...order,
    lines: order.lines.filter((line) => !isFee(line)),
    total: order.total - feeOf(order),
  });

/**
 * The order as it is now, if its fee can be written: it comes to what was shown, and its fee stands where the recipe
 * writes. Changes nothing. Throws FeeNotWritten, LoggedOut or PageChanged.
 */
export async function readForFee(
  { profile, fetchPage, limit }: Host,
  row: RowIdentity,
  shown: { readonly own: number; readonly had: number },
): Promise<Order> {
  const order = await readOrder(profile, row, fetchPage, limit());
  const elsewhere = order.lines.some((line) => isFee(line) && line.name !== profile.writeFee?.label);
  if (!profile.writeFee || elsewhere) throw new FeeNotWritten('elsewhere');
  if (order.total !== shown.own || feeOf(order) !== shown.had) throw new FeeNotWritten('changed');
  return order;
}

/**
 * Writes a fee into the order as it was shown, by the profile's recipe, and reads it again: the host's own word decides, not
 * the answer to the form. Resolves with the order as it is then. Throws FeeNotWritten, LoggedOut or PageChanged.
 */
export async function writeFee(host: Host, row: RowIdentity, shown: Order, fee: number): Promise<Order> {
  const { profile } = host;
  const before = await readForFee(host, row, { own: shown.total, had: feeOf(shown) });
  if (rest(before) !== rest(shown)) throw new FeeNotWritten('changed');
  await send(host, row, fee);
  const after = await readOrder(profile, row, host.fetchPage, host.limit()).catch(() => null);
  if (!after) throw new FeeNotWritten('unread');
  const now = feeOf(after);
  if (now !== fee) throw new FeeNotWritten('notTaken', now);
  if (rest(after) !== rest(before)) throw new FeeNotWritten('other', now);
  return after;
}

/** A form that was lost or refused may have been taken all the same: that is told by reading again. */
async function send({ profile, post, limit }: Host, row: RowIdentity, fee: number): Promise<void> {
  const recipe = profile.writeFee;
  if (!recipe) throw new FeeNotWritten('elsewhere');
  const { label, address, fields } = recipe;
  const given = { id: row.hostId, fee: String(fee) };
  const path = addressOf(profile, address, given, label);
  const form = fields.map(([name, value]) => [name, filled(profile, value, given)]);
  const answer = await post(path, new URLSearchParams(form), limit()).catch(() => null);
  if (answer && isLogin(profile, answer)) throw new LoggedOut(path);
  if (answer && answer.status >= 400 && answer.status < 500)
    throw new PageChanged('refused', label, String(answer.status));
}
