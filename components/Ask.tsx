import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly text: string;
  /** What the button that does it says, as a deed: 「削除する」. */
  readonly yes: string;
  readonly no: string;
  /** While it is being done: no second press, no way out. */
  readonly working?: boolean;
  /** What went wrong with the last try. */
  readonly children?: ComponentChildren;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** A question before something that cannot be undone. The safe answer has the focus; Escape is the safe answer. */
export function Ask({ title, text, yes, no, working = false, children, onYes, onNo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed by its own means, so that the browser gives the focus back to where it was.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby="ask-title"
      aria-describedby="ask-text"
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id="ask-title">{title}</h2>
      <p id="ask-text">{text}</p>
      <div role="alert">{children}</div>
      <footer>
        <button type="button" autofocus aria-disabled={working} onClick={onNo}>
          {no}
        </button>
        <button type="button" class="danger" aria-disabled={working} onClick={onYes}>
          {yes}
        </button>
      </footer>
    </dialog>
  );
}
