import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { errorText } from './error-text';

/** Something that is asked before it is done. */
export interface Question {
  readonly title: string;
  readonly body: ComponentChildren;
  /** Whether a reason is asked for. */
  readonly reason: 'none' | 'optional' | 'required';
  /** What the button says, and what it says while it is being done. */
  readonly button: string;
  readonly doing: string;
  /** What is asked once more before it is done; '' for nothing. */
  readonly again?: string;
  /** Does it; its error is shown in the dialog. */
  readonly act: (reason: string) => Promise<void>;
}

/** What Tab walks through in a dialog. */
const stops = 'button:not(:disabled), textarea:not(:disabled)';

/**
 * A dialog within the page: nothing behind it is reached, Esc closes it, and the focus goes back to where it was, or to
 * what the page marks with `data-home`.
 */
export const Ask = ({ question, onClose }: { question: Question; onClose: () => void }) => {
  const { title, body, reason: wanted, button, doing, again = '', act } = question;
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const [isAgain, setAgain] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState('');
  useEffect(() => {
    const opener = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      shown?.close();
      // What opened it may be gone by then: a locked round has no button to lock it.
      const isThere = opener instanceof HTMLButtonElement && opener.isConnected && !opener.disabled;
      const back = isThere ? opener : document.querySelector<HTMLElement>('[data-home]');
      back?.focus();
    };
  }, []);
  useLayoutEffect(() => {
    // A second press of the same key must not answer the second question.
    if (isAgain) dialog.current?.querySelector<HTMLElement>('.buttons button')?.focus();
  }, [isAgain]);
  useLayoutEffect(() => {
    // Buttons that are disabled lose the focus, and keys would reach the page behind.
    if (isBusy) dialog.current?.focus();
  }, [isBusy]);
  const leave = (event: Event) => {
    event.preventDefault();
    if (!isBusy) onClose();
  };
  const walk = (event: KeyboardEvent) => {
    // Browsers close a dialog on the second Escape, whatever it says to the first.
    if (event.key === 'Escape') leave(event);
    if (event.key !== 'Tab') return;
    const all = [...(dialog.current?.querySelectorAll<HTMLElement>(stops) ?? [])];
    const [first, last] = [all[0], all[all.length - 1]];
    const [edge, other] = event.shiftKey ? [first, last] : [last, first];
    if (document.activeElement !== edge && document.activeElement !== dialog.current) return;
    event.preventDefault();
    other?.focus();
  };
  const go = () => {
    if (again !== '' && !isAgain) {
      setAgain(true);
      return;
    }
    setBusy(true);
    setError('');
    act(reason.trim()).then(onClose, (failure: unknown) => {
      setError(errorText(failure));
      setBusy(false);
    });
  };
  return (
    <dialog ref={dialog} aria-labelledby="ask-title" onKeyDown={walk} onCancel={leave}>
      <h2 id="ask-title">{title}</h2>
      {isAgain ? (
        <p role="status">
          <strong>{again}</strong>
        </p>
      ) : (
        body
      )}
      {wanted !== 'none' && !isAgain && (
        <label>
          Alasan{wanted === 'optional' ? ' (boleh kosong)' : ''}
          <textarea
            rows={3}
            maxLength={1000}
            value={reason}
            disabled={isBusy}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
      )}
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <div class="buttons">
        <button type="button" disabled={isBusy} onClick={onClose}>
          Batal
        </button>
        <button
          type="button"
          class="main"
          disabled={isBusy || (wanted === 'required' && reason.trim() === '')}
          onClick={go}
        >
          {isBusy ? doing : again !== '' && !isAgain ? 'Lanjutkan' : button}
        </button>
      </div>
    </dialog>
  );
};
