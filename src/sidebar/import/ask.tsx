import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly question: string;
  readonly yes: string;
  readonly isBusy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** A question in the page, before something is written or taken away; the focus goes to it. */
export const Ask = ({ question, yes, isBusy, onYes, onNo }: Props) => {
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <fieldset class="box" tabIndex={-1} ref={box}>
      <legend>{question}</legend>
      <div class="actions">
        <button type="button" class="main" onClick={onYes} disabled={isBusy}>
          {yes}
        </button>
        <button type="button" onClick={onNo} disabled={isBusy}>
          Jangan
        </button>
      </div>
    </fieldset>
  );
};
