import { Step, type StepProps } from './step.tsx';

/** Fees may wait: without a table nothing is added to any order. */
export function FeesStep({ options }: StepProps) {
  return (
    <Step text="setup.feesText" next="setup.feesLater" onNext={() => void options.guide.afterFees()}>
      {/* The shop form's group of fees stands here: `of` is what it works on. */}
    </Step>
  );
}
