import { useRef } from 'preact/hooks';
import { t } from '../words/mapper-screen.ts';
import type { Mapper } from './mapper.ts';
import { Press } from './parts.tsx';

/** A profile that somebody shared, in place of pointing. */
export function ImportFile({ mapper }: { readonly mapper: Mapper }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('mapper.import')}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (file) void mapper.importFile(file);
        }}
      />
      {/* A press made by script would be kept from the page by our own guard. */}
      <Press act={() => input.current?.showPicker()}>{t('mapper.import')}</Press>
    </>
  );
}
