import fc from 'fast-check';
import { totalOf } from '../../src/core/penilaian/results';
import { changedPart } from '../../src/sidebar/score/changed-part';
import {
  draftOf,
  invalidIn,
  isUnsaved,
  missingIn,
  toSave,
  withNote,
  withScore,
} from '../../src/sidebar/score/draft';
import {
  filtered,
  isDone,
  nextOpen,
  noFilter,
  previousOf,
  progressOf,
  withProgress,
} from '../../src/sidebar/score/queue';
import { runningTotal, spreadOf } from '../../src/sidebar/score/running-total';
import {
  keyMeaning,
  numberText,
  scoreOf,
  scoreProblem,
  stepOf,
  stepped,
} from '../../src/sidebar/score/score-text';
import { criterion, noScore, scored } from './score-server';

const hundred = { min: 0, max: 100 };
const criteria = [criterion('K1', 50), criterion('K2', 30), criterion('K3', 20, { max: 10 })];
const key = (name: string, more: { shiftKey?: boolean; ctrlKey?: boolean; altKey?: boolean } = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  ...more,
});

test('a score is written with a comma or a point, within its range, and as nothing else', () => {
  expect(scoreOf(' 72,5 ', hundred)).toBe(72.5);
  expect(scoreOf('72.5', hundred)).toBe(72.5);
  expect(scoreOf('7,', hundred)).toBe(7);
  expect(scoreOf('', hundred)).toBeNull();
  for (const text of ['101', '-1', 'delapan', '1e1', '0x10', '1.000,5', '=80', '８０', 'Infinity'])
    expect(scoreOf(text, hundred)).toBe('invalid');
  expect(scoreProblem('101', hundred)).toBe('Tulis angka 0 sampai 100.');
  expect(scoreProblem('', hundred)).toBe('');
});

test('steps are whole points on the usual scales and fit small and large ones', () => {
  expect([hundred, { min: 1, max: 5 }, { min: 0, max: 1 }, { min: 0, max: 5000 }].map(stepOf)).toEqual([
    1, 1, 0.1, 10,
  ]);
  expect(stepped('72,5', 1, hundred)).toBe('73,5');
  expect(stepped('', 1, hundred)).toBe('0');
  expect(stepped('', -1, hundred)).toBe('100');
  expect(stepped('95', 10, hundred)).toBe('100');
  expect(stepped('250', -1, hundred)).toBe('100');
  expect(stepped('0,2', 1, { min: 0, max: 1 })).toBe('0,3');
});

test('keys step, go on, and leave everything else to the browser', () => {
  expect(keyMeaning(key('ArrowUp'), hundred)).toEqual({ steps: 1 });
  expect(keyMeaning(key('ArrowDown', { shiftKey: true }), hundred)).toEqual({ steps: -10 });
  expect(keyMeaning(key('PageUp'), hundred)).toEqual({ steps: 10 });
  expect(keyMeaning(key('PageUp'), { min: 1, max: 5 })).toEqual({ steps: 1 });
  expect(keyMeaning(key('Enter'), hundred)).toBe('next');
  expect(keyMeaning(key('Enter', { shiftKey: true }), hundred)).toBe('previous');
  for (const other of [key('5'), key('Tab'), key('ArrowLeft'), key('Enter', { ctrlKey: true })])
    expect(keyMeaning(other, hundred)).toBeNull();
});

const range = fc
  .tuple(fc.integer({ min: -100, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
  .map(([min, width]) => ({ min, max: min + width }));

test('whatever is typed, any steps lead to a score that may be given', () => {
  fc.assert(
    fc.property(
      range,
      fc.oneof(fc.string(), fc.double({ noNaN: true }).map(String), fc.integer().map(String)),
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1 }),
      (of, typed, steps) => {
        const text = steps.reduce((now, step) => stepped(now, step, of), typed);
        expect(typeof scoreOf(text, of)).toBe('number');
      },
    ),
    { seed: 20250423, numRuns: 1000 },
  );
});

test('a number that may be given is shown and read back the same', () => {
  fc.assert(
    fc.property(range, fc.integer({ min: 0, max: 10_000 }), (of, tenThousandth) => {
      const score = Math.round((of.min + ((of.max - of.min) * tenThousandth) / 10_000) * 1e4) / 1e4;
      expect(scoreOf(numberText(score), of)).toBe(score);
    }),
    { seed: 20250423, numRuns: 1000 },
  );
});

test('a complete running total is what the results count, and grows with every score', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }), (given) => {
      const scores = { K1: given[0] ?? 0, K2: given[1] ?? 0, K3: (given[2] ?? 0) / 10 };
      const row = {
        id: 'INV-2025-001',
        assessor: 'a@b.example',
        ...scored(scores),
        state: 'Final' as const,
        scores,
        at: null,
        fingerprint: '',
        trail: 1,
      };
      expect(runningTotal(criteria, scores).total).toBe(totalOf(row, { criteria, problem: '' }));
      const part = runningTotal(criteria, { ...scores, K2: null });
      expect(part.given).toBe(2);
      expect(part.total).toBeLessThanOrEqual(runningTotal(criteria, scores).total);
    }),
    { seed: 20250423 },
  );
  expect(spreadOf([70, null, 92.5])).toBe(22.5);
  expect(spreadOf([70, null])).toBeNull();
});

test('a field that may not be given keeps what was saved, is named, and counts as unsaved', () => {
  const last = scored({ K1: 80, K2: 70, K9: 55 }, 'Draf');
  const draft = withScore(draftOf(last, criteria), 'K1', '800');
  expect(toSave(draft, criteria, last, 'Draf').scores).toEqual({ K1: 80, K2: 70, K3: null, K9: 55 });
  expect(invalidIn(draft, criteria).map(({ code }) => code)).toEqual(['K1']);
  expect(missingIn(draft, criteria).map(({ code }) => code)).toEqual(['K1', 'K3']);
  expect(isUnsaved(draft, criteria, last)).toBe(true);
  expect(isUnsaved(draftOf(last, criteria), criteria, last)).toBe(false);
  // The sheet's form of a note is no change.
  const noted = withNote(draftOf(last, criteria), 'K1', 'bagus\r\n');
  expect(isUnsaved(noted, criteria, { ...last, notes: { K1: 'bagus' } })).toBe(false);
  expect(isUnsaved(withNote(noted, '', 'x'), criteria, last)).toBe(true);
});

const line = (id: string, more: Partial<Parameters<typeof filtered>[0][number]> = {}) => ({
  id,
  name: `Inovasi ${id}`,
  opd: 'Dinas Kesehatan',
  unit: '',
  kind: 'OPD',
  mine: 'belum' as const,
  finals: 0,
  isDisputed: false,
  ...more,
});

test('the queue goes on to what is not done, round to its beginning, within the filter', () => {
  const queue = [
    line('1'),
    line('2', { mine: 'final' }),
    line('3', { kind: 'SD', opd: 'Dinas Pendidikan' }),
    line('4', { mine: 'kedaluwarsa', isDisputed: true }),
    line('5', { mine: 'abstain' }),
  ];
  expect(progressOf(queue)).toEqual({ done: 2, all: 5 });
  expect(nextOpen(queue, noFilter, '1')?.id).toBe('3');
  expect(nextOpen(queue, noFilter, '4')?.id).toBe('1');
  expect(nextOpen(queue, noFilter, null)?.id).toBe('1');
  expect(nextOpen(queue, { ...noFilter, only: 'stale' }, '4')).toBeNull();
  expect(nextOpen(queue, { ...noFilter, kind: 'SD' }, '1')?.id).toBe('3');
  expect(previousOf(queue, noFilter, '4')?.id).toBe('3');
  expect(previousOf(queue, { ...noFilter, opd: 'Dinas Kesehatan' }, '4')?.id).toBe('2');
  expect(previousOf(queue, noFilter, '1')).toBeNull();
  expect(filtered(queue, { ...noFilter, only: 'disputed' }).map(({ id }) => id)).toEqual(['4']);
  expect(filtered(queue, { ...noFilter, search: 'pendidikan inovasi' }).map(({ id }) => id)).toEqual(['3']);
});

test('scoring whatever comes next does every entry once', () => {
  const progress = fc.constantFrom('belum', 'draf', 'final', 'abstain', 'kedaluwarsa', 'belum lengkap');
  fc.assert(
    fc.property(fc.array(progress, { maxLength: 80 }), (all) => {
      let queue: ReturnType<typeof withProgress> = all.map((mine, index) => line(String(index), { mine }));
      const open = queue.filter(({ mine }) => !isDone(mine)).map(({ id }) => id);
      const done: string[] = [];
      for (let next = nextOpen(queue, noFilter, null); next; next = nextOpen(queue, noFilter, next.id)) {
        done.push(next.id);
        queue = withProgress(queue, next.id, 'final');
      }
      expect(done).toEqual(open);
      expect(progressOf(queue).done).toBe(all.length);
    }),
    { seed: 20250423 },
  );
});

test('an own final score counts once among the finals', () => {
  const [first] = withProgress(withProgress([line('1')], '1', 'final'), '1', 'final');
  expect(first?.finals).toBe(1);
  const [stale] = withProgress([line('1', { mine: 'kedaluwarsa', finals: 2 })], '1', 'final');
  expect(stale?.finals).toBe(2);
  const [away] = withProgress([line('1', { mine: 'final', finals: 2 })], '1', 'abstain');
  expect(away?.finals).toBe(1);
  expect(noScore.state).toBe('');
});

test('of two long texts only what differs is shown, with its surroundings', () => {
  const [head, tail] = ['awal yang sama '.repeat(40), ' akhir yang sama'.repeat(40)];
  const { before, after } = changedPart(`${head}lama${tail}`, `${head}baru${tail}`);
  expect(before).toMatch(/^…[^…]*lama[^…]*…$/);
  expect(after).toMatch(/^…[^…]*baru[^…]*…$/);
  expect(before.length).toBeLessThan(120);
  expect(changedPart('60 menit', '10 menit')).toEqual({ before: '60 menit', after: '10 menit' });
  expect(changedPart('', 'baru')).toEqual({ before: '', after: 'baru' });
});

test('parts differ exactly where the texts do', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string({ maxLength: 300 }), (one, other, shared) => {
      const part = changedPart(shared + one + shared, shared + other + shared);
      expect(part.before === part.after).toBe(one === other);
    }),
    { seed: 20250423, numRuns: 500 },
  );
});
