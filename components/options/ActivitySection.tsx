import { t } from '../../lib/words/options.ts';
import { Section } from './Section.tsx';

/** 操作履歴: the ways to the page that has it, and to what is decided there. */
export function ActivitySection() {
  return (
    <Section id="activity-title" title="setup.activityTitle" text="setup.activityText">
      <div class="card links">
        <a href="/activity.html">{t('setup.activityOpen')}</a>
        <a href="/activity.html?view=keeping">{t('setup.activityKeeping')}</a>
      </div>
    </Section>
  );
}
