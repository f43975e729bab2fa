import { CredentialFields } from '../form/CredentialFields.tsx';
import { EnvironmentFields } from '../form/EnvironmentFields.tsx';
import { Letter } from './pictures.tsx';
import { Step, type StepProps } from './step.tsx';

/** What stands in the provider's letter. */
export function LetterStep({ of, stored, options }: StepProps) {
  return (
    <Step
      text="setup.letterText"
      next="setup.toTest"
      onBack={() => options.guide.go('office')}
      onNext={() => void options.guide.test()}
    >
      <div class="with-picture">
        <Letter />
        <div class="fields">
          <CredentialFields of={of} stored={stored} />
          <EnvironmentFields of={of} />
        </div>
      </div>
    </Step>
  );
}
