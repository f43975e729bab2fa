import { Group } from '../Group.tsx';
import { Tick, type Fields } from './fields.tsx';

/** What the contract includes besides, each with what it changes. */
export function OptionsGroup({ of }: { readonly of: Fields }) {
  return (
    <Group title="options.groupOptions" text="options.groupOptionsText">
      <Tick of={of} name="bundledInvoice" label="options.bundled" hint="setup.bundledDoes" />
      <Tick of={of} name="otherCarrier" label="options.otherCarrier" hint="setup.otherCarrierDoes" />
      <Tick of={of} name="amountChange" label="options.amountChange" hint="setup.amountChangeDoes" />
      <Tick of={of} name="smartphone" label="setup.smartphone" hint="setup.smartphoneDoes" />
    </Group>
  );
}
