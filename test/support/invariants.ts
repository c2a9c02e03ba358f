import { innovationsTab } from '../../src/core/lembar/entry-tabs';
import { type Row, tableRows } from './entries';
import type { TestWorkbook } from './workbook';

const peoples = innovationsTab.columns
  .filter(({ writer }) => writer !== 'automation')
  .map(({ header }) => header);

/** Protections of claimed rows, and nameless ones, as 'row+rows description'. */
const protections = (book: TestWorkbook): Promise<string[]> =>
  book.script<string[]>(
    `return SpreadsheetApp.getActive().getSheetByName('Inovasi').getProtections(SpreadsheetApp.ProtectionType.RANGE)
       .filter((one) => !one.getDescription().startsWith('Lembar Inovasi'))
       .map((one) => one.getRange().getRow() + '+' + one.getRange().getNumRows() + ' ' + one.getDescription() + ': ' +
         one.getEditors().map((user) => user.getEmail()).sort().join(' ')).sort();`,
  );

const notes = (book: TestWorkbook): Promise<string[]> =>
  book.script<string[]>(
    `return PropertiesService.getDocumentProperties().getKeys().filter((key) => key.includes('.simpan.'));`,
  );

/**
 * Remembers which number each entry had and says whether the workbook is as it must be after the hourly run: every entry
 * has one ID, which no other ever had, and its stamps; the log knows all entries as they are, tells nothing twice and
 * names those that are gone; claimed rows are protected as `editorsOf` says, and nothing else; no note is left. Entries
 * are told apart by their names, which a test must not use twice. Only columns of text may be filled.
 */
export const createInvariants = (book: TestWorkbook, editorsOf: Readonly<Record<string, string>> = {}) => {
  const given = new Map<string, string>();
  const claimsOf = (rows: readonly Row[]): string[] => {
    const claims: { opd: string; row: number; rows: number }[] = [];
    rows.forEach(({ OPD }, index) => {
      const opd = String(OPD);
      const last = claims[claims.length - 1];
      if (editorsOf[opd] === undefined) return;
      if (last?.opd === opd && last.row + last.rows === index + 2) last.rows += 1;
      else claims.push({ opd, row: index + 2, rows: 1 });
    });
    return claims.map(
      ({ opd, row, rows: count }) => `${row}+${count} Baris usulan: ${opd}: ${editorsOf[opd]}`,
    );
  };

  return {
    /** Names of the entries, from top to bottom, after everything was found to be in order. */
    hold: async (): Promise<string[]> => {
      const rows = await tableRows(book, 'Inovasi');
      const entries = rows.filter((row) => peoples.some((title) => row[title] !== ''));
      const ids = rows.map(({ ID }) => String(ID)).filter((id) => id !== '');
      expect(new Set(ids).size).toBe(ids.length);
      const names = entries.map((row) => String(row['Nama inovasi']));
      expect(names).not.toContain('');
      expect(new Set(names).size).toBe(names.length);
      for (const row of entries) {
        const [id, name] = [String(row.ID), String(row['Nama inovasi'])];
        expect([name, id]).toEqual([name, expect.stringMatching(/^INV-2025-\d{3,}$/)]);
        expect([id, given.get(id) ?? name]).toEqual([id, name]);
        given.set(id, name);
        expect([id, row.Dibuat, row.Diubah, row['Diubah oleh']].includes('')).toBe(false);
      }

      const known = new Map<string, Map<string, unknown>>();
      const gone = new Set<string>();
      for (const line of await tableRows(book, 'Riwayat')) {
        const id = String(line.ID);
        const texts = known.get(id) ?? new Map<string, unknown>();
        known.set(id, texts);
        if (line.Apa === '(baris dihapus)' || line.Apa === '(baris dipulihkan)') {
          expect([id, gone.has(id)]).toEqual([id, line.Apa === '(baris dipulihkan)']);
          if (line.Apa === '(baris dihapus)') gone.add(id);
          else gone.delete(id);
          continue;
        }
        // Proofs are logged when they are saved in the form; a save that is cut short after writing one leaves it unlogged.
        if (String(line.Apa).startsWith('Bukti ')) continue;
        expect([id, line.Apa, line.Semula]).toEqual([id, line.Apa, texts.get(String(line.Apa)) ?? '']);
        expect([id, line.Apa, line.Menjadi]).not.toEqual([id, line.Apa, line.Semula]);
        texts.set(String(line.Apa), line.Menjadi);
      }
      for (const row of entries) {
        const texts = known.get(String(row.ID));
        for (const title of peoples)
          expect([row.ID, title, texts?.get(title) ?? '']).toEqual([row.ID, title, row[title]]);
      }
      for (const id of known.keys()) expect([id, gone.has(id)]).toEqual([id, !ids.includes(id)]);

      expect(await protections(book)).toEqual(claimsOf(rows).sort());
      expect(await notes(book)).toEqual([]);
      return names;
    },
    /** The ID that an entry of this name has or had. */
    idOf: (name: string): string => [...given].find(([, one]) => one === name)?.[0] ?? '',
  };
};
