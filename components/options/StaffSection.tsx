import { Section } from './Section.tsx';
import { StaffName } from './StaffName.tsx';

/** 担当者: the name that the record of this browser carries. */
export function StaffSection(props: Parameters<typeof StaffName>[0]) {
  return (
    <Section id="staff-title" title="setup.staffTitle" text="setup.staffText">
      <div class="card">
        <StaffName {...props} />
      </div>
    </Section>
  );
}
