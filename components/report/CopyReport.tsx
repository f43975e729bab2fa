import { useState } from 'preact/hooks';
import { t } from '../../lib/words/help-screen.ts';

/** サポート用の報告: copied with one press, and shown, so that everybody sees what is given away. */
export function CopyReport({ make }: { readonly make: () => Promise<string> }) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<'report.copied' | 'report.notCopied' | 'report.failed' | null>(null);
  async function copy(): Promise<void> {
    try {
      const made = await make();
      setText(made);
      setSaid(
        await navigator.clipboard.writeText(made).then(
          () => 'report.copied' as const,
          () => 'report.notCopied' as const,
        ),
      );
    } catch {
      setSaid('report.failed');
    }
  }
  return (
    <section class="report" aria-labelledby="report-title">
      <h2 id="report-title">{t('report.title')}</h2>
      <p class="hint" id="report-hint">
        {t('report.what')}
      </p>
      <div class="deeds">
        <button type="button" aria-describedby="report-hint" onClick={() => void copy()}>
          {t('report.copy')}
        </button>
        <span role="status">{said && t(said)}</span>
      </div>
      {text !== '' && (
        <textarea readOnly rows={8} value={text} aria-label={t('report.title')} spellcheck={false} />
      )}
    </section>
  );
}
