import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRoster } from '../../../src/local/page/roster';
import { parseSample, sampleRow } from '../../../src/local/page/sample';

const folder = join(__dirname, '..', '..', '..', 'src', 'local', 'page', 'sample');
const lines = parseSample(readFileSync(join(folder, 'inovasi-contoh.csv'), 'utf8'));
const agencies = parseRoster(readFileSync(join(folder, 'opd.csv'), 'utf8')).map(({ name }) => name);
const choices = {
  OPD: agencies,
  'Jenis pengusul': ['OPD', 'SD', 'SMP', 'Kelurahan', 'UPT/Puskesmas', 'Masyarakat'],
  'Tujuan utama': ['Pelayanan publik', 'Pelestarian budaya', 'Daya saing daerah', 'Tata kelola'],
  Bentuk: ['Tata kelola pemerintahan daerah', 'Pelayanan publik', 'Inovasi daerah lainnya'],
  Jenis: ['Digital', 'Non digital'],
  Tahapan: ['Inisiatif', 'Uji coba', 'Penerapan'],
  Status: ['Draf', 'Diajukan', 'Terverifikasi', 'Perlu Perbaikan', 'Tidak Lolos', 'Ditarik'],
};
const rows = lines.map((line, index) => sampleRow(line, index, choices));

describe('the sample', () => {
  test('keeps to every dropdown', () => {
    for (const [header, options] of Object.entries(choices)) {
      const strange = rows
        .map((row) => row[header] ?? '')
        .filter((value) => value !== '' && !options.includes(value));
      expect([header, strange]).toEqual([header, []]);
    }
  });

  test('marks every name as an example and gives every row its source', () => {
    expect(rows.every((row) => row['Nama inovasi']?.endsWith('(contoh)'))).toBe(true);
    expect(rows.every((row) => row['Tautan bukti'] !== '')).toBe(true);
  });

  test('leaves the city’s own agencies their innovations, and others somebody to spread over', () => {
    const kecamatan = rows.find((row) => row['Nama inovasi'] === 'Kecamatan Bukit Intan Digital (contoh)');
    expect(kecamatan).toMatchObject({ OPD: 'Kecamatan Bukit Intan' });
    const proposing = new Set(rows.map(({ OPD }) => OPD));
    expect(proposing.size).toBeGreaterThan(20);
    expect(proposing.size).toBeLessThan(agencies.length);
  });

  test('gives schools, kelurahan and puskesmas to the agency above them', () => {
    const agenciesOf = (kind: string) =>
      new Set(rows.filter((row) => row['Jenis pengusul'] === kind).map((row) => row.OPD));
    expect(agenciesOf('SD')).toEqual(new Set(['Dinas Pendidikan dan Kebudayaan']));
    expect(agenciesOf('SMP')).toEqual(new Set(['Dinas Pendidikan dan Kebudayaan']));
    expect(agenciesOf('UPT/Puskesmas')).toEqual(new Set(['Dinas Kesehatan']));
    for (const agency of agenciesOf('Kelurahan')) expect(agency).toMatch(/^Kecamatan/);
  });

  test('is in the middle of its year: several statuses', () => {
    expect(new Set(rows.map(({ Status }) => Status))).toEqual(
      new Set(['Draf', 'Diajukan', 'Terverifikasi', 'Perlu Perbaikan']),
    );
  });
});
