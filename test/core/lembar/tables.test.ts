import { defaultRoster } from '../../../src/core/lembar/roster';
import { defaultRubric } from '../../../src/core/lembar/rubric';
import { settingsFor } from '../../../src/core/lembar/settings';
import { tabNames } from '../../../src/core/lembar/tab';
import { tables, tabOrder } from '../../../src/core/lembar/tables';

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
  expect([...tabOrder].sort()).toEqual(Object.keys(tabNames).sort());
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

test('every setting has a name, a label and an explanation of its own', () => {
  const settings = settingsFor(2025);
  expect(new Set(settings.map((setting) => setting.name)).size).toBe(settings.length);
  expect(new Set(settings.map((setting) => setting.label.toLowerCase())).size).toBe(settings.length);
  for (const setting of settings) expect(setting.note.length).toBeGreaterThan(4);
});
