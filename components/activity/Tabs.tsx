interface Props<K extends string> {
  readonly label: string;
  readonly tabs: readonly (readonly [K, string])[];
  readonly chosen: K;
  readonly choose: (one: K) => void;
}

/** Views of a page to choose one of; arrows go from one to the next. */
export function Tabs<K extends string>({ label, tabs, chosen, choose }: Props<K>) {
  const go = (by: number): void => {
    const at = tabs.findIndex(([one]) => one === chosen);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    choose(next[0]);
    document.getElementById(`tab-${next[0]}`)?.focus();
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={label}
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight') go(1);
        if (key === 'ArrowLeft') go(-1);
      }}
    >
      {tabs.map(([one, name]) => (
        <button
          key={one}
          id={`tab-${one}`}
          type="button"
          role="tab"
          aria-selected={one === chosen}
          {...(one === chosen && { 'aria-controls': `view-${one}` })}
          tabIndex={one === chosen ? 0 : -1}
          onClick={() => choose(one)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
