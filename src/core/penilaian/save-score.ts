import { refusal } from '../refusal';
import { sameText, trimmed } from '../text';
import { findEntry } from '../usulan/find-entry';
import { assessorsIn, teamLines } from './assessors';
import { fields, noteField } from './ledger-lines';
import { lastSave, replay, type ScoreState, scoreKeyOf } from './replay';
import { isConflicted } from './results';
import { activeCriteria, type Criterion, type Rubric, scoresIn } from './rubric';
import { rubricChanges, rubricFrom } from './rubric-text';
import type { ScoreBook } from './score-book';
import { changeScore, openDesk, type ScoreDesk, type ScoreTables } from './score-desk';
import { entryAt } from './score-entries';
import type { Assessor } from './score-rows';
import { scoreRowOf, scoreText } from './score-sheet';
import type { OwnScore, ScoreToSave } from './scoring-view';

/** Longest note, in letters: the ledger keeps the old one, the new one and a copy of both in one cell. */
export const longestNote = 3000;

/** What became of a save. */
export type SaveOutcome =
  | { readonly outcome: 'saved' | 'conflict'; readonly mine: OwnScore; readonly version: number }
  | { readonly outcome: 'gone'; readonly text: string };

/** The score as the page holds it; nothing yet where the ledger knows none. */
export const ownScore = (state: ScoreState | undefined, rubric: Rubric): OwnScore => {
  if (!state)
    return {
      scores: scoresIn({ scores: {} }, rubric),
      notes: {},
      note: '',
      isAbstained: false,
      reason: '',
      state: '',
    };
  const row = scoreRowOf(
    state,
    rubric.criteria.map(({ code }) => code),
  );
  const { notes, note, isAbstained, reason } = row;
  return { scores: scoresIn(row, rubric), notes, note, isAbstained, reason, state: row.state };
};

/** Somebody who may score, by what tab Tim says of them. Throws for everybody else. */
export const assessorOf = (team: ScoreTables['team'], who: string): Assessor => {
  const me = assessorsIn(teamLines(team)).find(({ email }) => who !== '' && sameText(email, who));
  if (!me)
    throw refusal(
      'Anda belum terdaftar sebagai Penilai. Minta Admin menambahkan alamat Anda di tab Tim dengan peran Penilai.',
    );
  return me;
};

/** Text that a cell keeps to the letter: line ends as the sheet has them, no invisible control characters. */
const plain = (text: string): string =>
  Array.from(text.replace(/\r\n?/g, '\n'))
    .filter((letter) => letter === '\n' || letter === '\t' || letter >= ' ')
    .map((letter) => (/^[\ud800-\udfff]$/.test(letter) ? '\ufffd' : letter))
    .join('')
    .trim();

const checkedScore = ({ code, name, min, max }: Criterion, score: number): number => {
  if (typeof score !== 'number' || !Number.isFinite(score) || score < min || score > max)
    throw new Error(
      `Nilai ${code} ${name} harus ${scoreText(min)} sampai ${scoreText(max)}, bukan "${String(score)}".`,
    );
  return Math.round(score * 1e4) / 1e4;
};

const checkedNote = (what: string, text: string): string => {
  const note = plain(text);
  if (note.length > longestNote)
    throw new Error(`${what} ${note.length} huruf; paling banyak ${longestNote}. Ringkaslah.`);
  return note;
};

/** What the ledger is to say after this save, by code or field. Throws for a score that cannot stand. */
const textsOf = (
  { score, fingerprint }: Pick<ScoreToSave, 'score' | 'fingerprint'>,
  rubric: Rubric,
): ReadonlyMap<string, string> => {
  const criteria = activeCriteria(rubric);
  const texts = new Map<string, string>();
  for (const criterion of criteria) {
    const { code } = criterion;
    const given = score.scores[code] ?? null;
    texts.set(code, given === null ? '' : scoreText(checkedScore(criterion, given)));
    texts.set(noteField(code), checkedNote(`Catatan ${code}`, score.notes[code] ?? ''));
  }
  texts.set(fields.note, checkedNote('Catatan', score.note));
  const reason = checkedNote('Alasan abstain', score.reason);
  texts.set(fields.abstained, score.isAbstained ? 'Ya' : '');
  texts.set(fields.reason, score.isAbstained ? reason : '');
  texts.set(fields.state, score.state === 'Final' ? 'Final' : 'Draf');
  texts.set(fields.fingerprint, fingerprint.slice(0, 2000));
  if (score.state !== 'Final') return texts;
  if (score.isAbstained && reason === '') throw new Error('Tulis alasan Anda abstain dahulu.');
  const open = criteria.filter(({ code }) => texts.get(code) === '');
  if (!score.isAbstained && open.length > 0)
    throw new Error(
      `Belum lengkap: ${open.map(({ code, name }) => `${code} ${name}`).join(', ')}. Isi dahulu, atau simpan sebagai draf.`,
    );
  return texts;
};

/** Why scores cannot be changed now; '' when they can. A rubric that changed since scores became final needs an Admin's word. */
export const stopText = ({
  round,
  mark,
  rubric,
  states,
}: Pick<ScoreDesk, 'round' | 'mark' | 'rubric' | 'states'>): string => {
  if (rubric.problem !== '') return rubric.problem;
  if (round.lock !== '')
    return 'Periode penilaian sudah dikunci. Minta Admin membukanya bila ada yang perlu diubah.';
  const hasFinal = [...states.values()].some(({ texts }) => texts.get(fields.state) === 'Final');
  if (!hasFinal || round.rubricMark === mark || round.rubricText === '') return '';
  const changes = rubricChanges(rubricFrom(round.rubricText), rubric).join('; ');
  return `Kriteria diubah sesudah ada nilai final (${changes}). Penilaian berhenti sampai Admin menyetujui perubahan itu di Panel penilaian, atau mengembalikan tab Kriteria.`;
};

/** The desk at which scores are changed. Throws while nobody may. */
const deskToScore = (book: ScoreBook, tables: ScoreTables): ScoreDesk => {
  const desk = openDesk(book, tables);
  const stop = stopText(desk);
  if (stop !== '') throw refusal(stop);
  return desk;
};

/** The entry of a save as it must be for that; a text when it is not. */
const unfit = ({ entries, team }: ScoreTables, id: string, me: Assessor): string => {
  const row = findEntry(entries, { id, row: 0, opd: '', name: '' });
  const entry = row === null ? null : entryAt(entries, row);
  if (entry === null || trimmed(entry.id) === '')
    return `Usulan ${id} tidak ada lagi di tab Inovasi. Pilih usulan lain.`;
  // Said before the status: whose own agency's entry it is, must not learn more of it.
  if (isConflicted(teamLines(team), me.email, entry))
    throw refusal(`Usulan ${id} milik unit Anda sendiri (${entry.opd}), jadi tidak dapat Anda nilai.`);
  return sameText(entry.status, 'Terverifikasi')
    ? ''
    : `Usulan ${id} kini berstatus ${entry.status}; hanya yang Terverifikasi dinilai. Pilih usulan lain.`;
};

/**
 * Makes ready to save somebody's score of an entry: checks the person, the entry and the score, then gives what is to be done
 * in one's turn. Throws when the person may not score it or the score cannot stand.
 */
export const scoreSaver = (
  tables: ScoreTables,
  save: ScoreToSave,
  who: string,
): ((book: ScoreBook, now: Date) => SaveOutcome) => {
  const me = assessorOf(tables.team, who);
  if (tables.rubric.problem !== '') throw refusal(tables.rubric.problem);
  const text = unfit(tables, save.id, me);
  if (text !== '') return () => ({ outcome: 'gone', text });
  const texts = textsOf(save, tables.rubric);
  const why = checkedNote('Alasan', save.why);
  return (book, now) => {
    const desk = deskToScore(book, tables);
    const key = scoreKeyOf(save.id, me.email);
    const state = desk.states.get(key);
    if ((state?.trail ?? 0) !== save.version)
      return { outcome: 'conflict', mine: ownScore(state, tables.rubric), version: state?.trail ?? 0 };
    const isChanged = [...texts].some(([field, one]) => (state?.texts.get(field) ?? '') !== one);
    if (isChanged && state?.texts.get(fields.state) === 'Final' && why === '')
      throw new Error('Nilai ini sudah final. Tulis alasan mengubahnya.');
    const after = changeScore(desk, {
      id: save.id,
      assessor: me.email,
      texts,
      who: me.email,
      reason: why,
      now,
    });
    const saved = after.states.get(key);
    return { outcome: 'saved', mine: ownScore(saved, tables.rubric), version: saved?.trail ?? 0 };
  };
};

/** Takes back the last save of one's own score, as a change of its own. Null when another version stands there by now. */
export const scoreUndoer = (
  tables: ScoreTables,
  { id, version }: { readonly id: string; readonly version: number },
  who: string,
): ((book: ScoreBook, now: Date) => boolean) => {
  const me = assessorOf(tables.team, who);
  const text = unfit(tables, id, me);
  if (text !== '') throw new Error(text);
  return (book, now) => {
    const desk = deskToScore(book, tables);
    const key = scoreKeyOf(id, me.email);
    if (desk.states.get(key)?.trail !== version || version === 0) return false;
    const own = desk.ledger.lines.filter(
      (line) => line.no <= version && scoreKeyOf(line.id, line.assessor) === key,
    );
    const [first] = lastSave(own);
    if (first === undefined) return false;
    const before = replay(own, first.no - 1).get(key)?.texts;
    const touched = own.filter(({ no }) => no >= first.no).map(({ criterion }) => criterion);
    const texts = new Map(touched.map((field) => [field, before?.get(field) ?? '']));
    changeScore(desk, { id, assessor: me.email, texts, who: me.email, reason: 'Dibatalkan', now });
    return true;
  };
};
