import { t } from '../../lib/words/options.ts';
import { Ask } from '../Ask.tsx';
import { Notice } from '../Notice.tsx';
import { saidOf } from './said.ts';
import type { Question as Asked } from './state.ts';

interface Props {
  readonly question: Asked;
  readonly confirm: () => void;
  readonly dismiss: () => void;
}

/** The dialogs of this page. */
export function Question({ question, confirm, dismiss }: Props) {
  if (question.kind === 'discard') {
    return (
      <Ask
        title={t('options.discardAsk')}
        text={t('options.discardText')}
        yes={t('options.discardYes')}
        no={t('options.discardNo')}
        onYes={confirm}
        onNo={dismiss}
      />
    );
  }
  const { shop, working, failure } = question;
  return (
    <Ask
      title={t('options.removeAsk', { name: shop.name })}
      text={t('options.removeText')}
      yes={t(working ? 'options.removing' : 'options.removeYes')}
      no={t('options.stop')}
      working={working}
      onYes={confirm}
      onNo={dismiss}
    >
      {failure && <Notice tone="bad" {...saidOf(failure, 'remove')} />}
    </Ask>
  );
}
