import { otherNumber } from '../../order/slip-number.ts';

/** One slip number of an order, as somebody typed it. */
export interface TypedSlip {
  /** Which field of the order it stands in. */
  readonly index: number;
  readonly typed: string;
}

/** No carrier's number is shorter, so a blank between two such texts separates numbers and not groups of digits. */
const shortest = 10;

/** Without separators; two texts with the same one are the same number. */
export const plainSlip = (text: string): string => otherNumber(text).number;

/** Every slip number of an order, each once, in order. */
export function typedSlips(fields: readonly string[]): TypedSlip[] {
  const slips = fields.flatMap((field, index) =>
    field
      .split(/[,，、;；/／\r\n]+/)
      .flatMap((part) => {
        const words = part.trim().split(/\s+/);
        return words.every((word) => plainSlip(word).length >= shortest) ? words : [part.trim()];
      })
      .map((typed): TypedSlip => ({ index, typed })),
  );
  const numbers = slips.map(({ typed }) => plainSlip(typed));
  return slips.filter((_, at) => numbers[at] !== '' && numbers.indexOf(numbers[at] ?? '') === at);
}
