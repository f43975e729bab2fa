/** One entry of a list that people read: a line of the bill, a destination. */
export interface Entry {
  /** Everything the entry holds: equal keys are equal entries. */
  readonly key: string;
  /** What makes a changed entry the same one as before. */
  readonly name: string;
  readonly text: string;
  /** The text with what it usually leaves out, for two entries that would else read alike. */
  readonly fullText: string;
}

export interface EntryChange {
  /** Empty when the entry was added. */
  readonly before: string;
  /** Empty when the entry was removed. */
  readonly after: string;
}

/**
 * What was added, removed and changed. The order of entries says nothing, so a removed first line is one difference and
 * not a shift of all that follow. An entry counts as changed when its name stayed, or when it is the only one left on
 * both sides.
 */
export function listChanges(before: readonly Entry[], after: readonly Entry[]): EntryChange[] {
  const gone = without(before, after, (entry) => entry.key);
  const come = without(after, before, (entry) => entry.key);
  const changes: EntryChange[] = [];
  const pair = (same: (one: Entry, other: Entry) => boolean): void => {
    for (const one of gone.slice()) {
      const other = come.find((candidate) => same(one, candidate));
      if (!other) continue;
      gone.splice(gone.indexOf(one), 1);
      come.splice(come.indexOf(other), 1);
      changes.push(changed(one, other));
    }
  };
  pair((one, other) => one.name === other.name);
  if (gone.length === 1 && come.length === 1) pair(() => true);
  return [
    ...changes,
    ...gone.map(({ text }) => ({ before: text, after: '' })),
    ...come.map(({ text }) => ({ before: '', after: text })),
  ];
}

function changed(before: Entry, after: Entry): EntryChange {
  const alike = before.text === after.text;
  return {
    before: alike ? before.fullText : before.text,
    after: alike ? after.fullText : after.text,
  };
}

/** The entries of `list` that `other` does not hold, each counted as often as it stands there. */
function without(list: readonly Entry[], other: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] {
  const spare = other.map(keyOf);
  return list.filter((entry) => {
    const at = spare.indexOf(keyOf(entry));
    if (at < 0) return true;
    spare.splice(at, 1);
    return false;
  });
}
