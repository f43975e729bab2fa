import { useEffect, useState } from 'preact/hooks';
import { staffNameLength } from '../../lib/settings/staff.ts';
import { t } from '../../lib/words/options.ts';
import { TextField } from '../TextField.tsx';

interface Props {
  /** null: nobody was asked yet; empty: passed over; undefined: not known yet. */
  readonly staff: string | null | undefined;
  /** False when it could not be saved. */
  readonly save: (name: string) => Promise<boolean>;
}

/** Who works in this browser: asked once, passed over if one likes, changed with one press. */
export function StaffName({ staff, save }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  // Asked once: as long as nobody answered, the field is open.
  const open = typed !== null || staff === null;
  useEffect(() => {
    if (typed !== null && staff !== null) document.getElementById('staff-name')?.focus();
    // Only when it opens.
  }, [open]);
  if (staff === undefined) return null;
  const end = async (name: string): Promise<void> => {
    const kept = await save(name);
    setFailed(!kept);
    if (kept) setTyped(null);
  };
  if (!open) {
    return (
      <p class="staff">
        <span class="soft">{t('setup.staff')}</span> <b>{staff || t('setup.staffNone')}</b>{' '}
        <button type="button" id="change-staff" onClick={() => setTyped(staff)}>
          {t('setup.staffChange')}
        </button>
      </p>
    );
  }
  const text = typed ?? '';
  const long = text.trim().length > staffNameLength;
  return (
    <form
      class="staff-form"
      aria-label={t('setup.staff')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!long) void end(text);
      }}
    >
      <TextField
        id="staff-name"
        label={t('setup.staff')}
        hint={t('setup.staffHint')}
        error={long ? t('options.bad.long', { most: staffNameLength }) : failed ? t('setup.staffFailed') : ''}
        value={text}
        onValue={setTyped}
      >
        <button>{t('options.save')}</button>
        <button type="button" onClick={() => void end(staff ?? '')}>
          {t(staff === null ? 'setup.staffSkip' : 'options.cancel')}
        </button>
      </TextField>
    </form>
  );
}
