import { innovationsTab } from '../core/lembar/entry-tabs';
import type { TabKey } from '../core/lembar/tab';
import { type Grid, rowsOf, tableIn, textAt } from '../core/lembar/table-rows';
import { once } from '../core/once';
import type { MailFragments } from '../core/surat/html-text';
import type { OutboxLine } from '../core/surat/outbox';
import { tabIn } from './entry-book';
import { readFragments } from './mail-post';
import type { TabReader } from './read-once';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What mails are written from; nothing is asked before it is needed. */
export interface MailSources {
  readonly read: TabReader;
  /** The lines of the outbox as they are now. */
  lines(): readonly OutboxLine[];
  /** Address of the file. */
  address(): string;
  /** Link to the row of an entry. */
  entry(): (id: string) => string;
  fragments(): MailFragments;
}

/** A link to a cell of a tab. */
export const linkTo = (address: string, sheets: readonly Sheet[], tab: TabKey, cell: string): string =>
  `${address}#gid=${tabIn(sheets, tab).getSheetId()}&range=${cell}`;

/** Links to the rows of entries, by their IDs. */
const entryLinks = (
  address: string,
  sheets: readonly Sheet[],
  innovations: Grid,
): ((id: string) => string) => {
  const table = tableIn(innovationsTab, innovations);
  const rowOf = new Map(rowsOf(table).map((row) => [textAt(table, row, 'id'), row]));
  const column = linkTo(address, sheets, 'innovations', 'A');
  return (id) => `${column}${rowOf.get(id) ?? 1}`;
};

/** What the mails of a run are written from, each asked for once and only when it is needed. */
export const mailSources = (
  file: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheets: readonly Sheet[],
  read: TabReader,
  lines: () => readonly OutboxLine[],
): MailSources => {
  const address = once(() => file.getUrl());
  return {
    read,
    lines,
    address,
    entry: once(() => entryLinks(address(), sheets, read('innovations'))),
    fragments: once(readFragments),
  };
};
