import * as z from 'zod/mini';

/** Codes of what can be wrong with a text of a profile; words for each are in lib/words/profile.ts. */
export type TextFault = 'badPattern' | 'badSelector' | 'badAddress' | 'badAttribute';

const fault = (code: TextFault) => ({ params: { code } });

/** A regular expression as text. Its first group, where it has one, is what is meant. */
export const Pattern = z
  .string()
  .check(z.minLength(1), z.maxLength(300), z.refine(isPattern, fault('badPattern')));

/** A CSS selector. Judged where there is a document, which is where it is used. */
export const Selector = z
  .string()
  .check(z.minLength(1), z.maxLength(500), z.refine(isSelector, fault('badSelector')));

/**
 * An address of the host: `{id}` is the host's order id, other names in braces are the profile's `vars`. A path, or what
 * begins with a var; whatever it comes to has to be of the host's own origin.
 */
export const Address = z.string().check(
  z.maxLength(500),
  z.refine((text) => /^(\/(?!\/)|\{\w+\})/.test(text) && !text.startsWith('{id}'), fault('badAddress')),
);

/** Name of an attribute of an element. None that holds a program. */
export const Attribute = z.string().check(
  z.maxLength(60),
  z.refine((text) => /^(?!on)[a-z][\w-]*$/i.test(text), fault('badAttribute')),
);

/** A name or short text as staff know it. */
export const Label = z.string().check(z.minLength(1), z.maxLength(100));

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}

function isSelector(text: string): boolean {
  if (typeof document === 'undefined') return true;
  try {
    document.createDocumentFragment().querySelector(text.replaceAll('{n}', '0'));
    return true;
  } catch {
    return false;
  }
}
