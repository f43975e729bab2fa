import { t } from '../../../lib/words/options.ts';
import { Group } from '../Group.tsx';
import { RunNotice } from '../RunNotice.tsx';
import type { Run } from '../state.ts';
import { CredentialFields } from './CredentialFields.tsx';
import { EnvironmentFields } from './EnvironmentFields.tsx';
import type { Fields } from './fields.tsx';

interface Props {
  readonly of: Fields;
  readonly stored: boolean;
  readonly run: Run | undefined;
  /** Must ask for permissions before its first await. */
  readonly test: () => void;
}

/** The contract with the provider, and whether it works. */
export function ContractGroup({ of, stored, run, test }: Props) {
  return (
    <Group title="options.groupContract" text="options.groupContractText">
      <CredentialFields of={of} stored={stored} />
      <EnvironmentFields of={of} />
      <div class="try">
        <button type="button" aria-disabled={run?.kind === 'running'} onClick={test}>
          {t('options.test')}
        </button>
        <p class="hint">{t('options.testHint')}</p>
      </div>
      <div role="status">{run && <RunNotice run={run} />}</div>
    </Group>
  );
}
