import type { ComponentChildren } from 'preact';
import type { Criterion } from '../../core/penilaian/rubric';
import type { ChangedField, OwnScore, ScoringView } from '../../core/penilaian/scoring-view';
import { changedPart } from './changed-part';
import { missingIn } from './draft';
import type { Kept } from './keep-score';
import { runningTotal } from './running-total';
import { numberText, totalText } from './score-text';

/** What somebody sees who cannot score, or while nobody can: why, and what to do. */
export const Stopped = ({ view, onAgain }: { view: ScoringView; onAgain(): void }) => (
  <>
    <p class="warning">{view.refusal || view.stop}</p>
    {view.refusal !== '' && <p class="small">Anda masuk sebagai {view.me.email || '(tidak diketahui)'}.</p>}
    <button type="button" onClick={onAgain}>
      Periksa lagi
    </button>
  </>
);

/** Texts longer than this together scroll in their own box, which the keyboard reaches. */
const longTexts = 500;

const Box = ({
  label,
  letters,
  children,
}: {
  label: string;
  letters: readonly string[];
  children: ComponentChildren;
}) => {
  const isLong = letters.join('').length > longTexts || letters.length > 6;
  const more = isLong ? ({ tabIndex: 0, role: 'region', 'aria-label': label } as const) : {};
  return (
    <div class={isLong ? 'box long' : 'box'} {...more}>
      {children}
    </div>
  );
};

const partsOf = (changed: readonly ChangedField[]) =>
  changed.map(({ title, before, after }) => {
    const part = changedPart(before ?? '', after);
    return {
      title,
      before: before === null ? '(isi lama tidak tercatat)' : part.before || '(kosong)',
      after: (before === null ? after : part.after) || '(kosong)',
    };
  });

/** That the entry changed since one scored it, field by field, and the two ways to go on. */
export const Stale = ({
  changed,
  onKeep,
  onAgain,
}: {
  changed: readonly ChangedField[];
  onKeep(): void;
  onAgain(): void;
}) => (
  <section class="stale" aria-label="Nilai kedaluwarsa">
    <p>
      <span class="status m-kedaluwarsa">kedaluwarsa</span> Usulan berubah sesudah Anda nilai.
    </p>
    <Box label="Yang berubah" letters={partsOf(changed).map(({ before, after }) => before + after)}>
      <dl>
        {partsOf(changed).map(({ title, before, after }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd class="kept">
              <del>{before}</del>
              <span aria-hidden="true"> → </span>
              <ins>{after}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </Box>
    <div class="row">
      <button type="button" onClick={onKeep}>
        Nilai tetap
      </button>
      <button type="button" onClick={onAgain}>
        Nilai ulang
      </button>
    </div>
  </section>
);

const summaryOf = (score: OwnScore, criteria: readonly Criterion[]): string => {
  if (score.isAbstained) return `Abstain: ${score.reason}`;
  const { total, given, of } = runningTotal(criteria, score.scores);
  return `${score.state || 'Kosong'}, ${totalText(total)} (${given} dari ${of} kriteria)`;
};

/** What another window saved meanwhile, beside what is in this one; only what differs is listed. */
export const ConflictNotice = ({
  theirs,
  mine,
  criteria,
  onChoose,
}: {
  theirs: OwnScore;
  mine: OwnScore;
  criteria: readonly Criterion[];
  onChoose(which: 'mine' | 'theirs'): void;
}) => {
  const shown = (score: OwnScore, code: string): string => {
    const given = score.scores[code] ?? null;
    return given === null ? '–' : numberText(given);
  };
  const lines = [
    ...criteria.flatMap(({ code, name }) => [
      { title: `${code} ${name}`, one: shown(theirs, code), other: shown(mine, code) },
      { title: `Catatan ${code}`, one: theirs.notes[code] ?? '', other: mine.notes[code] ?? '' },
    ]),
    { title: 'Catatan', one: theirs.note, other: mine.note },
  ].filter(({ one, other }) => one !== other);
  return (
    <div class="conflict" role="alert">
      <p>Nilai Anda untuk usulan ini diubah di jendela lain. Pilih yang dipakai.</p>
      <dl>
        <dt>Tersimpan</dt>
        <dd>{summaryOf(theirs, criteria)}</dd>
        <dt>Di sini</dt>
        <dd>{summaryOf(mine, criteria)}</dd>
      </dl>
      <Box label="Yang berbeda" letters={lines.map(({ one, other }) => one + other)}>
        <dl>
          {lines.map(({ title, one, other }) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd class="kept">
                Tersimpan: {one || '(kosong)'}
                <br />
                Di sini: {other || '(kosong)'}
              </dd>
            </div>
          ))}
        </dl>
      </Box>
      <div class="row">
        <button type="button" onClick={() => onChoose('mine')}>
          Pakai punya saya
        </button>
        <button type="button" onClick={() => onChoose('theirs')}>
          Pakai yang tersimpan
        </button>
      </div>
    </div>
  );
};

/** What a final score still needs, in a sentence; '' for nothing. */
export const missingText = ({ draft }: Pick<Kept, 'draft'>, criteria: readonly Criterion[]): string => {
  const missing = missingIn(draft, criteria);
  return missing.length === 0
    ? ''
    : `Belum diisi dengan benar: ${missing.map(({ code, name }) => `${code} ${name}`).join(', ')}.`;
};
