interface Props<K extends string> {
  readonly label: string;
  readonly all: string;
  readonly kinds: readonly K[];
  readonly counts: Readonly<Record<K, number>>;
  readonly total: number;
  readonly chosen: K | '';
  readonly nameOf: (kind: K) => string;
  readonly onChoose: (kind: K | '') => void;
}

/** States to choose one of, each with how many there are. Those without any are left out, unless chosen. */
export function Chips<K extends string>(props: Props<K>) {
  const { kinds, counts, chosen } = props;
  const shown = kinds.filter((kind) => counts[kind] > 0 || kind === chosen);
  return (
    <div class="chips" role="group" aria-label={props.label}>
      <Chip name={props.all} count={props.total} on={chosen === ''} press={() => props.onChoose('')} />
      {shown.map((kind) => (
        <Chip
          key={kind}
          name={props.nameOf(kind)}
          count={counts[kind]}
          on={chosen === kind}
          press={() => props.onChoose(chosen === kind ? '' : kind)}
        />
      ))}
    </div>
  );
}

function Chip(props: {
  readonly name: string;
  readonly count: number;
  readonly on: boolean;
  readonly press: () => void;
}) {
  return (
    <button type="button" class="pick" aria-pressed={props.on} onClick={props.press}>
      {props.name} <span>{props.count.toLocaleString()}</span>
    </button>
  );
}
