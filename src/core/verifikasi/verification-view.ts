import { factsIn } from '../kesiapan/entry-facts';
import type { EvidenceFacts, Indicator } from '../kesiapan/facts';
import type { Day } from '../lembar/settings';
import type { Column } from '../lembar/tab';
import { cellAt } from '../lembar/table-rows';
import { type CellValue, trimmed } from '../text';
import { formColumns } from '../usulan/entry-form';
import { keyOf } from '../usulan/entry-view';
import type { EntryGrid, EntryKey } from '../usulan/find-entry';
import { logText } from '../usulan/log-text';
import { contentMark, type VerificationCells, verificationIn } from './entry-marks';

/** A filled field of an entry, as people read it. */
export interface FieldView {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly isLong: boolean;
}

/** One claim with its link, and what Bapperida found. */
export interface ProofView {
  readonly indicator: string;
  /** '' for an indicator that tab Indikator does not know. */
  readonly name: string;
  readonly claim: string;
  readonly link: string;
  readonly isLinkTaken: boolean;
  readonly verified: string;
  readonly note: string;
  /** What each level asks for, from level 1 on. */
  readonly levels: readonly string[];
}

/** All of an entry that a verifier reads. */
export interface VerificationView {
  readonly key: EntryKey;
  readonly cells: VerificationCells;
  readonly fields: readonly FieldView[];
  readonly isLinkTaken: boolean;
  readonly proofs: readonly ProofView[];
  /** Mark of the content, to be sent back with the decision. */
  readonly seen: string;
}

const rupiah = (amount: number): string =>
  `Rp ${String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, '.')}`;

const textOf = ({ rule }: Column, value: CellValue, dayOf: (date: Date) => Day): string =>
  rule?.kind === 'number' && typeof value === 'number' && value >= 0 && value < 1e15
    ? rupiah(value)
    : logText(value, dayOf).trim();

const proofView = (
  { indicator, claim, link, isLinkTaken, verified, note }: EvidenceFacts,
  indicators: readonly Indicator[],
): ProofView => {
  const known = indicators.find(({ number }) => number === indicator);
  return {
    indicator,
    name: known?.name ?? '',
    claim: claim === null ? '' : String(claim),
    link: trimmed(link),
    isLinkTaken,
    verified: verified === null ? '' : String(verified),
    note,
    levels: known?.levels ?? [],
  };
};

/** The entry of a row as its verifier reads it; of two proofs of one indicator the first counts, as in saving. */
export const verificationView = (
  entries: EntryGrid,
  row: number,
  evidence: readonly EvidenceFacts[],
  indicators: readonly Indicator[],
  dayOf: (date: Date) => Day,
): VerificationView => {
  const first = evidence.filter(
    (one, index) => evidence.findIndex(({ indicator }) => indicator === one.indicator) === index,
  );
  return {
    key: keyOf(entries, row),
    cells: verificationIn(entries, row),
    fields: formColumns
      .map((column) => ({
        key: column.key,
        title: column.header,
        text: textOf(column, cellAt(entries, row, column.key), dayOf),
        isLong: column.isLong === true && column.key !== 'link',
      }))
      .filter(({ text }) => text !== ''),
    isLinkTaken: factsIn(entries, dayOf)(row).isLinkTaken,
    proofs: first
      .filter(({ claim, link, verified, note }) => claim !== null || link !== '' || verified !== null || note)
      .map((one) => proofView(one, indicators)),
    seen: contentMark(entries, row, evidence, dayOf),
  };
};
