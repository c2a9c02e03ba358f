import { readFileSync } from 'node:fs';
import { chosenRows, judgedRows, type KnownTables } from '../../../src/core/impor/judged-rows';
import { mappedList } from '../../../src/core/impor/mapped-list';
import { innovationsTab } from '../../../src/core/lembar/entry-tabs';
import { opdTab, schoolsTab } from '../../../src/core/lembar/roster-tabs';
import type { TableTab } from '../../../src/core/lembar/tab';
import { readRequest } from '../../support/read-request';

const grid = (tab: TableTab, ...rows: readonly Readonly<Record<string, string>>[]) => [
  tab.columns.map(({ header }) => header),
  ...rows.map((row) => tab.columns.map(({ key }) => row[key] ?? '')),
];

const agencies = grid(
  opdTab,
  ...readFileSync('src/local/page/sample/opd.csv', 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => /^[^,]+,("[^"]+"|[^,]+),([^,]*)/.exec(line))
    .map((match) => ({ name: match?.[1]?.replace(/"/g, '') ?? '', abbreviation: match?.[2] ?? '' })),
);

const schoolList = (rows: string, present: readonly Readonly<Record<string, string>>[] = []) =>
  judgedRows(readRequest('schools', rows), { own: grid(schoolsTab, ...present), agencies, schools: [] });

const entryList = (text: string, known: Partial<KnownTables> = {}) =>
  judgedRows(readRequest('innovations', text), {
    own: grid(innovationsTab),
    agencies,
    schools: grid(schoolsTab),
    ...known,
  });

describe('a list of schools', () => {
  const dapodik = [
    'Daftar Satuan Pendidikan,,,,,',
    'No,Nama Satuan Pendidikan,NPSN,BP,Status,Kecamatan,Email',
    '1,SD NEGERI 5 PANGKALPINANG,10901234,SD,N,Kec. Rangkui,sdn5@contoh.id',
    '2,SMP Swasta Maju,10901235,SMP,S,Kec. Taman Sari,',
    '3,MIN 1 Pangkalpinang,60700001,MI,N,Kec. Gabek,',
    '4,TK Pembina,,TK,N,Kec. Gabek,',
  ].join('\n');

  test('is understood as Dapodik writes it, with lines above its titles', () => {
    const rows = schoolList(dapodik);
    expect(rows.map(({ line, verdict }) => [line, verdict])).toEqual([
      [3, 'new'],
      [4, 'new'],
      [5, 'refused'],
      [6, 'refused'],
    ]);
    expect(rows[0]?.contents).toEqual({
      npsn: '10901234',
      name: 'SD NEGERI 5 PANGKALPINANG',
      level: 'SD',
      owner: 'Negeri',
      district: 'Rangkui',
      email: 'sdn5@contoh.id',
    });
    expect(rows[2]?.reasons).toEqual(['Hanya SD dan SMP yang dicatat di tab ini.']);
  });

  test('has level and owner guessed from the names where it does not tell them', () => {
    const rows = schoolList(
      'NPSN;Nama sekolah\n10901234;SDN 5\n10901235;SMP Negeri 2\n10901236;Sekolah Alam',
    );
    expect(rows.map(({ contents }) => [contents.level, contents.owner])).toEqual([
      ['SD', 'Negeri'],
      ['SMP', 'Negeri'],
      [undefined, undefined],
    ]);
    expect(rows[2]).toMatchObject({
      verdict: 'check',
      reasons: ['Jenjang belum diketahui. Pilih SD atau SMP.'],
    });
  });

  test('keeps what it cannot understand, and says what to do', () => {
    const [row] = schoolList(
      'NPSN\tNama sekolah\tKecamatan\tE-mail\tStatus sekolah\nP9998765\tSD Harapan\tKec. Antah\tbukan alamat\tabu',
    );
    expect(row?.verdict).toBe('check');
    expect(row?.contents).toMatchObject({
      npsn: 'P9998765',
      district: 'Kec. Antah',
      email: 'bukan alamat',
      owner: 'abu',
    });
    expect(Object.keys(row?.notes ?? {}).sort()).toEqual(['district', 'email', 'npsn', 'owner']);
  });

  test('tells a school that is there already by NPSN, or by its name however it is written', () => {
    const present = [
      { npsn: '10901234', name: 'SD Negeri 5 Pangkalpinang', level: 'SD' },
      { name: 'SMP Negeri 2 Pangkalpinang', level: 'SMP' },
      { npsn: '10901299', name: 'SD Maju', level: 'SD' },
    ];
    const rows = schoolList(
      'NPSN,Nama sekolah,Jenjang\n10901234,SD Lain,SD\n10901240,SMPN 02,SMP\n10901241,SD Maju,SD\n10901250,SD Baru,SD\n10901250,SD Baru 2,SD',
      present,
    );
    expect(rows.map(({ verdict, reasons }) => [verdict, reasons[0]])).toEqual([
      ['present', 'NPSN ini sudah ada di baris 2 tab Sekolah; tidak diubah.'],
      ['present', 'Nama ini sudah ada di baris 3 tab Sekolah; tidak diubah.'],
      ['check', 'Namanya sama dengan baris 4 tab Sekolah, yang NPSN-nya 10901299.'],
      ['new', undefined],
      ['double', 'NPSN ini sudah ada di baris 5 daftar ini; tidak diubah.'],
    ]);
    expect(chosenRows(rows, { without: [4], also: [2] }).map(({ line }) => line)).toEqual([5]);
  });
});

describe('a list of innovations', () => {
  const sample = entryList(readFileSync('src/local/page/sample/inovasi-contoh.csv', 'utf8'));

  test('comes in whole from the sample, with other titles', () => {
    expect(sample.filter(({ verdict }) => verdict === 'refused')).toEqual([]);
    expect(sample.length).toBeGreaterThan(100);
  });

  test('has its proposers parted into agencies and units, with the agency a unit belongs to', () => {
    const of = (name: string) => sample.find((row) => row.name.startsWith(name))?.contents;
    expect(of('Kecamatan Bukit Intan Digital')).toMatchObject({
      opd: 'Kecamatan Bukit Intan',
      proposerKind: 'OPD',
      kind: 'Digital',
      status: 'Draf',
    });
    expect(of('IBUKOTA')).toMatchObject({
      opd: 'Dinas Pendidikan dan Kebudayaan',
      proposerKind: 'SD',
      unit: 'SDN Kotalama 1 Malang',
    });
    expect(of('KOPI TUBRUK')).toMatchObject({
      opd: 'Dinas Kesehatan',
      proposerKind: 'UPT/Puskesmas',
      unit: 'Puskesmas Kedungkandang',
    });
    expect(of('Si Ikan Nila')).toMatchObject({ proposerKind: 'Kelurahan', unit: 'Kelurahan Bakalan Krajan' });
    expect(of('Si Ikan Nila')?.opd).toBeUndefined();
    expect(of('Merdeka Stunting')).toMatchObject({
      opd: 'Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana',
    });
    expect(of('Simak Dihati')).toMatchObject({ form: 'Tata kelola pemerintahan daerah' });
  });

  test('keeps what nobody knows, with a reason for each cell', () => {
    const [row] = entryList(
      'Nama inovasi,OPD,Status,Tanggal penerapan,Anggaran\nJemput Bola,Dinas Antah,entah,Maret 2021,sedikit',
    );
    expect(row?.contents).toEqual({
      name: 'Jemput Bola',
      opd: 'Dinas Antah',
      status: 'entah',
      launchDate: 'Maret 2021',
      budget: 'sedikit',
    });
    expect(Object.keys(row?.notes ?? {}).sort()).toEqual(['budget', 'launchDate', 'opd', 'status']);
  });

  test('does not bring in twice what one proposer has already, and tells of names that are alike', () => {
    const own = grid(innovationsTab, {
      id: 'INV-2025-001',
      opd: 'Dinas Kesehatan',
      name: 'Jemput Bola Imunisasi (JEBOL)',
    });
    const rows = entryList(
      'Nama inovasi,OPD\njemput bola imunisasi (jebol),dinkes\nJemput Bola Imunisasi (JEBOL),dinsos\nBaru,dinkes\nBARU,Dinas Kesehatan\n,dinkes',
      { own },
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(['present', 'check', 'check', 'double', 'refused']);
    expect(rows[1]?.reasons.join(' ')).toContain(
      'Mirip dengan "Jemput Bola Imunisasi (JEBOL)" (INV-2025-001',
    );
    expect(chosenRows(rows, { without: [], also: [] }).map(({ line }) => line)).toEqual([3, 4]);
    expect(chosenRows(rows, { without: [3], also: [2, 6] }).map(({ line }) => line)).toEqual([2, 4]);
  });

  test('names schools as the roster does', () => {
    const schools = grid(schoolsTab, { npsn: '10901234', name: 'SD Negeri 5 Pangkalpinang', level: 'SD' });
    const rows = entryList('Nama inovasi,Pengusul\nPojok Baca,SDN 05\nPojok Baca,SDN 9', { schools });
    expect(rows.map(({ contents }) => contents.unit)).toEqual(['SD Negeri 5 Pangkalpinang', 'SDN 9']);
  });

  test('without titles is judged by the columns that a person gave', () => {
    const { records } = mappedList('innovations', 'Jemput Bola;Dinkes\nPojok Baca;Dinsos', {
      hasTitles: null,
      fields: ['name', 'opd'],
    });
    const rows = judgedRows(
      { tab: 'innovations', records },
      { own: grid(innovationsTab), agencies, schools: grid(schoolsTab) },
    );
    expect(rows.map(({ contents }) => contents.opd)).toEqual(['Dinas Kesehatan', 'Dinas Sosial']);
  });

  test('with a text longer than a cell is refused, not cut', () => {
    const rows = entryList(`Nama inovasi;Ringkasan\nSatu;${'x'.repeat(50_000)}\nDua;=${'x'.repeat(49_999)}`);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['check', 'refused']);
    expect(rows[1]?.reasons[0]).toContain('Rancang bangun lebih dari 50.000 karakter');
  });
});
