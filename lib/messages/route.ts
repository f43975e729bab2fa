import * as z from 'zod/mini';

/** Who may call a route: a content script in an allowed back office's top frame, or a page of the extension itself. */
export type Caller = 'orderPage' | 'extensionPage';

export const HostId = z.string().check(z.minLength(1), z.maxLength(500));
/** Digest of a row as it looks; empty when the page cannot tell. */
export const Print = z.string().check(z.maxLength(64));
export const RequestId = z.string().check(z.regex(/^[0-9a-f-]{36}$/));
/** Ties an acceptance to what was shown. */
export const Token = z.nullable(z.string().check(z.maxLength(100)));

interface Route<In extends z.ZodMiniType, Out> {
  from: readonly [Caller, ...Caller[]];
  input: In;
  /** Type only. */
  output: Out;
}
export const route =
  <Out>() =>
  <In extends z.ZodMiniType>(from: readonly [Caller, ...Caller[]], input: In): Route<In, Out> => ({
    from,
    input,
    output: undefined as Out,
  });
