/** Says whether a value has a shape. Made of functions alone: what reads files is on a page, and costs the worker nothing. */
export type Guard<T> = (value: unknown) => value is T;
/** What a guard lets through. */
export type Guarded<G> = G extends Guard<infer T> ? T : never;

const is = <T>(test: (value: unknown) => boolean): Guard<T> => test as Guard<T>;

/** A text of at most so many characters, which may have to look like something. */
export const text = (most: number, least = 0, looks?: RegExp): Guard<string> =>
  is(
    (value) =>
      typeof value === 'string' &&
      value.length >= least &&
      value.length <= most &&
      (looks === undefined || looks.test(value)),
  );
/** A whole number from 0. */
export const whole = (most = Number.MAX_SAFE_INTEGER): Guard<number> =>
  is((value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most);
export const flag: Guard<boolean> = is((value) => typeof value === 'boolean');
export const just = <const T extends string | number>(...values: readonly T[]): Guard<T> =>
  is((value) => values.includes(value as T));
export const maybe = <T>(guard: Guard<T>): Guard<T | null> => is((value) => value === null || guard(value));
export const either = <G extends readonly Guard<unknown>[]>(...guards: G): Guard<Guarded<G[number]>> =>
  is((value) => guards.some((guard) => guard(value)));
export const list = <T>(guard: Guard<T>, most: number, least = 0): Guard<readonly T[]> =>
  is(
    (value) =>
      Array.isArray(value) &&
      value.length >= least &&
      value.length <= most &&
      value.every((one) => guard(one)),
  );
const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Names of any kind, each with a value of one kind. */
export const table = <T>(name: Guard<string>, guard: Guard<T>): Guard<Readonly<Record<string, T>>> =>
  is((value) => isFields(value) && Object.entries(value).every(([key, one]) => name(key) && guard(one)));

type Shape = Readonly<Record<string, Guard<unknown>>>;
type Whole<S extends Shape> = { readonly [K in keyof S]: Guarded<S[K]> };
/** These names and no others; those of the second shape may be left out. */
export const fields = <S extends Shape, O extends Shape = Record<never, never>>(
  shape: S,
  optional?: O,
): Guard<Whole<S> & Partial<Whole<O>>> =>
  is((value) => {
    if (!isFields(value)) return false;
    const names = Object.keys(value);
    return (
      names.every((name) => Object.hasOwn(shape, name) || Object.hasOwn(optional ?? {}, name)) &&
      Object.entries(shape).every(([name, guard]) => Object.hasOwn(value, name) && guard(value[name])) &&
      Object.entries(optional ?? {}).every(
        ([name, guard]) => !Object.hasOwn(value, name) || guard(value[name]),
      )
    );
  });
