import * as z from 'zod/mini';

/**
 * Who may call a route: a content script in an allowed back office (its top frame, or a frame of its own in that), a page of
 * the extension itself, or a page whose tab a person has just pointed the mapper at.
 */
export type Caller = 'orderPage' | 'extensionPage' | 'mappedPage';

export const HostId = z.string().check(z.minLength(1), z.maxLength(500));
/** Digest of a row as it looks; empty when the page cannot tell. */
export const Print = z.string().check(z.maxLength(64));
export const RequestId = z.string().check(z.regex(/^[0-9a-f-]{36}$/));
/** Ties an acceptance to what was shown. */
export const Token = z.nullable(z.string().check(z.maxLength(100)));

/**
 * The part of the worker that a route needs. `start`: what every start takes in, which reads and does nothing; it may hand
 * a question on. `operations`: the script that is loaded when something is to be done.
 */
export type Part = 'start' | 'operations';

interface Route<P extends Part, In extends z.ZodMiniType, Out> {
  part: P;
  from: readonly [Caller, ...Caller[]];
  input: In;
  /** Type only. */
  output: Out;
}
const routeOf =
  <P extends Part>(part: P) =>
  <Out>() =>
  <In extends z.ZodMiniType>(from: readonly [Caller, ...Caller[]], input: In): Route<P, In, Out> => ({
    part,
    from,
    input,
    output: undefined as Out,
  });

/** A route of the operations. */
export const route = routeOf('operations');
/** A route that the start answers: its table (`reading.ts`) is all that a cold start takes in of the routes. */
export const reading = routeOf('start');
