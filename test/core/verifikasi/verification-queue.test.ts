import fc from 'fast-check';
import { auditTab } from '../../../src/core/lembar/automation-tabs';
import { innovationsTab } from '../../../src/core/lembar/entry-tabs';
import type { CellValue } from '../../../src/core/text';
import { entryGrid } from '../../../src/core/usulan/find-entry';
import { submissionTimes, verificationQueue } from '../../../src/core/verifikasi/verification-queue';

const dayOf = (date: Date) => {
  const city = new Date(date.getTime() + 7 * 3_600_000);
  return { year: city.getUTCFullYear(), month: city.getUTCMonth() + 1, day: city.getUTCDate() };
};
const today = { year: 2025, month: 4, day: 23 };
const idOf = (number: number): string => `INV-2025-${String(number).padStart(3, '0')}`;

const logOf = (lines: readonly (readonly [number, string, string, string])[]): CellValue[][] => [
  auditTab.columns.map(({ header }) => header),
  ...lines.map(([at, id, field, after]) =>
    auditTab.columns.map(({ key }) =>
      key === 'at'
        ? new Date(at)
        : key === 'id'
          ? id
          : key === 'field'
            ? field
            : key === 'after'
              ? after
              : '',
    ),
  ),
];
const entriesOf = (statuses: readonly string[]) =>
  entryGrid([
    innovationsTab.columns.map(({ header }) => header),
    ...statuses.map((status, index) =>
      innovationsTab.columns.map(({ key }) =>
        key === 'id' ? idOf(index + 1) : key === 'status' ? status : key === 'name' ? `Inovasi ${index}` : '',
      ),
    ),
  ]);
const noon = Date.parse('2025-04-23T12:00:00+07:00');
const day = 86_400_000;

test('the age is told in days of the city’s calendar since the log’s last line that made it Diajukan', () => {
  const log = logOf([
    [noon - 20 * day, idOf(1), 'Status', 'Diajukan'],
    [noon - 9 * day, idOf(1), 'Status', 'Perlu Perbaikan'],
    [noon - 6 * day, idOf(1), 'Status', 'Diajukan'],
    // Late in the evening before: a calendar day, though not 24 hours.
    [Date.parse('2025-04-22T23:50:00+07:00'), idOf(2), 'Status', 'Diajukan'],
    [noon - 30 * day, idOf(3), 'Status', 'Diajukan'],
    [noon - 2 * day, idOf(3), 'Status', 'Draf'],
    [noon - 40 * day, idOf(4), 'Tujuan', 'Diajukan'],
  ]);
  const times = submissionTimes(log);
  const queue = verificationQueue(
    entriesOf(['Diajukan', 'diajukan', 'Diajukan', 'Diajukan', 'Draf', '']),
    new Map(),
    times,
    { today, dayOf },
  );
  expect(queue.map(({ key, days }) => [key.id, days])).toEqual([
    [idOf(1), 6],
    [idOf(2), 1],
    // Not in the log since: at the end, as they stand in the tab.
    [idOf(3), 0],
    [idOf(4), 0],
  ]);
  expect(submissionTimes([])).toEqual(new Map());
});

test('all that wait are there once, oldest first, and ages never rise down the list', () => {
  const statuses = fc.constantFrom('Diajukan', 'Draf', 'Terverifikasi', '');
  fc.assert(
    fc.property(fc.array(fc.tuple(statuses, fc.integer({ min: 0, max: 400 }))), (rows) => {
      const log = logOf(
        rows.map(([, age], index) => [noon - age * day, idOf(index + 1), 'Status', 'Diajukan']),
      );
      const queue = verificationQueue(
        entriesOf(rows.map(([status]) => status)),
        new Map(),
        submissionTimes(log),
        { today, dayOf },
      );
      expect(queue).toHaveLength(rows.filter(([status]) => status === 'Diajukan').length);
      expect(queue.map(({ days }) => days)).toEqual(queue.map(({ days }) => days).sort((a, b) => b - a));
      for (const { key, days } of queue) expect(days).toBe(rows[key.row - 2]?.[1]);
    }),
  );
});

test('the mark changes with anything of the entry, and with nothing of another’s', () => {
  const marks = (statuses: readonly string[], evidence: Parameters<typeof verificationQueue>[1]) =>
    verificationQueue(entriesOf(statuses), evidence, new Map(), { today, dayOf }).map(({ mark }) => mark);
  const proof = (more: object) =>
    new Map([
      [
        idOf(1),
        [{ indicator: '16', claim: 1, link: '', verified: null, note: '', isLinkTaken: false, ...more }],
      ],
    ]);
  const [one, other] = marks(['Diajukan', 'Diajukan'], proof({}));
  for (const change of [{ claim: 2 }, { link: 'x' }, { verified: 1 }, { note: 'x' }]) {
    const [changed, same] = marks(['Diajukan', 'Diajukan'], proof(change));
    expect([changed === one, same === other]).toEqual([false, true]);
  }
});
