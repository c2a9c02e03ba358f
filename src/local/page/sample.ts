import { parse } from 'csv-parse/sync';

/** A line of sample/inovasi-contoh.csv: a real innovation of an Indonesian city, with its source. */
export interface SampleLine {
  readonly nama_inovasi: string;
  readonly pemda: string;
  readonly pengusul: string;
  readonly jenis_pengusul: string;
  readonly bentuk: string;
  readonly jenis: string;
  readonly tahapan: string;
  readonly tahun: string;
  readonly ringkasan: string;
  readonly sumber: string;
}

const text = (line: Record<string, unknown>, key: keyof SampleLine): string => String(line[key] ?? '').trim();

/** Reads the sample's file. */
export const parseSample = (csv: string): SampleLine[] => {
  const lines: Record<string, unknown>[] = parse(csv, { columns: true, skip_empty_lines: true, bom: true });
  return lines.map((line) => ({
    nama_inovasi: text(line, 'nama_inovasi'),
    pemda: text(line, 'pemda'),
    pengusul: text(line, 'pengusul'),
    jenis_pengusul: text(line, 'jenis_pengusul'),
    bentuk: text(line, 'bentuk'),
    jenis: text(line, 'jenis'),
    tahapan: text(line, 'tahapan'),
    tahun: text(line, 'tahun'),
    ringkasan: text(line, 'ringkasan'),
    sumber: text(line, 'sumber'),
  }));
};

/** What dropdowns of the workbook offer, by header; the sample keeps to it. */
export type Choices = Readonly<Record<string, readonly string[] | undefined>>;

const simple = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The option that means the same: equal but for case and punctuation, else one that begins alike. */
const choose = (options: readonly string[] | undefined, wanted: string): string => {
  if (!options || options.length === 0) return wanted;
  const key = simple(wanted);
  if (key === '') return '';
  return (
    options.find((option) => simple(option) === key) ??
    options.find((option) => simple(option).startsWith(key) || key.startsWith(simple(option))) ??
    options.find((option) => simple(option).includes(key)) ??
    ''
  );
};

const proposerKinds: Readonly<Record<string, string>> = {
  OPD: 'OPD',
  SD: 'SD',
  SMP: 'SMP',
  Kelurahan: 'Kelurahan',
  UPT: 'UPT/Puskesmas',
  Masyarakat: 'Masyarakat',
  Kecamatan: 'OPD',
  RSUD: 'OPD',
};

const forms: Readonly<Record<string, string>> = {
  'pelayanan publik': 'Inovasi pelayanan publik',
  'tata kelola': 'Inovasi tata kelola pemerintahan daerah',
  lainnya: 'Inovasi daerah lainnya',
};

const goals: Readonly<Record<string, string>> = {
  'pelayanan publik': 'pelayanan publik',
  'tata kelola': 'tata kelola',
};

const form = (options: readonly string[] | undefined, bentuk: string): string => {
  const found = choose(options, bentuk) || choose(options, forms[bentuk] ?? '');
  return found;
};

/** Mostly submitted, some verified, some still drafts: a drive in the middle of its year. */
const statuses = [
  'Diajukan',
  'Terverifikasi',
  'Diajukan',
  'Draf',
  'Terverifikasi',
  'Diajukan',
  'Perlu Perbaikan',
  'Diajukan',
];

const agencyWords = /^(dinas|badan|bappeda|kecamatan|rsud|inspektorat|sekretariat|satuan)\b/i;

const ownAgency = (options: readonly string[], line: SampleLine): string | null => {
  if (line.pemda !== 'Kota Pangkalpinang' || !agencyWords.test(line.pengusul)) return null;
  const key = simple(line.pengusul)
    .replace(/ kota pangkalpinang$/, '')
    // The city's planning agency has been called by several names.
    .replace(/^bappeda.*$/, 'badan perencanaan pembangunan');
  return options.find((option) => simple(option).includes(key)) ?? null;
};

/** Whose entry it is for rights: a school's is the education agency's, a kelurahan's its kecamatan's. */
const parentAgencies: Readonly<Record<string, RegExp>> = {
  SD: /pendidikan/i,
  SMP: /pendidikan/i,
  Kelurahan: /^kecamatan/i,
  UPT: /^dinas kesehatan/i,
  RSUD: /^dinas kesehatan/i,
};

/** The same for the same unit, so that all its entries stand under one agency. */
const placeOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);

const parentAgency = (options: readonly string[], line: SampleLine): string | null => {
  const parent = parentAgencies[line.jenis_pengusul];
  const parents = parent ? options.filter((option) => parent.test(option)) : [];
  return parents[placeOf(line.pengusul) % Math.max(1, parents.length)] ?? null;
};

const unitName = (line: SampleLine): string =>
  [line.pemda, line.pengusul].filter((part) => part !== '').join(' · ');

/** A sample line as a person would type it: header → text. The script gives the ID. */
export const sampleRow = (
  line: SampleLine,
  index: number,
  choices: Choices,
): Readonly<Record<string, string>> => {
  const { OPD: agencies = [], Bentuk, Jenis, Tahapan, Status } = choices;
  // Spread so that most agencies, but not all, have something: the dashboard must have somebody to name.
  const spread = agencies[(index * 5) % Math.max(1, agencies.length - 4)] ?? '';
  const isDigital =
    line.jenis === 'digital' ||
    (line.jenis === '' && /aplikasi|sistem|digital|online|daring/i.test(line.ringkasan));
  return {
    OPD: ownAgency(agencies, line) ?? parentAgency(agencies, line) ?? spread,
    'Jenis pengusul': choose(choices['Jenis pengusul'], proposerKinds[line.jenis_pengusul] ?? 'OPD'),
    'Nama unit/sekolah': unitName(line),
    // A first apostrophe is not shown: it only marks text. One that is meant is typed twice.
    'Nama inovasi': `${line.nama_inovasi.replace(/^'/, "''")} (contoh)`,
    'Tujuan utama': choose(choices['Tujuan utama'], goals[line.bentuk] ?? ''),
    Bentuk: form(Bentuk, line.bentuk),
    Jenis: choose(Jenis, isDigital ? 'digital' : 'non digital'),
    Tahapan: choose(Tahapan, line.tahapan),
    Tujuan: line.ringkasan,
    'Tautan bukti': line.sumber,
    Status: choose(Status, statuses[index % statuses.length] ?? ''),
  };
};
