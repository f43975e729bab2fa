import * as z from 'zod/mini';
import { Path } from './source.ts';
import { Address, Label, Pattern, Selector } from './text.ts';

const Header = z.string().check(z.regex(/^[\w-]{1,60}$/));

/** One call of the host's JSON interface that tells several orders, for hosts whose orders are one page. */
const Several = z.strictObject({
  /** `{ids}` are the host's order ids, with commas between them. */
  address: Address,
  /** The list in the answer; absent where the answer is that list. */
  list: z.optional(Path),
  /** In a member of the list: whose it is. */
  id: Path,
  most: z.int().check(z.gte(2), z.lte(100)),
});

/** One page of an order. HTML in the charset that its answer names, or the host's own JSON interface. */
export const Page = z.strictObject({
  /** Where it is fetched, with the person's own login. */
  address: Address,
  as: z.enum(['html', 'json']),
  /** What staff call it. */
  called: z.enum(['order', 'address']),
  /** Sent with the question; values may hold vars, such as a token found in the list. Never to another origin. */
  headers: z.optional(z.record(Header, z.string().check(z.maxLength(200)))),
  /** Not fetched where the first page has this: it is told there already. */
  unless: z.optional(Selector),
  several: z.optional(Several),
});

/** Pages by the name that sources have for them; the first is where what names none stands. */
export const Pages = z
  .record(Label, Page)
  .check(z.refine((pages) => Object.keys(pages).length > 0 && Object.keys(pages).length <= 4));

/** How the end of a login shows: the address where one ends, or the status of an answer. */
export const Login = z.strictObject({
  address: Pattern,
  statuses: z.optional(z.array(z.int().check(z.gte(400), z.lte(499)))),
});
