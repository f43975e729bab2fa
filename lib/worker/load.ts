/** The second script of the worker, there once it is needed. */
export interface Loader<T> {
  /** Loads it, once. Rejects with NotLoaded; asking again tries again. */
  load(): Promise<T>;
  /** Null until it is loaded. */
  present(): T | null;
}

/** The script could not be had. Nothing of what was asked for has begun. */
export class NotLoaded extends Error {
  override name = 'NotLoaded';
}

/** `take` makes what the script holds; it is called until it succeeds for the first time, and never twice at once. */
export function createLoader<T>(take: () => T | Promise<T>): Loader<T> {
  let loaded: T | null = null;
  let loading: Promise<T> | null = null;
  return {
    async load() {
      if (loaded) return loaded;
      loading ??= (async () => take())();
      try {
        return (loaded = await loading);
      } catch (cause) {
        throw new NotLoaded('operations', { cause });
      } finally {
        loading = null;
      }
    },
    present: () => loaded,
  };
}
