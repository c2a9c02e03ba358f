import { type Status, statuses } from '../lembar/choices';
import type { Team } from '../lembar/team';
import { choiceOfText } from './choice-text';

/** What somebody may do with the status of an entry. */
export type StatusRole = 'operator' | 'verifier' | 'admin';

/** What somebody may do by what tab Tim says of their address; who is not in it, or hidden (''), is an operator. */
export const roleOf = (team: Team, who: string): StatusRole => {
  const person = who.toLowerCase();
  if (team.admins.includes(person)) return 'admin';
  return team.verifiers.includes(person) ? 'verifier' : 'operator';
};

/** Moves of a status as an operator may make them: submit, answer what was to be mended, withdraw, begin again. */
const operatorMoves: Readonly<Record<Status, readonly Status[]>> = {
  Draf: ['Diajukan', 'Ditarik'],
  Diajukan: ['Ditarik'],
  'Perlu Perbaikan': ['Diajukan', 'Ditarik'],
  Terverifikasi: [],
  'Tidak Lolos': [],
  Ditarik: ['Draf'],
};

/** Moves that only Bapperida makes: verify, send back, refuse, and take any of these back. */
const verifierMoves: Readonly<Record<Status, readonly Status[]>> = {
  Draf: [],
  Diajukan: ['Terverifikasi', 'Perlu Perbaikan', 'Tidak Lolos'],
  'Perlu Perbaikan': ['Terverifikasi', 'Tidak Lolos'],
  Terverifikasi: ['Diajukan', 'Perlu Perbaikan', 'Tidak Lolos'],
  'Tidak Lolos': ['Diajukan', 'Perlu Perbaikan'],
  Ditarik: [],
};

/** A status cell's meaning; an empty one and one that nobody knows is a draft. */
export const statusOf = (text: string): Status =>
  statuses.find((status) => status === choiceOfText(statuses, text)) ?? 'Draf';

/** Whether somebody of this role may move an entry from one status to another; staying is always allowed. */
export const mayMove = (role: StatusRole, from: string, to: string): boolean => {
  const [before, after] = [statusOf(from), statusOf(to)];
  if (role === 'admin' || before === after) return true;
  if (operatorMoves[before].includes(after)) return true;
  return role === 'verifier' && verifierMoves[before].includes(after);
};

/** Whether a move hands an entry in. */
export const isSubmission = (from: string, to: string): boolean =>
  statusOf(from) !== 'Diajukan' && statusOf(to) === 'Diajukan';

/** What to do instead of a move that is not allowed, for the person who tried it. */
export const moveRefusal = (role: StatusRole, from: string, to: string): string => {
  const before = statusOf(from);
  const own = [...operatorMoves[before], ...(role === 'verifier' ? verifierMoves[before] : [])];
  const instead =
    own.length === 0
      ? 'Hubungi Bapperida bila perlu diubah.'
      : `Dari ${before} Anda dapat memilih: ${own.join(', ')}.`;
  return `Status "${to}" tidak dapat Anda pilih untuk usulan berstatus ${before}, jadi dikembalikan. ${instead}`;
};

/** Statuses that Bapperida gives with a reason, for the operator to act on. */
export const needsReason = (status: string): boolean =>
  ['Perlu Perbaikan', 'Tidak Lolos'].includes(statusOf(status));
