import { teamOf } from '../lembar/team';
import { refusal } from '../refusal';
import type { ProposerBook } from '../usulan/proposers';
import { roleOf, type StatusRole } from '../usulan/status-rules';

/**
 * With which role somebody verifies: that of tab Tim, or the file's owner's, who may all. Throws a refusal for everybody
 * else, and for whoever Google hides (''); `what` they may not is told.
 */
export const verifierOf = (
  book: Pick<ProposerBook, 'team' | 'owner'>,
  address: string,
  what = 'memverifikasi usulan',
): Exclude<StatusRole, 'operator'> => {
  const email = address.toLowerCase();
  const role = email === '' ? 'operator' : roleOf(teamOf(book.team()), email);
  if (role !== 'operator') return role;
  if (email !== '' && book.owner().toLowerCase() === email) return 'admin';
  throw refusal(
    `Hanya Verifikator dan Admin di tab Tim serta pemilik berkas yang dapat ${what}. Hubungi Bapperida.`,
  );
};
