import { teamOf } from '../core/lembar/team';
import { refusal } from '../core/refusal';
import type { CellValue } from '../core/text';
import { ownerOf } from '../google/account';
import { person } from './at-keyboard';

/**
 * The person at the keyboard, who must be an Admin of tab Tim (`team`, its values) or the file's owner; the latter is asked
 * of Google only when tab Tim does not name them. Throws for everybody else.
 */
export const adminAlone = (team: readonly (readonly CellValue[])[], what: string): string => {
  const who = person();
  if (who !== '' && teamOf(team).admins.includes(who.toLowerCase())) return who;
  const owner = ownerOf(SpreadsheetApp.getActive());
  if (who !== '' && who.toLowerCase() === owner.toLowerCase()) return who;
  throw refusal(`Hanya Admin di tab Tim dan pemilik berkas yang dapat ${what}. Hubungi Bapperida.`);
};
