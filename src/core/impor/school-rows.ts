import { districts, schoolLevels, schoolOwners } from '../lembar/choices';
import { schoolsTab } from '../lembar/roster-tabs';
import { columnOf, titleOf as headerOf } from '../lembar/table-rows';
import { choiceOfText } from '../usulan/choice-text';
import { levelOfSchool, type School, schoolKey, schoolWords } from '../usulan/school-names';
import { type CellContent, tendCell } from '../usulan/tend-cell';
import { filledOf, type ListRow, type MappedRecord, seenIn, tooLong, tooWide, verdictOn } from './list-row';

const titleOf = (key: string): string => headerOf(schoolsTab, key);

/** An NPSN as other programs write it: marked as text, or as a number with decimals. */
const npsnOf = (text: string): string =>
  text.trim().replace(/^'/, '').replace(/\.0+$/, '').replace(/\s+/g, '');

const ownerOf = (text: string, name: string): string | null => {
  const key = text.trim().toLowerCase();
  if (key === 'n') return 'Negeri';
  if (key === 's') return 'Swasta';
  if (key !== '') return choiceOfText(schoolOwners, text);
  if (schoolWords(name).includes('negeri')) return 'Negeri';
  return /\bswasta\b|^(?:sd|smp)s\b/i.test(name) ? 'Swasta' : '';
};

const districtOf = (text: string): string | null =>
  choiceOfText(districts, text.trim().replace(/^kec(?:amatan)?\b\.?\s*/i, ''));

const isAddress = (text: string): boolean => /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text);

/** The level that the list tells, or else the name; 'other' for kinds of schools that do not belong here. */
const levelOf = (text: string, name: string): string | null => {
  if (text.trim() === '') return levelOfSchool(name);
  return choiceOfText(schoolLevels, text) ?? levelOfSchool(text);
};

/** Names of schools by what they are known by: their NPSN, and their name. */
const identities = (npsn: string, name: string, level: string): readonly string[] => [
  ...(npsn === '' ? [] : [`npsn ${npsn}`]),
  `nama ${schoolKey(name, level)}`,
];

const rowOf = (record: MappedRecord): ListRow => {
  const { line, texts } = record;
  const text = (key: string): string => texts[key] ?? '';
  const tidy = (key: string): string => {
    const column = columnOf(schoolsTab, key);
    const content = column ? tendCell(column, text(key), { agencyOf: () => null }).content : undefined;
    return typeof content === 'string' ? content : text(key);
  };
  const name = tidy('name');
  const level = levelOf(text('level'), name);
  const npsn = npsnOf(text('npsn'));
  const email = tidy('email');
  const notes: Record<string, string> = {};
  const contents: Record<string, CellContent> = { npsn, name, email };
  const choose = (key: string, choice: string | null, list: readonly string[]): void => {
    contents[key] = choice ?? tidy(key);
    if (choice === null && text(key) !== '')
      notes[key] =
        `"${tidy(key).slice(0, 60)}" tidak ada dalam pilihan. Pilih salah satu: ${list.join(', ')}.`;
  };
  choose('level', level, schoolLevels);
  choose('owner', ownerOf(text('owner'), name), schoolOwners);
  choose('district', text('district') === '' ? '' : districtOf(text('district')), districts);
  const reasons: string[] = [];
  if (npsn === '') reasons.push('NPSN kosong. Lengkapi bila sudah ada.');
  else if (!/^\d{8}$/.test(npsn))
    notes.npsn = `"${npsn.slice(0, 60)}" bukan NPSN: delapan angka. Periksa kembali.`;
  if (email !== '' && !isAddress(email))
    notes.email = `"${email.slice(0, 60)}" bukan satu alamat e-mail. Tulis seperti sekolah@contoh.id.`;
  if (level === null && text('level') === '') reasons.push('Jenjang belum diketahui. Pilih SD atau SMP.');
  if (record.isTooWide) reasons.push(tooWide);
  for (const [key, note] of Object.entries(notes)) reasons.push(`${titleOf(key)}: ${note}`);

  const refusal =
    tooLong(texts, titleOf) ||
    (name === '' ? 'Nama sekolah kosong. Isi dahulu di daftar asalnya.' : '') ||
    (level === 'other' ? 'Hanya SD dan SMP yang dicatat di tab ini.' : '');
  return {
    line,
    name,
    detail: [npsn, contents.level, contents.district].filter((part) => part !== '').join(' · '),
    ...verdictOn(refusal, reasons),
    mayChoose: false,
    contents: filledOf(contents),
    notes,
    identity: schoolKey(name, level ?? ''),
  };
};

/**
 * Judges the rows of a list of schools against those that the tab holds. A school is known by its NPSN, or else by its
 * name and level; what the tab holds is left as it is.
 */
export const schoolRows = (
  records: readonly MappedRecord[],
  schools: readonly School[],
): readonly ListRow[] => {
  const present = new Map<string, number>();
  const npsnAt = new Map<string, string>();
  for (const { row, npsn, name, level } of schools)
    for (const identity of identities(npsn, name, level)) {
      present.set(identity, row);
      npsnAt.set(identity, npsn);
    }
  const seen = seenIn(present);
  return records.map((record): ListRow => {
    const row = rowOf(record);
    if (row.verdict === 'refused') return row;
    const npsn = String(row.contents.npsn ?? '');
    const own = identities(npsn, row.name, String(row.contents.level ?? ''));
    const found = own.map((identity) => ({ identity, ...seen(identity, row.line) }));
    const same = found.find(({ verdict }) => verdict !== undefined);
    if (!same?.verdict) {
      for (const identity of own) npsnAt.set(identity, npsn);
      return row;
    }
    const place = same.verdict === 'present' ? `baris ${same.at} tab Sekolah` : `baris ${same.at} daftar ini`;
    const other = npsnAt.get(same.identity) ?? '';
    // Two schools of one name, told apart by their numbers, are for a person to judge.
    if (same.identity.startsWith('nama ') && npsn !== '' && other !== '' && other !== npsn)
      return {
        ...row,
        verdict: 'check',
        reasons: [`Namanya sama dengan ${place}, yang NPSN-nya ${other}.`, ...row.reasons],
      };
    const what = same.identity.startsWith('npsn ') ? 'NPSN' : 'Nama';
    return { ...row, verdict: same.verdict, reasons: [`${what} ini sudah ada di ${place}; tidak diubah.`] };
  });
};
