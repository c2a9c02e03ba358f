import fc from 'fast-check';
import { notedSave, type Save, saveNotesIn, withoutNotes } from '../../../src/core/usulan/save-notes';

const anyText = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom('', '=1+1', '\u0000', '\ud800', '"\\', '👩‍👩‍👧‍👦'.repeat(200), 'x'.repeat(60_000)),
);
const anySave = fc.record({
  id: fc.constantFrom('INV-2025-001', 'INV-2025-002', 'INV-2025-1000'),
  who: fc.constantFrom('', 'operator.opd-05@pangkalpinang.example', 'verifikator@pangkalpinang.example'),
  fields: fc.uniqueArray(fc.constantFrom('name', 'opd', 'aim', 'budget', '__proto__'), { maxLength: 4 }),
  lines: fc.array(
    fc.record({
      field: fc.constantFrom('bukti 16 klaim', 'bukti 17 tautan'),
      before: anyText,
      after: anyText,
    }),
    { maxLength: 5 },
  ),
});

test('whatever is saved: each value fits, the last saver of each column is known, and no line is lost', () => {
  fc.assert(
    fc.property(fc.array(anySave, { maxLength: 40 }), (drawn) => {
      const saves = drawn.map(
        (save, index): Save => ({ ...save, at: new Date(1_745_000_000_000 + index * 1000) }),
      );
      const store: Record<string, string> = { lain: 'tetap' };
      for (const save of saves) {
        const { key, value } = notedSave(store[`lembar-inovasi.simpan.${save.id}`] ?? null, save);
        expect(Buffer.byteLength(value)).toBeLessThanOrEqual(9 * 1024);
        store[key] = value;
      }
      const notes = saveNotesIn(store);
      for (const id of new Set(saves.map((save) => save.id))) {
        const own = saves.filter((save) => save.id === id);
        for (const field of new Set(own.flatMap(({ fields }) => fields))) {
          const last = own.filter(({ fields }) => fields.includes(field)).at(-1);
          expect(notes.get(id)?.fields.get(field)).toEqual({ who: last?.who, at: last?.at });
        }
        const lines = own.flatMap(({ at, who, lines: some = [] }) =>
          some.map(({ field }) => ({ at, who, field })),
        );
        expect(notes.get(id)?.lines.map(({ at, who, field }) => ({ at, who, field }))).toEqual(lines);
      }
      expect(withoutNotes(store)).toEqual({ lain: 'tetap' });
    }),
    { seed: 36, numRuns: 100 },
  );
});

test('lines of a usual length are kept to the letter', () => {
  const line = { field: 'bukti 16 tautan', before: '', after: `https://${'a'.repeat(2000)}.example` };
  const { key, value } = notedSave(null, {
    id: 'INV-2025-001',
    who: 'a@b.c',
    at: new Date(0),
    fields: [],
    lines: [line],
  });
  expect(saveNotesIn({ [key]: value }).get('INV-2025-001')?.lines).toEqual([
    { ...line, who: 'a@b.c', at: new Date(0) },
  ]);
});

test('lines that are too long together are cut, each of them, and stay in their order', () => {
  const lines = Array.from({ length: 20 }, (_, index) => ({
    field: `bukti ${16 + index} tautan`,
    before: '👍'.repeat(3000),
    after: `${index} ${'\u0001'.repeat(3000)}`,
  }));
  const save = { id: 'INV-2025-001', who: 'a@b.c', at: new Date(0), fields: ['name'], lines };
  const { key, value } = notedSave(null, save);
  expect(Buffer.byteLength(value)).toBeLessThanOrEqual(9 * 1024);
  const kept = saveNotesIn({ [key]: value }).get('INV-2025-001')?.lines ?? [];
  expect(kept.map(({ field }) => field)).toEqual(lines.map(({ field }) => field));
  for (const { before } of kept) expect(before).toMatch(/^👍+…$/u);
});

test('what somebody else wrote into a note counts as nothing', () => {
  for (const text of ['', 'x', 'null', '[]', '{"f":1,"l":2}', '{"f":{"name":"x"},"l":[[1,2]]}'])
    expect(saveNotesIn({ 'lembar-inovasi.simpan.INV-2025-001': text }).get('INV-2025-001')).toMatchObject({
      fields: new Map(),
      lines: [],
    });
  expect(saveNotesIn({ 'lembar-inovasi.simpan.entah': '{}' }).size).toBe(0);
});
