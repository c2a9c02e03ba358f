import { settingLabels } from '../../../src/core/lembar/settings';
import type { Grid } from '../../../src/core/lembar/table-rows';
import { checkOf } from '../../../src/core/periksa/check';
import { wrongSettings } from '../../../src/core/periksa/typed-settings';
import type { CellValue } from '../../../src/core/text';

/** What is found of one setting that stands in the third row. */
const foundOf = (name: string, value: CellValue): readonly string[] => {
  const settings: Grid = [
    ['Pengaturan', 'Nilai'],
    ['', ''],
    [settingLabels[name] ?? name, value],
  ];
  return checkOf('settings', wrongSettings(settings)).details.map(({ where, found }) => `${where} ${found}`);
};
const day = new Date('2026-12-31T00:00:00+07:00');

test.each(['TENGGAT', 'JENDELA_MULAI', 'JENDELA_AKHIR'])(
  '%s is a date, and text that looks like one is none',
  (name) => {
    expect(foundOf(name, day)).toEqual([]);
    expect(foundOf(name, '31 Desember 2026')).toEqual([
      `Pengaturan!B3 ${settingLabels[name]}: 31 Desember 2026 bukan tanggal. Ketik ulang, misalnya 31/12/2026`,
    ]);
    expect(foundOf(name, 46387)).toHaveLength(1);
    // What to do is told however long the text is, though a detail is cut.
    expect(foundOf(name, 'x'.repeat(500))[0]).toMatch(/misalnya 31\/12\/2026$/);
  },
);

test('a date may be blank: there is no bound then', () => {
  expect(foundOf('TENGGAT', '')).toEqual([]);
  expect(foundOf('JENDELA_MULAI', '')).toEqual([]);
});

test('news go out or not by Ya or Tidak alone', () => {
  expect(foundOf('KABAR_OTOMATIS', 'ya')).toEqual([]);
  expect(foundOf('KABAR_OTOMATIS', 'Tidak')).toEqual([]);
  expect(foundOf('KABAR_OTOMATIS', 'mati')).toEqual(['Pengaturan!B3 Kabar otomatis kepada operator: mati']);
});

test('each part of the holidays that names no day is told', () => {
  expect(foundOf('HARI_LIBUR', '')).toEqual([]);
  expect(foundOf('HARI_LIBUR', day)).toEqual([]);
  expect(foundOf('HARI_LIBUR', '17/08/2026 HUT RI, 20/03/2026 - 24/03/2026')).toEqual([]);
  expect(foundOf('HARI_LIBUR', '17/08/2026\n31/02/2026; Natal')).toEqual([
    'Pengaturan!B3 Hari libur: 31/02/2026 tidak terbaca. Tulis misalnya 20/03/2026 - 24/03/2026',
    'Pengaturan!B3 Hari libur: Natal tidak terbaca. Tulis misalnya 20/03/2026 - 24/03/2026',
  ]);
});
