/** One page of the built-in guide: what it means, why it happens, what to do. */
export type Topic = readonly [what: string, cause: string, todo: string];
export type Topics = Readonly<Record<string, Topic>>;
