/** Shut or open; the words beside it say the same. */
export function Padlock({ shut }: { readonly shut: boolean }) {
  return (
    <svg class="padlock" viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
      <path
        d={`M3.5 7.2h9v6.3h-9z${shut ? 'M5.5 7V5a2.5 2.5 0 0 1 5 0v2' : 'M5.5 7V4.6a2.5 2.5 0 0 1 4.8-1'}`}
      />
    </svg>
  );
}
