import { t } from '../../../lib/words/options.ts';
import { StaffName } from '../StaffName.tsx';
import { RowPicture } from './pictures.tsx';
import { Step, type StepProps } from './step.tsx';

/** Where it goes on: the order list, and what is to be seen there. */
export function DoneStep({ guide, staff, options }: StepProps) {
  return (
    <>
      <RowPicture />
      <ol class="what-next">
        <li>{t('setup.doneRow')}</li>
        <li>{t('setup.doneClick')}</li>
        <li>{t('setup.doneBadge')}</li>
      </ol>
      <StaffName staff={staff} save={options.setStaff} />
      <Step
        text="setup.doneText"
        next="setup.close"
        quiet
        onNext={() => void options.guide.finish()}
        other={
          <a class="button" href={guide.listUrl} target="_blank" rel="noopener">
            {t('setup.openList')}
          </a>
        }
      />
    </>
  );
}
