import { type LogLine, unknownPerson, ways } from '../usulan/log-lines';
import type { ScoreDesk } from './score-desk';
import { type ScoreFault, scoreFaults } from './score-faults';

/** What the comparison of scores and ledger found. */
export interface Findings {
  readonly faults: readonly ScoreFault[];
  /** Cells of tab Buku Nilai that were changed by hand and can be put back. */
  readonly ledgerFaults: ScoreDesk['ledger']['faults'];
  /** What of the ledger cannot be put back, in words. */
  readonly breaks: readonly string[];
}

/** Compares tab Penilaian, formulas included, with the ledger, and the ledger with itself. */
export const findingsAt = (desk: ScoreDesk, formulas: readonly (readonly string[])[]): Findings => ({
  faults: scoreFaults({ ...desk, formulas }),
  ledgerFaults: desk.ledger.faults,
  breaks: desk.ledger.breaks,
});

/** What an assessor is told when something differs, for an Admin to look at; '' while nothing does. */
export const guardNotice = (differences: number): string =>
  differences === 0
    ? ''
    : `${differences} hal di tab Penilaian atau Buku Nilai tidak cocok. Beri tahu Admin: Panel penilaian, bagian Penjaga nilai.`;

/** Lines that the log takes of one comparison; a paste over everything need not fill it. */
const logged = 20;

const faultTexts = ({ kind, title, assessor, expected, found }: ScoreFault) => {
  const whole = { cell: title, gone: 'baris hilang', foreign: 'baris asing', double: 'baris ganda' }[kind];
  return { field: `Penilaian, ${assessor || 'tanpa penilai'}: ${whole}`, before: expected, after: found };
};

/** The findings as lines of tab Riwayat: nothing happens unseen. */
export const findingLines = ({ faults, ledgerFaults, breaks }: Findings, at: Date): readonly LogLine[] => {
  const line = { at, who: unknownPerson, how: ways.found };
  const all: readonly LogLine[] = [
    ...faults.map((fault) => ({ ...line, id: fault.id, ...faultTexts(fault) })),
    ...ledgerFaults.map(({ no, title, expected, found }) => ({
      ...line,
      id: '',
      field: `Buku Nilai nomor ${no}: ${title}`,
      before: String(expected),
      after: String(found),
    })),
    ...breaks.map((text) => ({ ...line, id: '', field: 'Buku Nilai', before: '', after: text })),
  ];
  if (all.length <= logged) return all;
  return [
    ...all.slice(0, logged),
    { ...line, id: '', field: 'Penilaian', before: '', after: `dan ${all.length - logged} perbedaan lain` },
  ];
};

/** Which fault a person means; '' for none can be. */
export const faultKey = ({ kind, row, key, id, assessor }: ScoreFault): string =>
  [kind, row, key, id, assessor].join('|');
