import { wordsIn } from '../../core/kesiapan/words';
import { designParts, hasPart, withPart } from '../../core/usulan/design-parts';
import { type FieldProps, LongField } from './field';

/** The design text: its words counted while it is typed, its six parts offered as headings. */
export const DesignField = (props: FieldProps & { readonly minimumWords: number }) => {
  const { field, column, minimumWords, isClosed, onType } = props;
  const words = wordsIn(field.text);
  const insert = (text: string): void => {
    onType(text);
    const area = document.getElementById(`isian-${column.key}`);
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.value = text;
    area.focus();
    area.setSelectionRange(text.length, text.length);
    area.scrollTop = area.scrollHeight;
  };
  return (
    <LongField
      {...props}
      rows={12}
      below={
        <>
          <p class={words >= minimumWords ? 'count enough' : 'count'} role="status">
            {words} dari {minimumWords} kata
          </p>
          <fieldset class="parts">
            <legend>Enam bagian; pilih untuk menambah judulnya</legend>
            {designParts.map((part) => {
              const isThere = hasPart(field.text, part);
              return (
                <button
                  key={part.title}
                  type="button"
                  title={part.hint}
                  disabled={isThere || isClosed}
                  onClick={() => insert(withPart(field.text, part))}
                >
                  {isThere ? '✓ ' : '+ '}
                  {part.title}
                </button>
              );
            })}
          </fieldset>
        </>
      }
    />
  );
};
