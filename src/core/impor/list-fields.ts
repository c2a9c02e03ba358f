import { innovationsTab } from '../lembar/entry-tabs';
import { schoolsTab } from '../lembar/roster-tabs';
import type { Column } from '../lembar/tab';
import { peoplesColumns } from '../lembar/table-rows';
import { letterKey } from '../usulan/choice-text';
import { type ImportTab, proposerField } from './import-tabs';
import type { ListRecord } from './read-list';

/** What a column of a list may become: a column of the tab, or something that is parted into several. */
export interface ListField {
  readonly key: string;
  readonly title: string;
  /** Titles that such a column has in other people's lists, besides the tab's own. */
  readonly titles: readonly string[];
}

/** Titles as exports of Dapodik, Sekolah Kita and reports of cities have them. */
const schoolTitles: Readonly<Record<string, readonly string[]>> = {
  npsn: ['NPSN sekolah', 'Nomor NPSN', 'No NPSN', 'Nomor pokok sekolah nasional'],
  name: ['Nama satuan pendidikan', 'Satuan pendidikan', 'Nama SP', 'Nama lembaga'],
  level: ['Bentuk pendidikan', 'Jenjang pendidikan', 'Bentuk', 'BP', 'Tingkat', 'Jenjang sekolah'],
  owner: ['Status satuan pendidikan', 'Negeri swasta', 'Status negeri swasta', 'Status kepemilikan'],
  district: ['Nama kecamatan', 'Kec', 'Kecamatan sekolah'],
  email: ['E-mail sekolah', 'Alamat email', 'Surel', 'Alamat surel'],
};

const entryTitles: Readonly<Record<string, readonly string[]>> = {
  name: ['Judul', 'Nama'],
  unit: ['Nama unit pengusul', 'Nama puskesmas', 'Nama kelurahan', 'Asal sekolah'],
  proposerKind: ['Jenis instansi', 'Kelompok pengusul'],
  trialDate: ['Tanggal ujicoba', 'Waktu uji coba inovasi daerah', 'Mulai uji coba'],
  launchDate: [
    'Tanggal implementasi',
    'Waktu implementasi',
    'Waktu penerapan inovasi daerah',
    'Mulai diterapkan',
  ],
  affair: ['Urusan inovasi daerah', 'Urusan inovasi', 'Urusan utama'],
  design: [
    'Ringkasan',
    'Deskripsi',
    'Deskripsi inovasi',
    'Uraian',
    'Gambaran umum',
    'Rancang bangun inovasi',
  ],
  link: ['Sumber', 'URL', 'Link', 'Link bukti dukung', 'Tautan dokumen'],
};

const fieldOf =
  (others: Readonly<Record<string, readonly string[]>>) =>
  ({ key, header, aliases = [] }: Column): ListField => ({
    key,
    title: header,
    titles: [...aliases, ...(others[key] ?? [])],
  });

/** What may become of a list's columns in each tab. */
export const listFields: Readonly<Record<ImportTab, readonly ListField[]>> = {
  schools: peoplesColumns(schoolsTab).map(fieldOf(schoolTitles)),
  innovations: [
    {
      key: proposerField,
      title: 'Pengusul (OPD atau unit)',
      titles: ['Pengusul', 'Nama pengusul', 'Pengusul inovasi', 'Inovator', 'Instansi', 'Nama instansi'],
    },
    ...peoplesColumns(innovationsTab).map(fieldOf(entryTitles)),
  ],
};

/**
 * What each title of a list means, '' for a column that is not to be imported. A field is given to one column alone: its
 * own title goes before other common ones.
 */
export const fieldsOfTitles = (tab: ImportTab, titles: readonly string[]): readonly string[] => {
  const keys = titles.map(letterKey);
  const found = keys.map(() => '');
  const give = (field: ListField, title: string): void => {
    const index = keys.indexOf(letterKey(title));
    if (index >= 0 && found[index] === '' && !found.includes(field.key)) found[index] = field.key;
  };
  for (const field of listFields[tab]) give(field, field.title);
  for (const field of listFields[tab]) for (const title of field.titles) give(field, title);
  return found;
};

/** Records above the titles that are searched for them: reports begin with what they are about. */
const headRecords = 10;

/** Position of the record that holds the titles, or null when none looks so: then the list has none. */
export const titleRecord = (tab: ImportTab, records: readonly ListRecord[]): number | null => {
  const hits = records
    .slice(0, headRecords)
    .map(({ cells }) => fieldsOfTitles(tab, cells).filter((field) => field !== '').length);
  const best = Math.max(0, ...hits);
  const width = Math.max(0, ...records.slice(0, headRecords).map(({ cells }) => cells.length));
  return best >= Math.min(2, width) && best > 0 ? hits.indexOf(best) : null;
};
