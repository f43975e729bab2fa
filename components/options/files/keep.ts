/** Hands a file to the browser's downloads. */
export function keep(pieces: readonly string[], name: string): void {
  const url = URL.createObjectURL(new Blob([...pieces], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has the data once the click is through; the address is not needed any more.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
