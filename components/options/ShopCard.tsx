import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { ShopSummary } from '../../lib/messages/contract.ts';
import { accessPattern, patternsOf } from '../../lib/settings/shop.ts';
import { t, type WordKey } from '../../lib/words/options.ts';
import { Notice, Sign } from '../Notice.tsx';
import { LockSign, Managed } from './files/Locked.tsx';
import type { AutomationNow } from './automation.ts';
import { StoppedNotice } from './AutomationNotice.tsx';
import { PasswordChange } from './PasswordChange.tsx';
import type { Renewal } from './renewal.ts';
import { RunNotice, RunState } from './RunNotice.tsx';
import { toneOf } from './said.ts';
import type { Run } from './state.ts';
import type { Options } from './store.ts';

interface Props {
  readonly summary: ShopSummary;
  /** Granted permission patterns; null while they are being asked for. */
  readonly granted: ReadonlySet<string> | null;
  readonly run: Run | undefined;
  readonly automation: AutomationNow | null;
  readonly goOn: () => void;
  /** The new password being typed for this shop. */
  readonly renewal: Renewal | null;
  readonly renew: Options['renew'];
  /** It comes by policy and is not changed here. */
  readonly passwordLocked: boolean;
  readonly edit: () => void;
  readonly password: () => void;
  readonly close: () => void;
  readonly remove: () => void;
  readonly test: () => void;
  readonly allow: () => void;
}

const hostOf = (pattern: string): string => new URL(pattern.slice(0, -1)).host;

/** One shop at a glance: what it answers for, where it connects to, and what stands in its way. */
export function ShopCard(props: Props) {
  const { summary, granted, run, renewal, ...on } = props;
  const { shop, password } = summary;
  const { edit, remove, test, allow } = on;
  const missing = granted ? patternsOf(shop).filter((pattern) => !granted.has(pattern)) : [];
  const managed = useContext(Managed).includes(shop.id);
  const office = accessPattern(shop.backOffice);
  const button = (word: WordKey, act: () => void, id?: string) => (
    <button type="button" {...(id ? { id } : {})} aria-label={`${t(word)} ${shop.name}`} onClick={act}>
      {t(word)}
    </button>
  );
  return (
    <li class="card shop">
      <header>
        <h3>{shop.name}</h3>
        <span class={`chip ${shop.environment}`}>{t(`options.${shop.environment}-env`)}</span>
        {managed && (
          <span class="chip">
            <LockSign /> {t('policy.locked')}
          </span>
        )}
        <div class="deeds">
          {button('options.test', test)}
          {!on.passwordLocked && button('setup.changePassword', on.password, `password-${shop.id}`)}
          {button('options.edit', edit, `edit-${shop.id}`)}
          {!managed && button('options.remove', remove)}
        </div>
      </header>
      <dl>
        <Fact name="options.mall">{shop.mall || t('options.everyMall')}</Fact>
        <Fact name="options.code">
          <span class="code">{shop.merchantCode}</span>
          {shop.numberPrefix !== '' && (
            <span class="line">{t('options.prefixed', { prefix: shop.numberPrefix })}</span>
          )}
        </Fact>
        <Fact name="options.officeShort">
          {hostOf(office)}
          {granted?.has(office) && (
            <span class="line">
              <Sign tone="good" /> {t('options.granted')}
            </span>
          )}
        </Fact>
        <Fact name="options.testState">
          <span role="status">
            <RunState run={run} />
          </span>
        </Fact>
      </dl>
      {renewal && <PasswordChange renewal={renewal} {...on.renew} close={on.close} />}
      {password !== 'stored' && !renewal && (
        <Notice
          tone={password === 'missing' ? 'warn' : 'bad'}
          title={t(password === 'missing' ? 'options.noPassword' : 'options.passwordUnreadable')}
          next={t(password === 'missing' ? 'options.noPasswordNext' : 'options.passwordUnreadableNext')}
        />
      )}
      {missing.length > 0 && (
        <Notice
          tone="warn"
          title={t('options.denied', { host: missing.map(hostOf).join(', ') })}
          next={missing
            .map((pattern) => t(pattern === office ? 'options.deniedOffice' : 'options.deniedProvider'))
            .join(t('options.and'))}
        >
          {button('options.allow', allow)}
        </Notice>
      )}
      <StoppedNotice shop={shop} automation={props.automation} goOn={props.goOn} />
      <div role="status">{run && ['bad', 'warn'].includes(toneOf(run)) && <RunNotice run={run} />}</div>
    </li>
  );
}

function Fact({ name, children }: { readonly name: WordKey; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{t(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
