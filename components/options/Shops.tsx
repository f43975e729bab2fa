import type { ShopSummary } from '../../lib/messages/contract.ts';
import { t } from '../../lib/words/options.ts';
import { PausedNotice } from './AutomationNotice.tsx';
import type { PolicyView } from '../../lib/messages/settings-files.ts';
import { lockedOf } from './files/Locked.tsx';
import { useFocusAfterLoss } from './page-hooks.ts';
import { Section } from './Section.tsx';
import { ShopCard } from './ShopCard.tsx';
import type { OptionsState } from './state.ts';
import type { Options } from './store.ts';
import { Welcome } from './Welcome.tsx';

interface Props extends Pick<OptionsState, 'granted' | 'runs' | 'automation' | 'renewal' | 'guideKept'> {
  readonly shops: readonly ShopSummary[];
  readonly policy: PolicyView | null;
  readonly on: Pick<
    Options,
    | 'add'
    | 'edit'
    | 'askRemove'
    | 'testShop'
    | 'allow'
    | 'guide'
    | 'askPassword'
    | 'renew'
    | 'close'
    | 'goOn'
    | 'resume'
  >;
}

/** All shops, or the way to the first one. */
export function Shops({ shops, granted, runs, automation, renewal, guideKept, policy, on }: Props) {
  useFocusAfterLoss(shops.length, 'shops-title');
  return (
    <Section
      id="shops-title"
      title="options.shops"
      deed={
        shops.length > 0 && (
          <div class="deeds">
            {guideKept && (
              <button type="button" id="start-guide" onClick={() => void on.guide.start()}>
                {t('setup.guideGoOn')}
              </button>
            )}
            <button type="button" id="add-shop" class="main" onClick={on.add}>
              {t('options.add')}
            </button>
          </div>
        )
      }
    >
      <PausedNotice automation={automation} resume={() => void on.resume()} />
      {shops.length === 0 ? (
        <Welcome kept={guideKept} guide={() => void on.guide.start()} add={on.add} />
      ) : (
        <ul class="shops" aria-labelledby="shops-title">
          {shops.map((summary) => (
            <ShopCard
              key={summary.shop.id}
              summary={summary}
              granted={granted}
              run={runs[summary.shop.id]}
              automation={automation}
              goOn={() => void on.goOn(summary.shop)}
              renewal={renewal?.shop.id === summary.shop.id ? renewal : null}
              renew={on.renew}
              passwordLocked={lockedOf(policy, summary.shop.id).includes('password')}
              password={() => on.askPassword(summary.shop)}
              close={on.close}
              edit={() => on.edit(summary.shop)}
              remove={() => on.askRemove(summary.shop)}
              test={() => void on.testShop(summary.shop)}
              allow={() => void on.allow(summary.shop)}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
