import type { Rect, Sheet } from '../document/book';
import type { Runtime } from '../host/contract';
import { type Agency, addresses } from './page-people';

/** The people of the demo who have a role, as tab Tim names them. */
const team: readonly Readonly<Record<string, string>>[] = [
  { 'E-mail': addresses.admin, Nama: 'Admin Bapperida (contoh)', Peran: 'Admin' },
  { 'E-mail': addresses.verifier, Nama: 'Verifikator (contoh)', Peran: 'Verifikator' },
  { 'E-mail': addresses.assessor, Nama: 'Penilai satu (contoh)', Peran: 'Penilai' },
  { 'E-mail': addresses.second, Nama: 'Penilai dua (contoh)', Peran: 'Penilai' },
  {
    'E-mail': addresses.third,
    Nama: 'Penilai tiga (contoh)',
    Peran: 'Penilai',
    'Unit sendiri': 'Dinas Kesehatan',
  },
];

const columnOf = (sheet: Sheet, title: string): number =>
  sheet.cells[1]?.findIndex((cell) => cell?.value === title) ?? -1;

/** Types the roles into tab Tim and the operators' addresses into tab OPD; without those tabs it does nothing. */
export const typeTeam = async (runtime: Runtime, agencies: readonly Agency[]): Promise<boolean> => {
  const { book } = runtime.document;
  const cell = (sheet: Sheet, row: number, column: number): Rect => ({
    sheet: sheet.id,
    row,
    column,
    rows: 1,
    columns: 1,
  });
  const type = async (sheet: Sheet, row: number, title: string, value: string): Promise<boolean> => {
    const column = columnOf(sheet, title);
    if (column < 1) return false;
    await runtime.edit(book.owner, { kind: 'type', rect: cell(sheet, row, column), values: [[value]] });
    return true;
  };
  let hasTyped = false;
  const people = book.sheets.find(({ name }) => name === 'Tim');
  for (const [index, person] of people ? team.entries() : []) {
    for (const [title, value] of Object.entries(person)) {
      if (people && (await type(people, index + 2, title, value))) hasTyped = true;
    }
  }
  const roster = book.sheets.find(({ name }) => name === 'OPD');
  const codes = roster ? columnOf(roster, 'Kode') : -1;
  for (let row = 2; roster && codes > 0 && row < roster.cells.length; row += 1) {
    const code = roster.cells[row]?.[codes]?.value;
    const agency = agencies.find((one) => one.code === code);
    if (agency && (await type(roster, row, 'E-mail operator', addresses.operator(agency.code))))
      hasTyped = true;
  }
  return hasTyped;
};
