import { useState } from 'preact/hooks';
import { t } from '../../../lib/words/options.ts';
import { TextField } from '../../TextField.tsx';
import { plainCode, type Draft, type Faults, type FieldName } from '../draft.ts';
import { Group } from '../Group.tsx';

type Name = 'concurrency' | 'timeout';

interface Props {
  readonly draft: Pick<Draft, Name>;
  readonly touched: ReadonlySet<FieldName>;
  readonly faults: Faults;
  readonly change: (part: Partial<Draft>) => void;
}

/** A typed number, digits of any width; what is none is no number, for the draft to be refused. */
const numberIn = (text: string): number => (/^\d+$/.test(plainCode(text)) ? Number(plainCode(text)) : NaN);

/** How many calls at once, and how long one may take. */
export function SpeedGroup({ draft, touched, faults, change }: Props) {
  /** As it is typed: the draft has numbers only. */
  const [typed, type] = useState({ concurrency: String(draft.concurrency), timeout: String(draft.timeout) });
  const field = (name: Name) => {
    const fault = touched.has(name) ? faults[name] : undefined;
    return (
      <TextField
        id={`shop-${name}`}
        label={t(`options.${name}`)}
        hint={t(`options.${name}Hint`)}
        error={fault ? t(fault.key, fault.params) : ''}
        value={typed[name]}
        inputMode="numeric"
        look="short"
        required
        onValue={(value) => {
          type({ ...typed, [name]: value });
          change({ [name]: numberIn(value) });
        }}
      />
    );
  };
  return (
    <Group title="options.groupSpeed" text="options.groupSpeedText">
      <div class="columns">
        {field('concurrency')}
        {field('timeout')}
      </div>
    </Group>
  );
}
