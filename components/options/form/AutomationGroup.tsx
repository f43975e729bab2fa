import { useState } from 'preact/hooks';
import type { Automation } from '../../../lib/settings/shop.ts';
import { t } from '../../../lib/words/options.ts';
import { Ask } from '../../Ask.tsx';
import { Group } from '../Group.tsx';

const switches = ['authorizeNew', 'checkHolds', 'registerSlips', 'recheckBeforeDispatch'] as const;

interface Props {
  readonly automation: Automation;
  readonly change: (automation: Automation) => void;
}

/** What may happen by itself, each with what it does and what it never does. The one that spends money asks first. */
export function AutomationGroup({ automation, change }: Props) {
  const [asking, ask] = useState(false);
  const turn = (name: keyof Automation, on: boolean): void => change({ ...automation, [name]: on });
  return (
    <Group title="options.groupAutomation" text="options.groupAutomationText">
      {switches.map((name) => (
        <div key={name}>
          <label class="tick">
            <input
              type="checkbox"
              checked={automation[name]}
              aria-describedby={`auto-${name}`}
              onChange={({ currentTarget }) => {
                const on = currentTarget.checked;
                if (name !== 'authorizeNew' || !on) return turn(name, on);
                // Off until somebody has answered; the browser has ticked it already.
                currentTarget.checked = false;
                ask(true);
              }}
            />
            {t(`options.auto.${name}`)}
          </label>
          <p class="hint under" id={`auto-${name}`}>
            {t(`options.auto.${name}Text`)}
          </p>
        </div>
      ))}
      {asking && (
        <Ask
          title={t('options.auto.ask')}
          text={t('options.auto.askText')}
          yes={t('options.auto.askYes')}
          no={t('options.auto.askNo')}
          onYes={() => {
            ask(false);
            turn('authorizeNew', true);
          }}
          onNo={() => ask(false)}
        />
      )}
    </Group>
  );
}
