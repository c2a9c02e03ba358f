import { statuses } from '../lembar/choices';
import { innovationsTab } from '../lembar/entry-tabs';
import { columnOf, type Grid, peoplesColumns, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import { folded } from '../text';
import { letterKey } from '../usulan/choice-text';
import { type NamedEntry, nameAdviser } from '../usulan/name-index';
import { nameKey } from '../usulan/similar-names';
import { type CellContent, tendCell } from '../usulan/tend-cell';
import { proposerField } from './import-tabs';
import { filledOf, type ListRow, type MappedRecord, seenIn, tooLong, tooWide, verdictOn } from './list-row';
import { type ProposerKnowledge, proposerOf } from './proposers';

const columns = peoplesColumns(innovationsTab);

const titleOf = (key: string): string => columnOf({ columns }, key)?.header ?? 'Pengusul (OPD atau unit)';

const keyOr = (key: string, text: string): string => (key === '' ? folded(text) : key);

/** Two entries of one proposer and one name are one innovation, as the tab's own notes have it. */
export const entryIdentity = (opd: string, unit: string, name: string): string =>
  [folded(opd), keyOr(letterKey(unit), unit), keyOr(nameKey(name), name)].join('|');

/** An entry of the tab as far as its proposer and name go. */
export interface PresentEntry extends NamedEntry {
  readonly identity: string;
}

/** The entries of tab Inovasi that have a name, titles included in what is given. */
export const entriesIn = (grid: Grid): readonly PresentEntry[] => {
  const table = tableIn(innovationsTab, grid);
  return rowsOf(table)
    .map((row): PresentEntry => {
      const text = (key: string): string => textAt(table, row, key);
      const [opd, unit, name] = [text('opd'), text('unit'), text('name')];
      return { row, id: text('id'), opd, unit, name, identity: entryIdentity(opd, unit, name) };
    })
    .filter(({ name }) => name !== '');
};

const rowOf = (record: MappedRecord, knowledge: ProposerKnowledge): ListRow => {
  const { line, texts } = record;
  const notes: Record<string, string> = {};
  const contents: Record<string, CellContent> = {};
  const tend = (key: string, text: string): void => {
    const column = columnOf({ columns }, key);
    if (!column) return;
    const { content, note } = tendCell(column, text, knowledge);
    contents[key] = content ?? text;
    delete notes[key];
    if (note !== '') notes[key] = note;
  };
  for (const { key } of columns) tend(key, texts[key] ?? '');
  const told = (key: string): string => String(contents[key] ?? '');
  const proposer = proposerOf(
    { opd: told('opd'), kind: told('proposerKind'), unit: told('unit') },
    texts[proposerField] ?? '',
    knowledge,
  );
  tend('opd', proposer.opd);
  tend('proposerKind', proposer.kind);
  tend('unit', proposer.unit);
  if (told('status') === '') contents.status = statuses[0];

  const reasons: string[] = [];
  if (told('opd') === '') reasons.push('OPD belum diisi. Pilih OPD-nya setelah diimpor.');
  if (told('proposerKind') === '') reasons.push('Jenis pengusul belum diisi.');
  if (record.isTooWide) reasons.push(tooWide);
  for (const [key, note] of Object.entries(notes)) reasons.push(`${titleOf(key)}: ${note}`);
  const name = told('name');
  const refusal =
    tooLong(texts, titleOf) || (name === '' ? 'Nama inovasi kosong. Isi dahulu di daftar asalnya.' : '');
  return {
    line,
    name,
    detail: [told('unit'), told('opd')].filter((part) => part !== '').join(' · '),
    ...verdictOn(refusal, reasons),
    mayChoose: refusal === '',
    contents: filledOf(contents),
    notes,
    identity: entryIdentity(told('opd'), told('unit'), name),
  };
};

/**
 * Judges the rows of a list of innovations against those that the tab holds. One that its proposer has already is not
 * imported unless somebody wants it; a name that is like another's is told, because replicating is legitimate.
 */
export const entryRows = (
  records: readonly MappedRecord[],
  grid: Grid,
  knowledge: ProposerKnowledge,
): readonly ListRow[] => {
  const entries = entriesIn(grid);
  const rows = records.map((record) => rowOf(record, knowledge));
  const seen = seenIn(new Map(entries.map(({ identity, row }) => [identity, row])));
  // Rows of the list are numbered below those of the tab, so that none is taken for another.
  const inList = rows.map(
    ({ line, contents, name }): NamedEntry => ({
      row: -line,
      id: `baris ${line} daftar ini`,
      opd: String(contents.opd ?? ''),
      unit: String(contents.unit ?? ''),
      name,
    }),
  );
  const adviceOn = nameAdviser([...entries, ...inList]);
  return rows.map((row, index): ListRow => {
    if (row.verdict === 'refused') return row;
    const same = seen(row.identity, row.line);
    if (same) {
      const place =
        same.verdict === 'present' ? `baris ${same.at} tab Inovasi` : `baris ${same.at} daftar ini`;
      return {
        ...row,
        verdict: same.verdict,
        reasons: [`Pengusul ini sudah mempunyai usulan bernama sama: ${place}.`, ...row.reasons],
      };
    }
    const advice = inList[index] ? adviceOn(inList[index]) : '';
    // That a later row of the list repeats this one is told there.
    return advice.startsWith('Mirip') ? { ...row, verdict: 'check', reasons: [...row.reasons, advice] } : row;
  });
};
