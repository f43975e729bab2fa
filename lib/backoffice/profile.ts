// By type alone: no page carries the schema.
export type { Profile } from './schema/profile.ts';
export type { Amount, Field, Source } from './schema/source.ts';
