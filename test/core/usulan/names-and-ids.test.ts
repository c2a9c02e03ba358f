import fc from 'fast-check';
import { forms, kinds, proposerKinds, stages, statuses } from '../../../src/core/lembar/choices';
import { choiceOfText } from '../../../src/core/usulan/choice-text';
import { idOf, nextIds, partsOfId } from '../../../src/core/usulan/entry-ids';
import { nameAdviser } from '../../../src/core/usulan/name-index';
import { nameKey } from '../../../src/core/usulan/similar-names';

describe('a choice', () => {
  test.each([
    [kinds, 'NON-DIGITAL', 'Non digital'],
    [kinds, 'nondigital', 'Non digital'],
    [stages, 'ujicoba', 'Uji coba'],
    [forms, 'Inovasi Pelayanan Publik', 'Pelayanan publik'],
    [proposerKinds, 'Puskesmas', 'UPT/Puskesmas'],
    [proposerKinds, 'Sekolah Dasar', 'SD'],
    [statuses, 'draft', 'Draf'],
    [statuses, ' perlu  perbaikan', 'Perlu Perbaikan'],
  ])('of %p is found in %p', (choices, text, choice) => {
    expect(choiceOfText(choices, text)).toBe(choice);
  });

  test('is none for other text, and never one of another list', () => {
    expect(choiceOfText(kinds, 'analog')).toBeNull();
    expect(choiceOfText(kinds, '')).toBeNull();
    expect(choiceOfText(stages, 'Puskesmas')).toBeNull();
  });
});

describe('IDs', () => {
  test('count on from the last one given in the year, whoever has it', () => {
    expect(nextIds([], 2025, 2)).toEqual(['INV-2025-001', 'INV-2025-002']);
    expect(nextIds(['INV-2025-009', 'INV-2024-300', 'coretan', ''], 2025, 1)).toEqual(['INV-2025-010']);
    expect(nextIds(['INV-2025-999'], 2025, 2)).toEqual(['INV-2025-1000', 'INV-2025-1001']);
  });

  test('are never given twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1200 })),
        fc.integer({ min: 0, max: 50 }),
        (numbers, count) => {
          const given = numbers.map((number) => idOf(2025, number));
          const all = [...new Set(given), ...nextIds(given, 2025, count)];
          expect(new Set(all).size).toBe(all.length);
          for (const id of all) expect(partsOfId(id)).not.toBeNull();
        },
      ),
      { seed: 36 },
    );
  });
});

const entries = (names: readonly string[]) =>
  names.map((name, index) => ({
    row: index + 2,
    id: `INV-2025-00${index}`,
    opd: `OPD ${index}`,
    unit: '',
    name,
  }));
const adviceOn = (names: readonly string[]) => {
  const all = entries(names);
  const advise = nameAdviser(all);
  return all.map((entry) => advise(entry).slice(0, 5));
};

describe('names', () => {
  test('are the same whatever their case, spaces and marks', () => {
    expect(nameKey('TINTA INDAH PGK')).toBe(nameKey('TintaIndah-PGK'));
    expect(nameKey('Ma’siti')).toBe(nameKey("MA'SITI"));
  });

  test.each([
    ['Gerobok Sudu', 'GEROBOK SUDU (Gerobak Baca)'],
    ['Si Kawan Duduk (Pondasi untuk Solusi Cerdas)', 'Pondasi untuk Solusi Cerdas'],
    ['Ayo Ceting atau Ayo Cegah Stunting', 'Ayo Cegah Stunting'],
    ['“Jampangi Anakta”', 'Jampangi Anakta yaitu layanan anak'],
  ])('%s looks like %s', (one, other) => {
    expect(adviceOn([one, other])).toEqual(['Mirip', 'Mirip']);
  });

  test.each([
    ['Jemput Bola', 'Jemput Sampah'],
    ['Kantong (SD)', 'Tabungan (SD)'],
    ['', ''],
    ['?', '!'],
  ])('%p does not look like %p', (one, other) => {
    expect(adviceOn([one, other])).toEqual(['', '']);
  });
});

describe('advice on a name', () => {
  test('names what looks alike, in any order of its short and long name', () => {
    expect(adviceOn(['Si Tumbuh Cerdas (Aksi Cegah Stunting)', 'Aksi Cegah Stunting', 'Kolak Beko'])).toEqual(
      ['Mirip', 'Mirip', ''],
    );
  });

  test('passes over a word that stands in brackets behind many names', () => {
    expect(
      adviceOn(['Satu', 'Dua', 'Tiga', 'Empat', 'Lima'].map((name) => `${name} Hati (replikasi 2024)`)),
    ).toEqual(['', '', '', '', '']);
  });
});
