import { applyImport as applyRows, type ImportBlock } from '../core/impor/apply-import';
import type { Batch } from '../core/impor/batch';
import { type Choice, choiceIn, type ImportRequest, requestIn } from '../core/impor/import-request';
import type { ImportTab } from '../core/impor/import-tabs';
import { chosenRows, isWanted, judgedRows, type KnownTables } from '../core/impor/judged-rows';
import { shown, type Verdict } from '../core/impor/list-row';
import { undoImport as undoRows } from '../core/impor/undo-import';
import { tabNames } from '../core/lembar/tab';
import { teamOf } from '../core/lembar/team';
import { refusal } from '../core/refusal';
import { withBlock } from '../core/usulan/blocks';
import { reconcile } from '../core/usulan/reconcile';
import { type EntryBook, tendEdit } from '../core/usulan/tend-edit';
import { account, ownerOf } from '../google/account';
import { entryBook, logBook, readBack, tabIn } from '../google/entry-book';
import { allValues, importBook, lastBatch, undoBook } from '../google/import-book';
import { lockedForAnswer } from '../google/locked';
import { cityDay, cityZone } from '../google/today';
import { openSidebarIf } from './sidebar';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A row of a list as the page shows it. */
export interface ListRowView {
  readonly line: number;
  readonly name: string;
  readonly detail: string;
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  readonly isWanted: boolean;
  readonly mayChoose: boolean;
}

/** An import that can be taken back; null for none. */
export type BatchView = {
  readonly tab: string;
  readonly when: string;
  readonly who: string;
  readonly rows: number;
} | null;

/** What an import did. */
export interface AppliedView {
  readonly imported: number;
  readonly tab: string;
  readonly firstRow: number;
  /** Numbers and stamps are given already; else within the hour. */
  readonly isComplete: boolean;
  readonly last: BatchView;
}

const allowed = (): {
  readonly sheets: readonly Sheet[];
  readonly isOwner: boolean;
  readonly who: string;
} => {
  const file = SpreadsheetApp.getActive();
  const sheets = file.getSheets();
  const who = account().toLowerCase();
  const isOwner = who !== '' && who === ownerOf(file).toLowerCase();
  if (!isOwner && (who === '' || !teamOf(allValues('team', sheets)).admins.includes(who)))
    throw refusal(
      'Hanya pemilik berkas dan Admin di tab Tim yang dapat mengimpor daftar. Hubungi Bapperida.',
    );
  return { sheets, isOwner, who };
};

const knownTables = (tab: ImportTab, sheets: readonly Sheet[]): KnownTables => {
  const own = allValues(tab, sheets);
  return {
    own,
    agencies: allValues('opd', sheets),
    schools: tab === 'schools' ? own : allValues('schools', sheets),
  };
};

const batchView = (batch: Batch | null): BatchView =>
  batch && {
    tab: tabNames[batch.tab],
    when: Utilities.formatDate(batch.at, cityZone, "dd/MM/yyyy HH.mm 'WIB'"),
    who: batch.who,
    rows: batch.rows.length,
  };

/** Opens the sidebar in which lists are imported. */
export function openImport(): void {
  openSidebarIf(allowed, 'import', 'Impor daftar');
}

/** The last import, which can be taken back. */
export function readLastImport(): BatchView {
  allowed();
  return batchView(lastBatch());
}

/** Tells what would become of each row of a list that the page has read; writes nothing. */
export function previewImport(request: ImportRequest): readonly ListRowView[] {
  const { sheets } = allowed();
  const asked = requestIn(request);
  return judgedRows(asked, knownTables(asked.tab, sheets)).map((row) => ({
    line: row.line,
    name: shown(row.name),
    detail: shown(row.detail),
    verdict: row.verdict,
    reasons: row.reasons.map(shown),
    isWanted: isWanted(row),
    mayChoose: row.mayChoose,
  }));
}

/**
 * What the edit trigger does for typed rows, because a script's writes fire no trigger. What the tab then holds is known
 * without reading it again. For the owner alone.
 */
const complete = (
  sheets: readonly Sheet[],
  block: ImportBlock,
  known: KnownTables,
  { now, who }: { readonly now: Date; readonly who: string },
): void => {
  const entries = entryBook(tabIn(sheets, 'innovations'), sheets);
  const after = { grid: withBlock(known.own, block, readBack, '') };
  const book: EntryBook = {
    ...entries,
    values: () => after.grid,
    formulas: (area) => Array.from({ length: area.rows }, () => []),
    agencies: () => known.agencies,
    schools: () => known.schools,
    // Which rows have their formula is not among what is known; one that lacks it gets it with the next edit.
    copyFormula: () => {},
    write: (written) => {
      entries.write(written);
      after.grid = withBlock(after.grid, written, readBack, '');
    },
  };
  const { row, column, columns, grid } = block;
  const area = { row, column, rows: grid.length, columns: columns.length };
  tendEdit(book, area, { now, who, isTrusted: true, isHurried: false, oldValue: null, dayOf: cityDay });
  reconcile({ ...logBook(sheets), values: () => after.grid }, { now, who, dayOf: cityDay });
};

/** Imports a list: what the preview says, without some lines and with others. Its rows are judged anew. */
export function applyImport(request: ImportRequest, choice: Choice): AppliedView {
  const { sheets, isOwner, who } = allowed();
  const asked = requestIn(request);
  const wanted = choiceIn(choice);
  const { tab } = asked;
  return lockedForAnswer(() => {
    const now = new Date();
    const known = knownTables(tab, sheets);
    const rows = chosenRows(judgedRows(asked, known), wanted);
    if (rows.length === 0)
      throw new Error('Tidak ada baris yang diimpor. Pilih paling sedikit satu baris di daftar.');
    const isTended = isOwner && tab === 'innovations';
    const block = applyRows(importBook(tab, sheets, known.agencies), { tab, grid: known.own }, rows, {
      now,
      who,
      dayOf: cityDay,
      isTended,
    });
    if (isTended) complete(sheets, block, known, { now, who });
    return {
      imported: rows.length,
      tab: tabNames[tab],
      firstRow: block.row,
      isComplete: isOwner || tab === 'schools',
      last: batchView({ tab, at: now, who, rows: rows.map(() => ({ content: '', identity: '' })) }),
    };
  });
}

/** What taking an import back did. */
export interface UndoneView {
  readonly tab: string;
  readonly removed: number;
  readonly changed: readonly string[];
  readonly missing: number;
}

/** Takes the last import back: rows that nobody changed since go, the others stay and are named. */
export function undoImport(): UndoneView {
  const { sheets, isOwner, who } = allowed();
  return lockedForAnswer(() => {
    const batch = lastBatch();
    if (!batch) throw new Error('Tidak ada impor yang dapat dibatalkan.');
    const { tab } = batch;
    const undone = undoRows(undoBook(tab, sheets), batch, allValues(tab, sheets), {
      isOwner,
      dayOf: cityDay,
    });
    if (isOwner && tab === 'innovations')
      reconcile(logBook(sheets), { now: new Date(), who, dayOf: cityDay });
    return { tab: tabNames[tab], ...undone, changed: undone.changed.map(shown) };
  });
}
