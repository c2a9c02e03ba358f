import { useEffect, useRef, useState } from 'preact/hooks';
import type { Criterion } from '../../core/penilaian/rubric';
import { AskDialog } from './ask-dialog';
import { CriterionCard, focusScore } from './criterion';
import { missingIn } from './draft';
import { Foot } from './foot';
import { hasUnsaved, type Kept, progressNow, type ScoreKeeper } from './keep-score';
import { missingText } from './notices';
import { Others } from './others';
import { type Asking, questionOf } from './questions';
import { Reading } from './reading';
import { Standing } from './standing';

/** What the assessor likes open; it stays so from entry to entry. */
export interface Habits {
  readonly isReading: boolean;
  /** The guide opens by itself under the criterion that is being scored. */
  readonly hasGuide: boolean;
}

/** One entry with its criteria, its draft saved while the person types. */
export const ScoreForm = ({
  kept,
  keeper,
  criteria,
  spreadLimit,
  habits,
  takesFocus,
  onHabits,
  onDone,
}: {
  kept: Kept;
  keeper: ScoreKeeper;
  criteria: readonly Criterion[];
  spreadLimit: number;
  habits: Habits;
  takesFocus: boolean;
  onHabits(habits: Habits): void;
  /** The score is as it shall be: on to the next entry. */
  onDone(): void;
}) => {
  const [asking, setAsking] = useState<Asking | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [guide, setGuide] = useState('');
  const [hasAgreed, setAgreed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasStarted = useRef(false);
  const isSaving = useRef(false);
  const { opened, draft, last } = kept;
  const { line } = opened;
  const progress = progressNow(kept);
  const isFinal = last.state === 'Final';
  const isClosed = opened.stop !== '' || kept.saving === 'gone';
  const isChanged = hasUnsaved(kept, criteria);
  const hasNothingToSave = isClosed || (!isChanged && (progress === 'final' || progress === 'abstain'));

  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    if (!takesFocus) return;
    const [first] = missingIn(draft, criteria);
    if (first && !isClosed && !isFinal) focusScore(first.code);
    else heading.current?.focus();
  });

  const save = async (work: () => Promise<boolean>): Promise<void> => {
    // Keys come faster than the page is drawn anew.
    if (isSaving.current) return;
    isSaving.current = true;
    setBusy(true);
    const isDone = await work();
    isSaving.current = false;
    setBusy(false);
    setAsking(null);
    // What was typed while it was saved is not left behind.
    if (isDone && !hasUnsaved(keeper.now(), criteria)) onDone();
  };
  /** Asks what is to be asked before a final save, or leads to what is missing first. */
  const ask = (question: Asking): void => {
    if (asking !== null || isBusy) return;
    if (kept.theirs !== null) {
      setProblem('Pilih dahulu nilai mana yang dipakai.');
      document.querySelector<HTMLElement>('.conflict button')?.focus();
      return;
    }
    const [missing] = missingIn(draft, criteria);
    setProblem(missingText(kept, criteria));
    if (missing) focusScore(missing.code);
    else if (question === 'final' && hasAgreed) void save(() => keeper.finish(''));
    else setAsking(question);
  };
  const finish = (): void => {
    if (hasNothingToSave) onDone();
    else ask(isFinal ? 'change' : 'final');
  };
  const answer = (reason: string): void => {
    if (asking === 'final') setAgreed(true);
    void save(() =>
      asking === 'abstain'
        ? keeper.abstain(reason, isFinal ? `Abstain: ${reason}` : '')
        : keeper.finish(reason),
    );
  };
  const finishNow = useRef(finish);
  finishNow.current = finish;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      finishNow.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  const move = (from: number, direction: 'next' | 'previous'): void => {
    const next = criteria[from + (direction === 'next' ? 1 : -1)];
    if (next) focusScore(next.code);
    else if (direction === 'next') document.getElementById('simpan-final')?.focus();
  };
  const toggleGuide = (code: string): void => {
    const isOpen = guide === code;
    setGuide(isOpen ? '' : code);
    onHabits({ ...habits, hasGuide: !isOpen });
  };
  const caption = (): string => {
    if (hasNothingToSave) return 'Lanjut';
    return isFinal ? 'Simpan perubahan & lanjut' : 'Simpan final & lanjut';
  };
  const [first] = criteria;

  return (
    <>
      <h2 ref={heading} tabIndex={-1} class="title">
        {line.name || '(belum bernama)'}
      </h2>
      <p class="small">
        {line.id} · {line.unit || line.opd}
        {line.unit !== '' && ` · ${line.opd}`} · {line.kind} ·{' '}
        <span class={`status m-${progress.replace(' ', '-')}`}>{progress}</span>
      </p>
      <Standing
        kept={kept}
        keeper={keeper}
        criteria={criteria}
        progress={progress}
        onAsk={ask}
        onAgain={() => first && focusScore(first.code)}
      />
      <Reading
        opened={opened}
        isOpen={habits.isReading}
        onToggle={(isReading) => onHabits({ ...habits, isReading })}
      />
      <h3>Kriteria</h3>
      {criteria.map((criterion, index) => {
        const { code } = criterion;
        return (
          <CriterionCard
            key={code}
            criterion={criterion}
            text={draft.texts[code] ?? ''}
            note={draft.notes[code] ?? ''}
            isClosed={isClosed}
            isGuideOpen={guide === code}
            onType={(text) => {
              setProblem('');
              keeper.typeScore(code, text);
            }}
            onNote={(text) => keeper.typeNote(code, text)}
            onLeaveNote={() => void keeper.flush()}
            onFocus={() => habits.hasGuide && setGuide(code)}
            onGuide={() => toggleGuide(code)}
            onMove={(direction) => move(index, direction)}
          />
        );
      })}
      <div class="field">
        <label for="catatan">Catatan umum</label>
        <textarea
          id="catatan"
          rows={3}
          readOnly={isClosed}
          value={draft.note}
          onInput={(event) => keeper.typeNote('', event.currentTarget.value)}
          onBlur={() => void keeper.flush()}
        />
      </div>
      {opened.others !== null && (
        <Others criteria={criteria} mine={last} others={opened.others} spreadLimit={spreadLimit} />
      )}
      {!isClosed && progress !== 'abstain' && (
        <button type="button" onClick={() => setAsking('abstain')}>
          Abstain…
        </button>
      )}
      <Foot
        kept={kept}
        criteria={criteria}
        caption={caption()}
        problem={problem}
        onFinish={finish}
        onUndo={() => void keeper.undo()}
      />
      {asking !== null && (
        <AskDialog
          question={questionOf(asking, progress)}
          isBusy={isBusy}
          onYes={answer}
          onNo={() => setAsking(null)}
        />
      )}
    </>
  );
};
