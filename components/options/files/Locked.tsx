import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { PolicyView } from '../../../lib/messages/settings-files.ts';
import type { LockedField } from '../../../lib/settings/policy.ts';
import { t } from '../../../lib/words/options.ts';

/** The fields of the shop shown that a policy decides. */
export const LockedFields = createContext<readonly LockedField[]>([]);

/** Ids of the shops that a policy brings. */
export const Managed = createContext<readonly string[]>([]);

/** Those of one shop; of a new one, what the rules fix for every shop. */
export const lockedOf = (policy: PolicyView | null, shopId: string): readonly LockedField[] =>
  policy
    ? (policy.locked[shopId] ?? [
        ...(policy.rules.automation ? [] : (['automation'] as const)),
        ...(policy.rules.acceptWidth ? [] : (['acceptWidth'] as const)),
      ])
    : [];

/** Inputs of fields; where a policy decides one of them they are shown, marked and shut. */
export function Locked({
  fields,
  children,
}: {
  readonly fields: readonly LockedField[];
  readonly children: ComponentChildren;
}) {
  const locked = useContext(LockedFields);
  if (!fields.some((field) => locked.includes(field))) return <>{children}</>;
  return (
    <fieldset class="locked" disabled>
      <legend>
        <LockSign /> {t('policy.locked')}
      </legend>
      {children}
    </fieldset>
  );
}

export function LockSign() {
  return (
    <svg class="sign" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d="M4 7h8v6.5H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </svg>
  );
}
