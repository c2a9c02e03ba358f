import { schoolsTab } from '../../../src/core/lembar/roster-tabs';
import { levelOfSchool, schoolFinder, schoolKey } from '../../../src/core/usulan/school-names';

const roster = [
  schoolsTab.columns.map(({ header }) => header),
  ['10901231', 'SD Negeri 1 Pangkalpinang', 'SD', 'Negeri', 'Rangkui', ''],
  ['10901235', 'SD Negeri 5 Pangkalpinang', 'SD', 'Negeri', 'Gabek', ''],
  ['10901255', 'SD NEGERI 55 PANGKALPINANG', 'SD', 'Negeri', 'Gabek', ''],
  ['10901305', 'SMP Negeri 5 Pangkalpinang', 'SMP', 'Negeri', 'Gabek', ''],
  ['10901401', 'SD Santa Theresia I', 'SD', 'Swasta', 'Taman Sari', ''],
  ['10901402', 'SD Santa Theresia II', 'SD', 'Swasta', 'Taman Sari', ''],
];
const finder = schoolFinder(roster);

test.each([
  'SDN 5',
  'sdn 05',
  'SDN.5 Kota Pangkalpinang',
  'UPT SPF SD Negeri 5',
  'Sekolah Dasar Negeri 5 Pangkalpinang',
  'SD 5',
  '10901235',
])('%s means one school', (text) => {
  expect(finder.find(text)?.name).toBe('SD Negeri 5 Pangkalpinang');
});

test.each(['', 'SD Santa Theresia', 'SDN 6', '10901299', 'Negeri 5', 'sekolah'])(
  '"%s" means none or several',
  (text) => {
    expect(finder.find(text)).toBeNull();
  },
);

test('the level helps where the name does not tell it', () => {
  expect(finder.find('Negeri 5', 'SMP')?.name).toBe('SMP Negeri 5 Pangkalpinang');
  expect(schoolKey('Negeri 5', 'SD')).toBe(schoolKey('SDN 5'));
});

test('suggests by the parts of the name, the whole number first, or by NPSN', () => {
  const names = (text: string) => finder.suggest(text).map(({ name }) => name);
  expect(names('sdn 5')).toEqual(['SD Negeri 5 Pangkalpinang', 'SD NEGERI 55 PANGKALPINANG']);
  expect(names('ther')).toEqual(['SD Santa Theresia I', 'SD Santa Theresia II']);
  expect(names('109014')).toEqual(['SD Santa Theresia I', 'SD Santa Theresia II']);
  expect(names('')).toEqual([]);
  expect(finder.suggest('sd', 2)).toHaveLength(2);
});

test('an empty roster knows that it is', () => {
  expect(schoolFinder(roster.slice(0, 1)).isEmpty).toBe(true);
  expect(schoolFinder([]).isEmpty).toBe(true);
  expect(finder.isEmpty).toBe(false);
});

test.each([
  ['SMPN3 Maju', 'SMP'],
  ['SDIT Bina', 'SD'],
  ['MTsN 1', 'other'],
  ['TK Pembina', 'other'],
  ['SMAN 1', 'other'],
  ['Sekolah Alam', null],
])('the level of %s is %s', (name, level) => {
  expect(levelOfSchool(name)).toBe(level);
});
