import { peoplesColumns } from '../lembar/table-rows';
import { type ImportTab, importTabs, proposerField } from './import-tabs';
import type { MappedRecord } from './list-row';

/** What the page has read, for the server to judge: where it goes, and its records in their order. */
export interface ImportRequest {
  readonly tab: ImportTab;
  readonly records: readonly MappedRecord[];
}

/** Lines that the person takes out of what is imported, and puts in. */
export interface Choice {
  readonly without: readonly number[];
  readonly also: readonly number[];
}

/** Rows that are imported at once at most: all that a city has in a year, many times over. */
export const mostRows = 5000;

/** Largest list in characters: Google sends no more than some 10 MB at once. */
export const mostCharacters = 4_500_000;

/** Says that a list has more rows than are imported at once. */
export const tooManyRows = (rows: number): string =>
  `Daftar ini berisi ${rows} baris, padahal sekali impor paling banyak ${mostRows}. Bagi menjadi beberapa daftar.`;

/** A page that is older than the script sends another form, so opening it anew is what helps. */
const unreadable =
  'Daftar yang dikirim panel ini tidak dapat dibaca. Tutup panelnya, buka lagi Impor daftar, lalu ulangi.';

type Parts = Readonly<Record<string, unknown>>;

const isParts = (sent: unknown): sent is Parts =>
  typeof sent === 'object' && sent !== null && !Array.isArray(sent);

const isLine = (sent: unknown): sent is number => Number.isSafeInteger(sent) && Number(sent) > 0;

const isRecord = (sent: unknown, keys: ReadonlySet<string>): sent is MappedRecord =>
  isParts(sent) &&
  isLine(sent.line) &&
  typeof sent.isTooWide === 'boolean' &&
  isParts(sent.texts) &&
  Object.entries(sent.texts).every(([key, text]) => keys.has(key) && typeof text === 'string');

const tabOf = (sent: unknown): ImportTab => {
  const tab = isParts(sent) ? sent.tab : undefined;
  if (tab !== 'schools' && tab !== 'innovations')
    throw new Error('Pilih dahulu ke mana daftar ini diimpor: Sekolah atau Inovasi.');
  return tab;
};

/**
 * The request in what a page sent: anybody who has the file can send anything. Throws unless every record bears texts for
 * columns that a list may fill, and stands below the one before it.
 */
export const requestIn = (sent: unknown): ImportRequest => {
  const tab = tabOf(sent);
  const all: unknown = isParts(sent) ? sent.records : undefined;
  if (!Array.isArray(all)) throw new Error(unreadable);
  if (all.length > mostRows) throw new Error(tooManyRows(all.length));
  const keys = new Set(peoplesColumns(importTabs[tab]).map(({ key }) => key));
  if (tab === 'innovations') keys.add(proposerField);
  const records = all.filter((one): one is MappedRecord => isRecord(one, keys));
  // A choice names rows by their line, so no two may share one.
  const isInOrder = records.every(({ line }, index) => line > (records[index - 1]?.line ?? 0));
  if (records.length < all.length || !isInOrder) throw new Error(unreadable);
  const characters = records.reduce((sum, { texts }) => sum + Object.values(texts).join('').length, 0);
  if (characters > mostCharacters)
    throw new Error('Daftar ini terlalu besar untuk sekali impor. Bagi menjadi beberapa daftar.');
  return { tab, records };
};

/** The choice in what a page sent. Throws unless it names lines. */
export const choiceIn = (sent: unknown): Choice => {
  const { without, also } = isParts(sent) ? sent : {};
  if (!Array.isArray(without) || !Array.isArray(also) || ![...without, ...also].every(isLine))
    throw new Error(unreadable);
  return { without, also };
};
