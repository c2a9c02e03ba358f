import { blueprint } from '../../../src/core/lembar/blueprint';
import { dressedTables } from '../../../src/core/lembar/dressed-tables';
import { dresses } from '../../../src/core/lembar/dresses';
import { defaultRoster } from '../../../src/core/lembar/roster';
import { defaultRubric } from '../../../src/core/lembar/rubric';
import { settings } from '../../../src/core/lembar/setting-lines';
import { settingLabels, wholeNumbers, wholeSettingIn } from '../../../src/core/lembar/settings';
import { tabNames } from '../../../src/core/lembar/tab';

const tables = dressedTables(dresses, defaultRubric);

/** Relative luminance and contrast after WCAG 2.2, success criterion 1.4.3. */
const luminance = (color: string): number => {
  const channel = (at: number) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
};
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

test('white titles can be read on every tab’s colour, black text on every highlight', () => {
  for (const tab of tables) {
    expect(contrast(tab.color, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    for (const { background } of tab.highlights ?? [])
      expect(contrast(background, '#000000')).toBeGreaterThanOrEqual(7);
  }
});

test('every tab has its place in the order, and every column a note, a width and a title of its own', () => {
  expect(
    blueprint()
      .tabs.map(({ key }) => key)
      .sort(),
  ).toEqual(Object.keys(tabNames).sort());
  for (const tab of tables) {
    const titles = tab.columns.map((column) => column.header.toLowerCase());
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(tab.columns.map((column) => column.key)).size).toBe(titles.length);
    for (const column of tab.columns) {
      expect(column.note.length).toBeGreaterThan(4);
      expect(column.width).toBeGreaterThanOrEqual(70);
    }
  }
});

test('the roster ships 36 agencies with codes and names of their own', () => {
  expect(defaultRoster).toHaveLength(36);
  expect(new Set(defaultRoster.map((row) => row.code)).size).toBe(36);
  expect(new Set(defaultRoster.map((row) => row.name.toLowerCase())).size).toBe(36);
});

test('the weights of the rubric add up to 100', () => {
  expect(defaultRubric.reduce((sum, row) => sum + row.weight, 0)).toBe(100);
});

test('no look is of a column that its tab does not have', () => {
  for (const tab of tables) {
    const keys = [...tab.columns.map(({ key }) => key), 'score:'];
    expect(Object.keys(dresses[tab.key].columns).filter((key) => !keys.includes(key))).toEqual([]);
  }
});

test('a column of scores is explained by the name of its criterion, whatever signs are in it', () => {
  const scores = dressedTables(dresses, [{ code: 'A', name: "$& {kriteria} $'" }])[6];
  expect(scores?.columns.slice(1, 4).map(({ key, header, note }) => [key, header, note])).toEqual([
    ['assessor', 'Penilai', 'E-mail penilai.'],
    ['score:A', 'A', "Nilai kriteria $& {kriteria} $'. Diisi lewat lembar penilaian."],
    ['total', 'Nilai', expect.stringContaining('Jumlah tertimbang')],
  ]);
});

test('looks of another make are refused with what to do', () => {
  const { opd, ...others } = dresses;
  const { contact: _, ...columns } = opd.columns;
  expect(() => dressedTables({ ...others, opd: { ...opd, columns } }, [])).toThrow(
    /^Berkas blueprint\.html tidak cocok .*"Narahubung".* Salin semua berkas/,
  );
});

test('every setting has a name, a label and an explanation of its own, and the labels are those that others look for', () => {
  expect(settings.map(({ name }) => name)).toEqual(Object.keys(settingLabels));
  expect(settings.map(({ label }) => label)).toEqual(Object.values(settingLabels));
  expect(new Set(settings.map((setting) => setting.name)).size).toBe(settings.length);
  expect(new Set(settings.map((setting) => setting.label.toLowerCase())).size).toBe(settings.length);
  for (const setting of settings) expect(setting.note.length).toBeGreaterThan(4);
});

test('a setting that is a whole number starts within its bounds, and counts as that while something else stands there', () => {
  const whole = settings.filter(({ rule, name }) => rule?.kind === 'number' && name !== 'TAHUN');
  expect(whole.map(({ name }) => name)).toEqual(Object.keys(wholeNumbers));
  for (const { name, label, initial, rule } of whole) {
    if (rule?.kind !== 'number' || typeof initial !== 'number') throw new Error(name);
    expect(initial).toBeGreaterThanOrEqual(rule.min);
    expect(initial).toBeLessThanOrEqual(rule.max);
    const read = (value: string | number): number => wholeSettingIn([[label, value]], name);
    expect([rule.min, rule.max].map(read)).toEqual([rule.min, rule.max]);
    expect([rule.min - 1, rule.max + 1, rule.min + 0.5, '', 'banyak'].map(read)).toEqual(
      Array.from({ length: 5 }, () => initial),
    );
    expect(wholeSettingIn([], name)).toBe(initial);
  }
});
