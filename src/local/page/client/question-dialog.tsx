import { useState } from 'preact/hooks';
import { Modal } from './modal';
import type { Question } from './page-state';

const labels: Readonly<Record<string, string>> = { OK: 'OK', CANCEL: 'Batal', YES: 'Ya', NO: 'Tidak' };

const sets: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** What ui.alert and ui.prompt show: the script waits for the answer. */
export const QuestionDialog = (props: {
  readonly question: Question;
  readonly answer: (button: string, text: string) => void;
}) => {
  const { question, answer } = props;
  const [text, setText] = useState('');
  const buttons = sets[question.buttons] ?? ['OK'];
  return (
    <Modal title={question.title || question.message} close={() => answer('CLOSE', text)} width={460}>
      <form
        class="tanya"
        onSubmit={(event) => {
          event.preventDefault();
          answer(buttons[0] ?? 'OK', text);
        }}
      >
        <div class="jendela-kepala">
          <h2>{question.title || 'Pesan dari skrip'}</h2>
          <button type="button" class="tutup" aria-label="Tutup" onClick={() => answer('CLOSE', text)}>
            ×
          </button>
        </div>
        {question.message !== '' && <p class="tanya-pesan">{question.message}</p>}
        {question.kind === 'prompt' && (
          <input
            class="tanya-isian"
            aria-label={question.message || question.title || 'Jawaban'}
            value={text}
            // biome-ignore lint/a11y/noAutofocus: the script waits for just this answer
            autoFocus
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
        <div class="tanya-tombol">
          {buttons.map((button, index) => (
            <button
              key={button}
              type={index === 0 ? 'submit' : 'button'}
              class={index === 0 ? 'utama' : ''}
              // biome-ignore lint/a11y/noAutofocus: the script waits for just this answer
              autoFocus={index === 0 && question.kind === 'alert'}
              onClick={index === 0 ? undefined : () => answer(button, text)}
            >
              {labels[button] ?? button}
            </button>
          ))}
        </div>
      </form>
    </Modal>
  );
};
