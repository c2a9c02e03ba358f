import { useEffect, useRef, useState } from 'preact/hooks';
import type { Criterion } from '../../core/penilaian/rubric';
import { keyMeaning, numberText, scoreOf, scoreProblem, stepped } from './score-text';

/** Texts longer than this scroll in their own box, so that the scores stay near each other. */
const longText = 240;

const idOf = (code: string): string => `nilai-${code}`;

/** Brings the field of a criterion under the keyboard. */
export const focusScore = (code: string): void => {
  const field = document.getElementById(idOf(code));
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
};

const Guide = ({ criterion, id }: { criterion: Criterion; id: string }) => {
  const { guide, levels, name } = criterion;
  const isLong = guide.length + levels.join('').length > longText || levels.length > 4;
  const more = isLong ? ({ tabIndex: 0, role: 'region', 'aria-label': `Panduan ${name}` } as const) : {};
  return (
    <div id={id} class={isLong ? 'guide long' : 'guide'} {...more}>
      {guide !== '' && <p>{guide}</p>}
      {levels.length > 0 && (
        <ul>
          {levels.map((level) => (
            <li key={level}>{level}</li>
          ))}
        </ul>
      )}
    </div>
  );
};

const Note = ({
  criterion: { code, name },
  note,
  onType,
  onLeave,
}: {
  criterion: Criterion;
  note: string;
  onType(text: string): void;
  onLeave(): void;
}) => {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <textarea
      ref={field}
      id={`catatan-${code}`}
      rows={3}
      aria-label={`Catatan ${name}`}
      value={note}
      onInput={(event) => onType(event.currentTarget.value)}
      onBlur={onLeave}
    />
  );
};

/** One criterion: its weight, its score with steps, and behind buttons its guide and a note. */
export const CriterionCard = ({
  criterion,
  text,
  note,
  isClosed,
  isGuideOpen,
  onType,
  onNote,
  onLeaveNote,
  onFocus,
  onGuide,
  onMove,
}: {
  criterion: Criterion;
  text: string;
  note: string;
  isClosed: boolean;
  isGuideOpen: boolean;
  onType(text: string): void;
  onNote(text: string): void;
  onLeaveNote(): void;
  onFocus(): void;
  onGuide(): void;
  onMove(direction: 'next' | 'previous'): void;
}) => {
  const { code, name, weight, min, max, guide, levels } = criterion;
  const [isNoting, setNoting] = useState(false);
  const card = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = idOf(code);
  const problem = scoreProblem(text, criterion);
  const score = scoreOf(text, criterion);
  const hasGuide = guide !== '' || levels.length > 0;
  useEffect(() => {
    if (!isGuideOpen || document.activeElement !== input.current) return;
    card.current?.scrollIntoView({ block: 'nearest' });
    input.current?.scrollIntoView({ block: 'nearest' });
  }, [isGuideOpen]);
  const step = (steps: number): void => onType(stepped(text, steps, criterion));
  const press = (event: KeyboardEvent): void => {
    if (event.metaKey) return;
    const meaning = keyMeaning(event, criterion);
    if (meaning === null) return;
    event.preventDefault();
    if (typeof meaning === 'string') onMove(meaning);
    else step(meaning.steps);
  };
  const stepButton = (sign: string, what: string, steps: number) => (
    <button
      type="button"
      class="step"
      // The arrow keys in the field do the same; one stop of the Tab key a criterion is enough.
      tabIndex={-1}
      aria-label={`${what} nilai ${name}`}
      disabled={isClosed}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        step(steps);
        input.current?.focus();
      }}
    >
      {sign}
    </button>
  );
  return (
    <section class={isGuideOpen ? 'criterion current' : 'criterion'} ref={card}>
      <div class="head">
        <label for={id}>
          <span class="code">{code}</span> {name}
        </label>
        <span class="weight" title="Bobot">
          {numberText(weight)} %
        </span>
      </div>
      <div class="give">
        {stepButton('−', 'Kurangi', -1)}
        <input
          ref={input}
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          role="spinbutton"
          aria-valuemin={min}
          aria-valuemax={max}
          aria-valuenow={typeof score === 'number' ? score : undefined}
          aria-valuetext={text.trim() === '' ? 'belum diisi' : text}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-rentang${problem === '' ? '' : ` ${id}-galat`}`}
          readOnly={isClosed}
          value={text}
          onInput={(event) => onType(event.currentTarget.value)}
          onFocus={onFocus}
          onKeyDown={isClosed ? undefined : press}
        />
        {stepButton('+', 'Tambah', 1)}
        <span class="small" id={`${id}-rentang`}>
          {numberText(min)}–{numberText(max)}
        </span>
        <span class="more">
          {hasGuide && (
            <button
              type="button"
              class="link"
              aria-expanded={isGuideOpen}
              aria-controls={`${id}-panduan`}
              aria-label={`Panduan ${name}`}
              onClick={onGuide}
            >
              Panduan
            </button>
          )}
          {(!isClosed || note !== '') && (
            <button
              type="button"
              class="link"
              aria-expanded={isNoting}
              aria-label={`Catatan ${name}${note === '' ? '' : ', sudah ada'}`}
              onClick={() => setNoting(!isNoting)}
            >
              Catatan{note === '' ? '' : ' ●'}
            </button>
          )}
        </span>
      </div>
      {problem !== '' && (
        <p class="problem" id={`${id}-galat`}>
          {problem}
        </p>
      )}
      {isNoting &&
        (isClosed ? (
          <p class="small kept">{note}</p>
        ) : (
          <Note criterion={criterion} note={note} onType={onNote} onLeave={onLeaveNote} />
        ))}
      {isGuideOpen && hasGuide && <Guide criterion={criterion} id={`${id}-panduan`} />}
    </section>
  );
};
