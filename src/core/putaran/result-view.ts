import { attentionTo } from '../penilaian/attention';
import { progressOf, verifiedOf } from '../penilaian/progress';
import { resultsOf } from '../penilaian/results';
import { rowsOf } from '../penilaian/sent-scores';
import { awardsOf, type KindAwards } from './awards';
import type { LockedLine } from './locked-round';
import type { ResultFile } from './result-file';

/** Results by kind of proposer, each the best first: the locked ones, else those of now. */
export const resultsByKind = ({
  isLocked,
  locked,
  lines,
  nominees,
}: ResultFile): readonly KindAwards<LockedLine>[] =>
  awardsOf(isLocked ? (locked?.lines ?? []) : lines, nominees);

/** Places that differ between the locked result and now, one sentence an entry; nothing while the round is open. */
export const movedSince = ({ locked, lines: now }: ResultFile): readonly string[] => {
  if (locked === null) return [];
  const places = new Map(now.map(({ id, rank }) => [id, rank]));
  const gone = locked.lines.flatMap(({ id, name, rank }) => {
    const place = places.get(id) ?? null;
    if (place === rank) return [];
    return [`${id} ${name}: peringkat ${rank ?? '-'} dikunci, kini ${place ?? 'tanpa nilai'}`];
  });
  const known = new Set(locked.lines.map(({ id }) => id));
  const come = now
    .filter(({ id }) => !known.has(id))
    .map(({ id, name, rank }) => `${id} ${name}: belum ada saat dikunci, kini peringkat ${rank ?? '-'}`);
  return [...gone, ...come];
};

/** What somebody should know before locking, one sentence each; nothing when all is settled. */
export const beforeLocking = (file: ResultFile): readonly string[] => {
  const { entries, rubric, team, settings, differences } = file;
  const rows = rowsOf(file);
  const results = resultsOf(verifiedOf(entries), rows, rubric, team);
  const { nobodyMay, toDiscuss, tooFew } = attentionTo(results, rows, team, settings);
  const drafts = progressOf(entries, rows, rubric, team).reduce((sum, { draft }) => sum + draft, 0);
  return [
    [differences, 'perbedaan dengan Buku Nilai belum diselesaikan'],
    [nobodyMay.length, 'usulan tidak boleh dinilai siapa pun'],
    [toDiscuss.length, 'usulan perlu dibahas bersama'],
    [tooFew.length, 'usulan masih kurang nilainya'],
    [drafts, 'nilai masih draf dan tidak dihitung'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, text]) => `${count} ${text}.`);
};
