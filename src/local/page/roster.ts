import { parse } from 'csv-parse/sync';
import type { Book } from '../document/book';
import type { Agency } from './page-people';

const isCode = (value: unknown): value is string => typeof value === 'string' && /^OPD-\d+$/.test(value);

/** The agencies as tab OPD names them, wherever its code and name stand. */
export const agenciesInBook = (book: Book): Agency[] => {
  const sheet = book.sheets.find(({ name }) => name === 'OPD');
  return (sheet?.cells ?? []).flatMap((line) => {
    const code = line?.findIndex((cell) => isCode(cell?.value)) ?? -1;
    const value = line?.[code]?.value;
    const name = line?.[code + 1]?.value;
    return isCode(value) ? [{ code: value, name: typeof name === 'string' ? name : value }] : [];
  });
};

/** The agencies of a city as a file lists them: kode, nama, … */
export const parseRoster = (csv: string): Agency[] => {
  const lines: Record<string, unknown>[] = parse(csv, { columns: true, skip_empty_lines: true, bom: true });
  return lines.map(({ kode, nama }) => ({ code: String(kode), name: String(nama) }));
};
