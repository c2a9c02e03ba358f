import fc from 'fast-check';
import { hasUnsaved, keepScore } from '../../src/sidebar/score/keep-score';
import { criterion, scored, scoreServer } from './score-server';

const criteria = [criterion('K1', 60), criterion('K2', 40)];

/** A score on a stand-in server whose pauses end when the test says so. */
const desk = (mine = scored({}, '')) => {
  const server = scoreServer(criteria);
  server.add('INV-1', { mine });
  const opened = server.answers.readForScoring('INV-1');
  if (!opened) throw new Error('tidak ada');
  const timers: { work: () => void; isOff: boolean; milliseconds: number }[] = [];
  const keeper = keepScore(
    opened,
    criteria,
    {
      save: async (save) => server.answers.saveScore(save),
      undo: async (id, version) => server.answers.undoScore(id, version),
      later: (milliseconds, work) => {
        const timer = { work, isOff: false, milliseconds };
        timers.push(timer);
        return () => {
          timer.isOff = true;
        };
      },
    },
    () => {},
  );
  const waiting = (): number[] =>
    timers.filter(({ isOff }) => !isOff).map(({ milliseconds }) => milliseconds);
  const pauseEnds = async (): Promise<void> => {
    for (const timer of timers.splice(0)) if (!timer.isOff) timer.work();
    await keeper.flush();
  };
  return { server, keeper, waiting, pauseEnds, row: () => server.get('INV-1') };
};
const lost = 'NetworkError: Connection failure due to HTTP 0';

test('a draft is saved once after a pause, longer for words than for figures', async () => {
  const { server, keeper, waiting, pauseEnds, row } = desk();
  keeper.typeScore('K1', '7');
  keeper.typeScore('K1', '75');
  expect(waiting()).toEqual([1200]);
  keeper.typeNote('K1', 'Jelas');
  expect(waiting()).toEqual([3000]);
  expect(server.saves).toHaveLength(0);
  await pauseEnds();
  expect(server.saves).toHaveLength(1);
  expect(row().mine).toMatchObject({ scores: { K1: 75 }, notes: { K1: 'Jelas' }, state: 'Draf' });
  expect(keeper.now()).toMatchObject({ saving: 'saved', savedAt: '10.32' });
});

test('what is typed while a save is under way is saved right after it', async () => {
  const { keeper, row } = desk();
  keeper.typeScore('K1', '7');
  const saving = keeper.flush();
  keeper.typeScore('K1', '75');
  await saving;
  expect(row().mine.scores.K1).toBe(75);
  expect(hasUnsaved(keeper.now(), criteria)).toBe(false);
});

test('a lost connection keeps the draft and tries again', async () => {
  const { server, keeper, waiting, pauseEnds, row } = desk();
  server.failures.saveScore.push(lost);
  keeper.typeScore('K1', '75');
  expect(await keeper.flush()).toBe(false);
  expect(keeper.now().failure).toContain('Sambungan');
  expect(waiting()).toEqual([10_000]);
  await pauseEnds();
  expect(row().mine.scores.K1).toBe(75);
  expect(keeper.now().failure).toBe('');
});

test('a save whose answer was lost is recognised as one’s own, also once more was typed', async () => {
  const { server, keeper, row } = desk();
  server.failures.saveScore.push('lost');
  keeper.typeScore('K1', '75');
  await keeper.flush();
  keeper.typeScore('K2', '60');
  expect(await keeper.flush()).toBe(true);
  expect(row().mine.scores).toEqual({ K1: 75, K2: 60 });
  server.failures.saveScore.push('lost');
  expect(await keeper.finish('')).toBe(false);
  expect(await keeper.finish('')).toBe(true);
  expect(row().mine.state).toBe('Final');
  expect(keeper.now()).toMatchObject({ theirs: null, saving: 'saved' });
});

test('a final score is never changed by itself, and with a reason only', async () => {
  const { server, keeper, waiting, row } = desk(scored({ K1: 80, K2: 70 }));
  keeper.typeScore('K1', '90');
  expect(waiting()).toEqual([]);
  expect(await keeper.flush()).toBe(false);
  expect(row().mine.scores.K1).toBe(80);
  expect(hasUnsaved(keeper.now(), criteria)).toBe(true);
  expect(await keeper.finish('Salah ketik')).toBe(true);
  expect(server.saves.map(({ why }) => why)).toEqual(['Salah ketik']);
  expect(row().mine).toMatchObject({ scores: { K1: 90 }, state: 'Final' });
});

test('what another window saved is shown, nothing is written over it, and each choice ends it', async () => {
  const { server, keeper, row } = desk();
  server.saveElsewhere('INV-1', { scores: { K1: 40 }, state: 'Draf' });
  keeper.typeScore('K1', '75');
  expect(await keeper.flush()).toBe(false);
  expect(keeper.now().theirs?.scores.K1).toBe(40);
  keeper.typeScore('K2', '60');
  await keeper.flush();
  expect(row().mine.scores).toEqual({ K1: 40 });
  await keeper.choose('mine');
  expect(row().mine.scores).toEqual({ K1: 75, K2: 60 });
  server.saveElsewhere('INV-1', { scores: { K1: 41, K2: 42 }, state: 'Final' });
  expect(await keeper.finish('')).toBe(false);
  await keeper.choose('theirs');
  expect(keeper.now()).toMatchObject({ draft: { texts: { K1: '41', K2: '42' } }, saving: 'saved' });
});

test('an entry that is gone stays readable and is not saved again', async () => {
  const { server, keeper, row } = desk();
  row().isGone = true;
  keeper.typeScore('K1', '75');
  await keeper.flush();
  expect(keeper.now()).toMatchObject({ saving: 'gone', draft: { texts: { K1: '75' } } });
  expect(keeper.now().failure).toContain('Pilih usulan lain');
  expect(await keeper.finish('')).toBe(false);
  expect(server.saves).toHaveLength(0);
});

test('the last save is taken back, and abstaining keeps its reason', async () => {
  const { keeper, row } = desk(scored({ K1: 30 }, 'Draf'));
  keeper.typeScore('K1', '75');
  await keeper.flush();
  expect(await keeper.undo()).toBe(true);
  expect(keeper.now().draft.texts.K1).toBe('30');
  expect(await keeper.abstain('Kenal pengusul', '')).toBe(true);
  expect(row().mine).toMatchObject({ isAbstained: true, reason: 'Kenal pengusul', state: 'Final' });
});

/** A page, the same person's other window and a bad connection, through any course of events. */
test('whatever happens in whatever order, the last score typed is saved, shown beside another, or still to be sent', async () => {
  const event = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), score: fc.integer({ min: 0, max: 100 }) }),
    fc.record({ kind: fc.constant('elsewhere' as const), score: fc.integer({ min: 0, max: 100 }) }),
    fc.constant({ kind: 'save' as const }),
    fc.constant({ kind: 'lose' as const }),
    fc.constant({ kind: 'fail' as const }),
    fc.constant({ kind: 'mine' as const }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 25 }), async (events) => {
      const { server, keeper, row } = desk();
      let mine: number | null = null;
      let wasSaved = false;
      for (const one of events) {
        if (one.kind === 'type') {
          keeper.typeScore('K1', String(one.score));
          [mine, wasSaved] = [one.score, !hasUnsaved(keeper.now(), criteria)];
        } else if (one.kind === 'elsewhere')
          server.saveElsewhere('INV-1', { scores: { K1: one.score }, state: 'Draf' });
        else if (one.kind === 'lose') server.failures.saveScore.push('lost');
        else if (one.kind === 'fail') server.failures.saveScore.push(lost);
        else if (one.kind === 'mine') await keeper.choose('mine');
        else await keeper.flush();
        const now = keeper.now();
        if (mine === null || wasSaved) continue;
        expect(now.draft.texts.K1).toBe(String(mine));
        if (!hasUnsaved(now, criteria)) {
          // It was in the sheet at the moment in which the page took it for saved.
          expect(one.kind === 'save' || one.kind === 'mine').toBe(true);
          expect(row().mine.scores.K1).toBe(mine);
          wasSaved = true;
        }
      }
    }),
    { seed: 20250423, numRuns: 400 },
  );
});
