import fc from 'fast-check';
import { agenciesOf, type Entry, entriesOf } from '../../../src/core/capaian/entry';
import { type CountingRules, figuresOf } from '../../../src/core/capaian/figures';
import { proposerKinds, statuses } from '../../../src/core/lembar/choices';
import type { CellValue } from '../../../src/core/text';

const rules: CountingRules = {
  target: 100,
  minimumPerAgency: 1,
  countedStatuses: ['Diajukan', 'Perlu Perbaikan', 'Terverifikasi'],
};

const entry = (parts: Partial<Entry>): Entry => ({
  opd: 'Dinas Kesehatan',
  proposerKind: 'OPD',
  name: 'Jemput Bola',
  mainAim: '',
  form: '',
  kind: '',
  stage: '',
  status: 'Diajukan',
  budget: null,
  finalScore: null,
  ...parts,
});

const roster = [
  { name: 'Dinas Kesehatan', isActive: true },
  { name: 'Dinas Sosial', isActive: true },
  { name: 'Dinas Lama', isActive: false },
];

describe('coverage', () => {
  test('is nothing of the active agencies while there are no entries', () => {
    const figures = figuresOf([], roster, rules);
    expect([figures.coverage, figures.agencies, figures.achievement, figures.missing]).toEqual([
      0,
      2,
      0,
      ['Dinas Kesehatan', 'Dinas Sosial'],
    ]);
  });

  test('counts an agency by its own entries only, the target by every proposer’s', () => {
    const figures = figuresOf([entry({}), entry({ opd: 'Dinas Sosial', proposerKind: 'SD' })], roster, rules);
    expect([figures.coverage, figures.missing, figures.achievement]).toEqual([1, ['Dinas Sosial'], 2]);
  });

  test('leaves a draft, a withdrawn and a rejected entry out, and says how many they are', () => {
    const left = (['Draf', 'Ditarik', 'Tidak Lolos'] as const).map((status) => entry({ status }));
    const figures = figuresOf(left, roster, rules);
    expect([figures.coverage, figures.achievement, figures.entries, figures.notCounted]).toEqual([
      0, 0, 3, 3,
    ]);
  });

  test('takes an inactive agency out of both numbers, whatever it proposed', () => {
    const figures = figuresOf([entry({ opd: 'Dinas Lama' })], roster, rules);
    expect([figures.coverage, figures.agencies, figures.achievement]).toEqual([0, 2, 1]);
  });

  test('asks for as many entries as the setting says', () => {
    const demanding = { ...rules, minimumPerAgency: 2 };
    expect(figuresOf([entry({})], roster, demanding).coverage).toBe(0);
    expect(figuresOf([entry({}), entry({})], roster, demanding).coverage).toBe(1);
  });

  test('reads names and statuses without regard to case and spaces', () => {
    const rows = [record({ opd: ' DINAS  kesehatan ', name: 'x', status: 'dIAJUKAN ', proposerKind: 'opd' })];
    expect(figuresOf(entriesOf(rows), roster, rules).coverage).toBe(1);
  });
});

const record =
  (cells: Record<string, CellValue>) =>
  (column: string): CellValue =>
    cells[column] ?? '';

test('rows without a name are no entries, and rows without a name are no agencies', () => {
  expect(
    entriesOf([record({ opd: 'Dinas Sosial', name: '  ' }), record({ name: 7 })]).map((one) => one.name),
  ).toEqual(['7']);
  expect(
    agenciesOf([record({ code: 'OPD-99', active: 'Ya' }), record({ name: 'A', active: ' ya ' })]),
  ).toEqual([{ name: 'A', isActive: true }]);
});

test('an unknown agency, status or kind is shown as such and never vanishes', () => {
  const figures = figuresOf(
    [entry({ opd: 'Dinas Antah', proposerKind: 'Swasta' }), entry({ status: 'Siap' })],
    roster,
    rules,
  );
  expect(figures.unknownAgency).toBe(1);
  expect(figures.byProposerKind.lain).toBe(1);
  expect(figures.byStatus.lain).toBe(1);
});

test('a budget of zero is a budget that was stated; an empty one is not', () => {
  const figures = figuresOf(
    [entry({ budget: 0 }), entry({ budget: 5_000_000 }), entry({ budget: null })],
    roster,
    rules,
  );
  expect(figures.byBudget).toEqual({ with: 1, without: 1, lain: 1 });
});

describe('whatever the rows hold', () => {
  const anyEntry = fc.record({
    opd: fc.constantFrom('Dinas Kesehatan', 'dinas sosial', 'Dinas Lama', 'Entah'),
    proposerKind: fc.constantFrom(...proposerKinds, 'lainnya', ''),
    name: fc.constant('x'),
    mainAim: fc.constantFrom('Pelayanan publik', 'apa saja', ''),
    form: fc.constantFrom('Pelayanan publik', ''),
    kind: fc.constantFrom('Digital', 'DIGITAL', 'Non digital', '?'),
    stage: fc.constantFrom('Inisiatif', 'Penerapan', ''),
    status: fc.constantFrom(...statuses, 'diajukan', 'aneh'),
    budget: fc.constantFrom(null, 0, 1, -5),
    finalScore: fc.constantFrom(null, 50, 90),
  });

  test('every breakdown adds up to its whole', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 60 }), (entries) => {
        const figures = figuresOf(entries, roster, rules);
        const sum = (parts: Readonly<Record<string, number>>) =>
          Object.values(parts).reduce((one, other) => one + other, 0);
        for (const part of [
          figures.byProposerKind,
          figures.byForm,
          figures.byKind,
          figures.byMainAim,
          figures.byStage,
          figures.byBudget,
        ]) {
          expect(sum(part)).toBe(figures.achievement);
        }
        expect(sum(figures.byStatus)).toBe(figures.entries);
        expect(figures.achievement + figures.notCounted).toBe(figures.entries);
      }),
      { seed: 2025 },
    );
  });

  test('covered and missing agencies are together the active ones', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 60 }), (entries) => {
        const figures = figuresOf(entries, roster, rules);
        expect(figures.coverage + figures.missing.length).toBe(figures.agencies);
      }),
      { seed: 2025 },
    );
  });
});
