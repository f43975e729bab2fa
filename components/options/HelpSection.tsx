import { t } from '../../lib/words/options.ts';
import { CopyReport } from '../report/CopyReport.tsx';
import { Section } from './Section.tsx';

/** ヘルプ: the guide, and what support needs. */
export function HelpSection({ report }: { readonly report: () => Promise<string> }) {
  return (
    <Section id="help-title" title="keys.helpTitle" text="keys.helpText">
      <div class="card help-card">
        <p class="links">
          <a href="/help.html">{t('keys.helpOpen')}</a>
        </p>
        <CopyReport make={report} />
      </div>
    </Section>
  );
}
