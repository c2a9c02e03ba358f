import { ledgerTab } from '../lembar/scoring-tabs';
import { tabNames } from '../lembar/tab';
import { cellAt, columnAt, type Grid, rowsOf, tableIn, titleOf } from '../lembar/table-rows';
import { repairIt } from '../remedies';
import type { CellValue } from '../text';
import { contentOf, hashOf, type LedgerEntry, type LedgerLine, ledgerKeys, valuesIn } from './ledger-lines';

/** A cell of tab Buku Nilai that was changed by hand, and what stood there. */
export interface LedgerFault {
  readonly row: number;
  readonly no: number;
  /** Column; 0 for a line that cannot be put right from its copy. */
  readonly column: number;
  readonly title: string;
  readonly expected: CellValue;
  readonly found: CellValue;
}

/** Tab Buku Nilai as it was written, whatever was done to its cells since. */
export interface Ledger {
  readonly at: Readonly<Record<string, number>>;
  /** First free row. */
  readonly end: number;
  /** In order of their numbers. */
  readonly lines: readonly LedgerLine[];
  readonly faults: readonly LedgerFault[];
  /** What cannot be put right: lines that are missing, doubled or altered beyond their copy, in words. */
  readonly breaks: readonly string[];
}

interface Candidate {
  readonly row: number;
  readonly content: string;
  readonly copy: string;
  readonly hash: string;
}

const numberIn = (content: string): number => {
  const no = valuesIn(content)?.no;
  return typeof no === 'number' ? no : Number.NaN;
};

const lineFrom = (content: string, hash: string): LedgerLine | null => {
  const values = valuesIn(content);
  if (!values || !(values.at instanceof Date) || typeof values.no !== 'number') return null;
  const text = (key: string): string => String(values[key] ?? '');
  const entry: LedgerEntry = {
    no: values.no,
    at: values.at,
    who: text('who'),
    assessor: text('assessor'),
    id: text('id'),
    criterion: text('criterion'),
    before: text('before'),
    after: text('after'),
    reason: text('reason'),
    rubric: text('rubric'),
  };
  return { ...entry, hash, copy: content };
};

/**
 * Reads the ledger and checks its chain line by line. Where a line's cells, its copy or its hash do not agree, the two that do
 * say what stood there. Throws when the titles are gone.
 */
export const ledgerOf = (grid: Grid): Ledger => {
  const table = tableIn(ledgerTab, grid);
  const { at, headerRow } = table;
  if (ledgerKeys.some((key) => columnAt(table, key) === 0))
    throw new Error(`Judul kolom di tab ${tabNames.ledger} tidak lengkap. ${repairIt}`);
  const candidates = rowsOf(table)
    .filter((row) => ledgerKeys.some((key) => cellAt(table, row, key) !== ''))
    .map(
      (row): Candidate => ({
        row,
        content: contentOf((key) => cellAt(table, row, key)),
        copy: String(cellAt(table, row, 'copy')),
        hash: String(cellAt(table, row, 'hash')),
      }),
    );
  const end = (candidates[candidates.length - 1]?.row ?? headerRow) + 1;

  // A line's own number or its copy may be what was changed: its place in the tab says which.
  const numberOf = ({ content, copy, row }: Candidate): number => {
    const place = row - headerRow;
    const numbers = [numberIn(content), numberIn(copy)].filter((no) => !Number.isNaN(no));
    return numbers.find((no) => no === place) ?? numbers[0] ?? place;
  };
  const ordered = candidates
    .map((candidate) => ({ ...candidate, no: numberOf(candidate) }))
    .sort((one, other) => one.no - other.no || one.row - other.row);

  const lines: LedgerLine[] = [];
  const faults: LedgerFault[] = [];
  const breaks: string[] = [];
  let last = { no: 0, hash: '' };
  const fault = (from: Candidate & { no: number }, key: string, expected: CellValue): void => {
    faults.push({
      row: from.row,
      no: from.no,
      column: columnAt(table, key),
      title: titleOf(ledgerTab, key),
      expected,
      found: cellAt(table, from.row, key),
    });
  };
  for (const one of ordered) {
    const isNext = one.no === last.no + 1;
    if (one.no === last.no) {
      breaks.push(`Baris ${one.row}: nomor ${one.no} ada dua kali.`);
      continue;
    }
    if (!isNext)
      breaks.push(
        `Baris nomor ${last.no + 1}${one.no - 1 > last.no + 1 ? ` sampai ${one.no - 1}` : ''} hilang.`,
      );
    const agrees = (content: string) => hashOf(last.hash, content) === one.hash;
    // After a gap nothing tells the hash of the line before; a line whose cells and copy agree is taken as it stands.
    const isSame = one.content === one.copy;
    const content =
      isSame || agrees(one.content) ? one.content : agrees(one.copy) || !isNext ? one.copy : null;
    const line = content === null ? null : lineFrom(content, isNext ? hashOf(last.hash, content) : one.hash);
    if (content === null || line === null) {
      breaks.push(`Baris ${one.row} (nomor ${one.no}): isi, salinan dan sidiknya tidak cocok.`);
      last = { no: one.no, hash: one.hash };
      continue;
    }
    if (content !== one.content) {
      const values = valuesIn(content) ?? {};
      for (const [key, expected] of Object.entries(values)) {
        const found = cellAt(table, one.row, key);
        const same =
          expected instanceof Date && found instanceof Date
            ? Math.round(expected.getTime() / 1000) === Math.round(found.getTime() / 1000)
            : expected === found;
        if (!same) fault(one, key, expected);
      }
    }
    if (content !== one.copy || typeof cellAt(table, one.row, 'copy') !== 'string')
      fault(one, 'copy', content);
    if (line.hash !== one.hash || typeof cellAt(table, one.row, 'hash') !== 'string')
      fault(one, 'hash', line.hash);
    lines.push(line);
    last = { no: line.no, hash: line.hash };
  }
  return { at, end, lines, faults, breaks };
};
