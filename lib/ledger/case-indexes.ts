import type { Status } from '../credit/status.ts';

/** By what cases are found without reading them all. A case whose path leads nowhere, or to null, is not in an index. */
export interface CaseIndexes {
  /** State, and when the provider last spoke. */
  answered: [Status, number];
  /** State, and how many things differ from what was authorized. */
  differing: [Status, number];
  /** State, and the slip number of the order as it was last read. */
  typed: [Status, string];
}

/** Upgrade step of the ledger's database. Cases stay as they are: all of it is in them already. */
export function createCaseIndexes(cases: {
  createIndex(name: keyof CaseIndexes, path: string[]): unknown;
}): void {
  cases.createIndex('answered', ['status', 'answeredAt']);
  cases.createIndex('differing', ['status', 'differences.length']);
  cases.createIndex('typed', ['status', 'seen.slip.number']);
}
