import type { ComponentChildren } from 'preact';
import type { Column } from '../../core/lembar/tab';
import { choiceMeanings } from '../../core/usulan/choice-meanings';
import { dayOfText } from '../../core/usulan/date-text';
import { dayText } from '../../core/usulan/log-text';
import { tendCell } from '../../core/usulan/tend-cell';
import { Conflict } from './conflict';
import type { Field as FieldState } from './draft';
import { caretBefore, groupedDigits, ungrouped } from './rupiah';

/** What every field of the form is given. */
export interface FieldProps {
  /** The column with what explains it. */
  readonly column: Column & { readonly note: string };
  readonly field: FieldState;
  readonly isClosed: boolean;
  onType(text: string): void;
  onLeave(): void;
  onChoose(which: 'sheet' | 'own'): void;
}

const isIsoDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What is wrong with a text and what to do, '' for nothing; the sheet would say the same in a note. */
const problemOf = (column: Column, { text, refused }: FieldState): string => {
  if (refused?.text === text) return refused.reason;
  if (column.rule?.kind === 'column') return '';
  if (column.rule?.kind === 'date')
    return text === '' || isIsoDay(text)
      ? ''
      : `"${text}" belum berupa satu tanggal. Pilih tanggalnya di atas.`;
  return tendCell(column, text, { agencyOf: () => null }).note;
};

const idOf = (column: Column): string => `isian-${column.key}`;

/** The label, explanation, error and conflict around a field. */
export const Labelled = ({
  column,
  field,
  onChoose,
  children,
  below,
}: Pick<FieldProps, 'column' | 'field' | 'onChoose'> & {
  readonly children: ComponentChildren;
  readonly below?: ComponentChildren;
}) => {
  const problem = problemOf(column, field);
  const id = idOf(column);
  return (
    <div class="field">
      <label for={id}>{column.header}</label>
      {children}
      {below}
      <p class="hint" id={`${id}-jelas`}>
        {column.note}
      </p>
      {problem && (
        <p class="problem" id={`${id}-galat`}>
          {problem}
        </p>
      )}
      <Conflict field={field} what={column.header} onChoose={onChoose} />
    </div>
  );
};

/** What the control itself is given, so that it is read out with its explanation and its error. */
const described = ({ column, field, isClosed, onLeave }: FieldProps) => {
  const id = idOf(column);
  const problem = problemOf(column, field);
  return {
    id,
    onBlur: onLeave,
    disabled: isClosed,
    'aria-describedby': problem ? `${id}-galat ${id}-jelas` : `${id}-jelas`,
    'aria-invalid': problem !== '',
  };
};

/** A text on one line, with suggestions if there are any. */
export const TextField = (props: FieldProps & { readonly suggestions?: readonly string[] }) => {
  const { column, field, onType, onChoose, suggestions = [] } = props;
  const list = `${idOf(column)}-saran`;
  return (
    <Labelled column={column} field={field} onChoose={onChoose}>
      <input
        {...described(props)}
        type="text"
        autocomplete="off"
        list={suggestions.length > 0 ? list : undefined}
        value={field.text}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </Labelled>
  );
};

/** A text of several lines. */
export const LongField = (
  props: FieldProps & { readonly rows?: number; readonly below?: ComponentChildren },
) => {
  const { column, field, onType, onChoose, rows = 5, below } = props;
  return (
    <Labelled column={column} field={field} onChoose={onChoose} below={below}>
      <textarea
        {...described(props)}
        rows={rows}
        value={field.text}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </Labelled>
  );
};

const Meanings = ({ column, text }: { column: Column; text: string }) => {
  const meanings = choiceMeanings[column.key];
  if (!meanings) return null;
  return (
    <>
      {meanings[text] && <p class="meaning">{meanings[text]}</p>}
      <details>
        <summary>Arti pilihan</summary>
        <dl>
          {Object.entries(meanings).map(([choice, meaning]) => (
            <div key={choice}>
              <dt>{choice}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
};

/** One of a list of choices, with what each means. A text that is none of them stays visible. */
export const ChoiceField = (props: FieldProps & { readonly choices: readonly string[] }) => {
  const { column, field, choices, onType, onChoose } = props;
  const isOdd = field.text !== '' && !choices.includes(field.text);
  return (
    <Labelled
      column={column}
      field={field}
      onChoose={onChoose}
      below={<Meanings column={column} text={field.text} />}
    >
      <select
        {...described(props)}
        value={field.text}
        onChange={(event) => onType(event.currentTarget.value)}
      >
        <option value="">Pilih…</option>
        {isOdd && <option value={field.text}>{field.text}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </Labelled>
  );
};

/**
 * A day, by the browser's picker, and in words below it: a picker writes days as the browser's language does. A text that is
 * no day stays visible until one is picked.
 */
export const DayField = (props: FieldProps) => {
  const { column, field, onType, onChoose } = props;
  const isOdd = field.text !== '' && !isIsoDay(field.text);
  const day = isOdd ? null : dayOfText(field.text);
  return (
    <Labelled
      column={column}
      field={field}
      onChoose={onChoose}
      below={day && <p class="meaning">{dayText(day)}</p>}
    >
      <input
        {...described(props)}
        type="date"
        value={isOdd ? '' : field.text}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </Labelled>
  );
};

/** An amount in rupiah, its digits grouped while it is typed; words such as "12,5 jt" are taken as well. */
export const RupiahField = (props: FieldProps) => {
  const { column, field, onType, onChoose } = props;
  const take = (input: HTMLInputElement): void => {
    const digitsAfter = input.value.slice(input.selectionStart ?? 0).replace(/\D/g, '').length;
    const text = ungrouped(input.value);
    const shown = groupedDigits(text);
    if (shown !== input.value) {
      input.value = shown;
      const caret = caretBefore(shown, digitsAfter);
      input.setSelectionRange(caret, caret);
    }
    onType(text);
  };
  return (
    <Labelled column={column} field={field} onChoose={onChoose}>
      <div class="rupiah">
        <span aria-hidden="true">Rp</span>
        <input
          {...described(props)}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={groupedDigits(field.text)}
          onInput={(event) => take(event.currentTarget)}
        />
      </div>
    </Labelled>
  );
};
