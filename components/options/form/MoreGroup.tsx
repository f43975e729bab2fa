import { Group } from '../Group.tsx';
import { Tick, type Fields } from './fields.tsx';

/** What rarely needs a change. */
export function MoreGroup({ of }: { readonly of: Fields }) {
  return (
    <Group title="options.groupMore" text="options.groupMoreText">
      <Tick of={of} name="acceptWidth" label="options.acceptWidth" hint="setup.acceptWidthDoes" />
    </Group>
  );
}
