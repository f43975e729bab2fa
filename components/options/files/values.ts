import type { FieldChange } from '../../../lib/settings/import-plan.ts';
import type { Shop } from '../../../lib/settings/shop.ts';
import { t } from '../../../lib/words/options.ts';

/** A setting's value in a few words. */
export function valueText(field: keyof Shop, value: unknown): string {
  const shop = { [field]: value } as Partial<Shop>;
  switch (field) {
    case 'environment':
      return t(`value.${shop.environment!}`);
    case 'fees':
      return t('value.fees', { mode: t(`value.${shop.fees!.mode}`), n: shop.fees!.tiers.length });
    case 'automation':
      return t('value.automation', { n: Object.values(shop.automation!).filter(Boolean).length });
    case 'shipDate': {
      const days = shop.shipDate!.days;
      return days === null ? t('value.noDays') : t('value.days', { n: days });
    }
    case 'carriers':
      return t('value.count', { n: shop.carriers!.length });
    default:
      if (typeof value === 'boolean') return t(value ? 'value.on' : 'value.off');
      return value === '' ? t('value.empty') : String(value);
  }
}

/** Both sides of a change; where a few words do not tell them apart, it says at least that they differ. */
export function sides({ field, before, after }: FieldChange): [before: string, after: string] {
  const [one, other] = [valueText(field, before), valueText(field, after)];
  return one === other ? [one, `${other}${t('value.content')}`] : [one, other];
}
