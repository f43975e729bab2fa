import { Group } from '../Group.tsx';
import { Text, type Fields } from './fields.tsx';

/** Which orders a shop is for. */
export function ShopGroup({ of }: { readonly of: Fields }) {
  return (
    <Group title="options.groupShop" text="options.groupShopText">
      <div class="columns">
        <Text of={of} name="name" label="options.name" hint="options.nameHint" required />
        <Text of={of} name="mall" label="options.mall" hint="options.mallHint" />
      </div>
      <Text
        of={of}
        name="backOffice"
        label="options.office"
        hint="options.officeHint"
        inputMode="url"
        required
      />
    </Group>
  );
}
