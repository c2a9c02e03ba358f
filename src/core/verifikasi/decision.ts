import type { Status } from '../lembar/choices';
import type { EntryKey } from '../usulan/find-entry';
import { mayMove, needsReason, type StatusRole } from '../usulan/status-rules';
import type { VerificationCells } from './entry-marks';
import { criteriaIn, criteriaMissing } from './law-criteria';

/** What a verifier writes beside one claim, as texts of the cells. */
export interface LevelCells {
  /** Level that Bapperida accepts, '' for none. */
  readonly verified: string;
  readonly note: string;
}

/** A changed level or note of one indicator, with what the page saw there. */
export interface LevelChange extends LevelCells {
  readonly indicator: string;
  readonly base: LevelCells;
}

/** What somebody decides of one entry, with what they saw before. */
export interface Decision extends VerificationCells {
  readonly key: EntryKey;
  /** Mark of the content that was judged; '' where it does not matter, as in taking a decision back. */
  readonly seen: string;
  readonly base: VerificationCells;
  readonly levels: readonly LevelChange[];
}

/** What became of a decision. */
export type DecisionResult =
  | { readonly outcome: 'gone'; readonly key: EntryKey }
  /** Somebody changed what was seen; nothing was written. */
  | { readonly outcome: 'changed'; readonly key: EntryKey; readonly what: readonly string[] }
  | { readonly outcome: 'refused'; readonly key: EntryKey; readonly reason: string }
  /** `undo` is the decision that takes it back. */
  | {
      readonly outcome: 'decided';
      readonly key: EntryKey;
      readonly status: string;
      readonly undo: Decision;
    };

/** Statuses that a verification ends in, and the one from which it begins anew. */
export const decidableStatuses: readonly Status[] = [
  'Terverifikasi',
  'Perlu Perbaikan',
  'Tidak Lolos',
  'Diajukan',
];

/** Most characters that a cell takes; one is kept for the mark that text may need. */
const longest = 49_999;

/**
 * Why a decision is none, with what to do; '' when it is one: a move that this role may make, all five criteria of the law
 * for Terverifikasi, a reason for what the operator has to act on. Of what is put back (`isUndo`) only the move is asked.
 */
export const decisionRefusal = (
  role: StatusRole,
  from: string,
  { status, note, criteria }: VerificationCells,
  isUndo = false,
): string => {
  const isVerdict = decidableStatuses.some((one) => one === status);
  // Whoever may make a move may take it back, also where nobody decides so straight away.
  const isMove = mayMove(role, from, status) || (isUndo && isVerdict && mayMove(role, status, from));
  if (!isMove || (!isUndo && !isVerdict && status !== from))
    return `Usulan berstatus ${from} tidak dapat dijadikan ${status}. Muat ulang daftarnya, lalu periksa statusnya.`;
  if (isUndo) return '';
  if (note.length > longest)
    return `Catatan ini ${note.length} huruf; satu sel hanya memuat ${longest}. Ringkaslah.`;
  const missing = criteriaMissing(criteriaIn(criteria));
  if (status === 'Terverifikasi' && missing.length > 0)
    return `Terverifikasi memerlukan kelima kriteria PP 38/2017. Belum dicentang: ${missing.join(', ')}.`;
  return needsReason(status) && note === ''
    ? `Tulis alasannya dahulu: operator membaca catatan ini untuk tahu mengapa usulannya ${status}.`
    : '';
};

/** The decision that takes another back: it puts there what was seen, and only where the decision still stands. */
export const reversed = ({ key, base, status, note, criteria, levels }: Decision): Decision => ({
  key,
  seen: '',
  ...base,
  base: { status, note, criteria },
  levels: levels.map(({ indicator, base: before, ...after }) => ({ indicator, ...before, base: after })),
});
