import { useEffect, useRef, useState } from 'preact/hooks';

/** A question in a small window of the page, perhaps with a reason to write; Enter says yes, Escape no. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the field for a reason is called; '' for no field. */
  readonly field: string;
  readonly suggestion: string;
  readonly yes: string;
}

export const AskDialog = ({
  question,
  isBusy,
  onYes,
  onNo,
}: {
  question: Question;
  isBusy: boolean;
  onYes(reason: string): void;
  onNo(): void;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState(question.suggestion);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const agree = (): void => {
    if (isBusy) return;
    if (question.field !== '' && reason.trim() === '') {
      setProblem(`${question.field} belum diisi.`);
      dialog.current?.querySelector('textarea')?.focus();
    } else onYes(reason.trim());
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby="tanya-judul"
      aria-describedby="tanya-teks"
      onCancel={(event) => {
        event.preventDefault();
        if (!isBusy) onNo();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
        event.preventDefault();
        agree();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          agree();
        }}
      >
        <h2 id="tanya-judul">{question.title}</h2>
        <p id="tanya-teks">{question.text}</p>
        {question.field !== '' && (
          <div class="field">
            <label for="tanya-alasan">{question.field}</label>
            <textarea
              id="tanya-alasan"
              rows={3}
              value={reason}
              aria-required
              aria-invalid={problem !== ''}
              aria-describedby={problem === '' ? undefined : 'tanya-galat'}
              onInput={(event) => {
                setReason(event.currentTarget.value);
                setProblem('');
              }}
            />
            {problem !== '' && (
              <p class="problem" id="tanya-galat" role="alert">
                {problem}
              </p>
            )}
          </div>
        )}
        <div class="row">
          <button type="button" disabled={isBusy} onClick={onNo}>
            Kembali
          </button>
          {/* Without a field the answer itself has the focus, so that Enter is enough. */}
          <button type="submit" class="primary" aria-disabled={isBusy} autofocus={question.field === ''}>
            {isBusy ? 'Menyimpan…' : question.yes}
          </button>
        </div>
      </form>
    </dialog>
  );
};
