import * as z from 'zod/mini';
import { Attribute, Label, Pattern, Selector } from './text.ts';

/** The way into an answer of the host's own JSON interface: `billing.city`, `refunds[].total`, `meta[key=tel].value`. */
export const Path = z
  .string()
  .check(z.maxLength(200), z.regex(/^[\w-]+(\[[^\][]*\])?(\.[\w-]+(\[[^\][]*\])?)*$/));

/**
 * Where one text stands, and how it is taken out of there. Steps from left to right, each may be absent: page, column or
 * heading, element, attribute or value, line, pattern. Widths, currency signs and forms of prefectures are none of its
 * business: those are told apart by the program, for every back office alike.
 */
export const Source = z.strictObject({
  /** Which of the order's pages; the first where none is named. */
  page: z.optional(Label),
  /** Column of a table by a text that its header contains, else where it usually stands, from 0. */
  header: z.optional(Label),
  index: z.optional(z.int().check(z.gte(0), z.lte(99))),
  /** The heading with exactly this text; what is meant stands beside it. */
  label: z.optional(Label),
  /** First such element there; `{n}` is the number of a repeated block. */
  select: z.optional(Selector),
  /** For an answer in JSON, in place of all above. */
  path: z.optional(Path),
  attribute: z.optional(Attribute),
  /**
   * `field`: what the first form field there says (of a choice its text), else the text. `value`: the value of the element
   * itself. `text`: the text. In a list the text is meant, on an order's page the field.
   */
  take: z.optional(z.enum(['field', 'value', 'text'])),
  /** One of the lines, from 0. */
  line: z.optional(z.int().check(z.gte(0), z.lte(50))),
  pattern: z.optional(Pattern),
  /** Always this text. */
  text: z.optional(z.string().check(z.maxLength(100))),
  /** May be missing, and counts as empty then. Without this, an order is not read where it is missing. */
  optional: z.optional(z.boolean()),
  /** What staff call it, in messages. */
  as: z.optional(Label),
});
export type Source = z.infer<typeof Source>;

const several = z.array(Source).check(z.minLength(1), z.maxLength(10));

/** One text: a source, the first of several that is there, or several put together (empty ones left out). */
export const Field = z.union([
  Source,
  z.strictObject({ first: several }),
  z.strictObject({ join: several, by: z.string().check(z.maxLength(3)) }),
]);
export type Field = z.infer<typeof Field>;

/** Yen: a source, or several added up (each may stand there several times). */
export const Amount = z.union([Source, z.strictObject({ add: several })]);
export type Amount = z.infer<typeof Amount>;
