import fc from 'fast-check';
import { defaultRoster } from '../../../src/core/lembar/roster';
import { agencyFinder } from '../../../src/core/usulan/agency-names';

const find = agencyFinder(
  defaultRoster.map(({ name, abbreviation }) => ({ name, abbreviations: abbreviation })),
);
const civil = 'Dinas Kependudukan dan Pencatatan Sipil';
const planning = 'Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah';

test.each([
  ['Disdukcapil', civil],
  ['dinas dukcapil', civil],
  ['DUKCAPIL', civil],
  ['Dispendukcapil', civil],
  ['Disdukcapil Kota Pangkalpinang', civil],
  ['Dinas Kependudukan & Pencatatan Sipil', civil],
  ['  dinas   kependudukan dan pencatatan sipil ', civil],
  ['Dinas Kependudukan dan Pencatatan Sipl', civil],
  ['Bapperida', planning],
  ['BAPPERINDA', planning],
  ['Bepperida', planning],
  ['Bappeda', planning],
  ['Disdikbud', 'Dinas Pendidikan dan Kebudayaan'],
  ['Dinas Pendidikan & Kebudayaan Kota Pangkalpinang', 'Dinas Pendidikan dan Kebudayaan'],
  ['dinkes', 'Dinas Kesehatan'],
  ['Kesehatan', 'Dinas Kesehatan'],
  ['kec. gabek', 'Kecamatan Gabek'],
  ['Tamansari', 'Kecamatan Taman Sari'],
  ['Pangkal Balam', 'Kecamatan Pangkalbalam'],
  ['DPPPAKB', 'Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana'],
  ['Satpol PP', 'Satuan Polisi Pamong Praja dan Pemadam Kebakaran'],
])('%s is %s', (text, name) => {
  expect(find(text)).toBe(name);
});

test.each([
  '',
  '-',
  'Dinas',
  'Badan',
  'Kecamatan',
  'Kepala Dinas Pendidikan 2012',
  'Puskesmas Gerunggang',
  'D',
])('%p is no one agency', (text) => {
  expect(find(text)).toBeNull();
});

test('a short name of two agencies means neither', () => {
  const either = agencyFinder([
    { name: 'Dinas Pangan', abbreviations: 'DP' },
    { name: 'Dinas Pariwisata', abbreviations: 'DP, Dispar' },
  ]);
  expect(either('DP')).toBeNull();
  expect(either('Dispar')).toBe('Dinas Pariwisata');
});

test('every official name is found as it stands, whatever its case and spaces', () => {
  fc.assert(
    fc.property(fc.constantFrom(...defaultRoster), fc.infiniteStream(fc.boolean()), ({ name }, upper) => {
      const text = [...name]
        .map((letter) => (upper.next().value ? letter.toUpperCase() : letter.toLowerCase()))
        .join('')
        .replace(/ /g, '  ');
      expect(find(text)).toBe(name);
    }),
    { seed: 36 },
  );
});
