import fc from 'fast-check';
import { panelView } from '../../../src/core/penilaian/panel-view';
import { resultsOf } from '../../../src/core/penilaian/results';
import { assessor, rubricWith, scoredEntry, scoreRow } from '../../support/panel';

const settings = { minAssessors: 2, spreadLimit: 20 };
const rubric = rubricWith([100]);
const ani = assessor('ani@kota.go.id', 'Ani');
const budi = assessor('budi@kota.go.id', 'Budi');
const citra = assessor('citra@kota.go.id', 'Citra', 'Dinas Kesehatan');
const team = [ani, budi, citra];

describe('progress', () => {
  const entries = [
    scoredEntry('1', { opd: 'Dinas Sosial' }),
    scoredEntry('2', { opd: 'Dinas Sosial' }),
    scoredEntry('3'),
    scoredEntry('4', { opd: 'Dinas Sosial', status: 'Diajukan' }),
  ];

  test('counts what is final, begun, abstained and left of the entries without conflict', () => {
    const rows = [
      scoreRow('1', ani.email, [70]),
      scoreRow('2', ani.email, [70], { state: 'Draf' }),
      scoreRow('3', ani.email, [], { isAbstained: true }),
      scoreRow('1', citra.email, [60]),
      scoreRow('3', citra.email, [100]),
      scoreRow('4', budi.email, [50]),
    ];
    const { assessors, verified, scored } = panelView(entries, rows, rubric, team, settings);
    expect([verified, scored]).toEqual([3, 1]);
    expect(
      assessors.map(({ name, offered, final, draft, abstained, left }) => ({
        name,
        offered,
        final,
        draft,
        abstained,
        left,
      })),
    ).toEqual([
      { name: 'Ani', offered: 3, final: 1, draft: 1, abstained: 1, left: 0 },
      { name: 'Budi', offered: 3, final: 0, draft: 0, abstained: 0, left: 3 },
      { name: 'Citra', offered: 2, final: 1, draft: 0, abstained: 0, left: 1 },
    ]);
  });

  test('a final score without a criterion that came later is only begun', () => {
    const rows = [scoreRow('1', ani.email, [70])];
    const { assessors } = panelView(entries, rows, rubricWith([60, 40]), [ani], settings);
    expect(assessors[0]).toMatchObject({ final: 0, draft: 1, left: 2 });
  });

  test('while the weights are wrong the states are still told, and the reason', () => {
    const wrong = { ...rubricWith([90]), problem: 'Bobot kurang 10.' };
    const view = panelView(entries, [scoreRow('1', ani.email, [70])], wrong, [ani], settings);
    expect(view.problem).toBe('Bobot kurang 10.');
    expect(view.assessors[0]).toMatchObject({ final: 1, draft: 0 });
    expect(view.scored).toBe(0);
  });

  test('somebody who left tab Tim stays in the picture, with nothing left to do', () => {
    const rows = [scoreRow('1', 'lama@kota.go.id', [70])];
    const { assessors } = panelView(entries, rows, rubric, [ani], settings);
    expect(assessors[1]).toMatchObject({
      name: 'lama@kota.go.id',
      isFormer: true,
      offered: 1,
      final: 1,
      left: 0,
    });
  });

  test('two people of one name are told apart, one person in two rows is one', () => {
    const { assessors } = panelView(
      entries,
      [],
      rubric,
      [ani, { ...ani, unit: 'Dinas Sosial' }, assessor('ani2@kota.go.id', 'ani')],
      settings,
    );
    expect(assessors.map(({ name, offered }) => [name, offered])).toEqual([
      ['ani (ani2@kota.go.id)', 3],
      ['Ani (ani@kota.go.id)', 1],
    ]);
  });
});

describe('what needs somebody', () => {
  const entries = [
    scoredEntry('1', { opd: 'Dinas Sosial' }),
    scoredEntry('2', { opd: 'Dinas Sosial' }),
    scoredEntry('3'),
    scoredEntry('4'),
  ];
  const rows = [
    scoreRow('1', ani.email, [90]),
    scoreRow('1', budi.email, [69.5]),
    scoreRow('1', citra.email, [80]),
    scoreRow('2', ani.email, [70]),
    scoreRow('2', budi.email, [90]),
    scoreRow('3', ani.email, [], { isAbstained: true }),
    scoreRow('3', budi.email, [], { isAbstained: true }),
    scoreRow('4', budi.email, [], { isAbstained: true }),
  ];
  const view = panelView(entries, rows, rubric, team, settings);

  test('is to be discussed beyond the setting, not at it, with who gave what', () => {
    expect(view.toDiscuss).toEqual([
      {
        id: '1',
        name: 'Usulan 1',
        opd: 'Dinas Sosial',
        spread: 20.5,
        totals: [
          { name: 'Budi', total: 69.5 },
          { name: 'Citra', total: 80 },
          { name: 'Ani', total: 90 },
        ],
      },
    ]);
  });

  test('has too few scores, with how many it can come to', () => {
    expect(view.tooFew.map(({ id, finals, possible }) => [id, finals, possible])).toEqual([['4', 0, 1]]);
  });

  test('is nobody’s when all are of its agency or abstain', () => {
    expect(view.nobodyMay.map(({ id, conflicted, abstained }) => [id, conflicted, abstained])).toEqual([
      ['3', 1, 2],
    ]);
  });

  test('without assessors no entry is called nobody’s', () => {
    const empty = panelView(entries, [], rubric, [], settings);
    expect(empty.nobodyMay).toEqual([]);
    expect(empty.tooFew).toHaveLength(4);
  });
});

/** A score by everybody on every entry, or none where it is null. */
const grid = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 3, maxLength: 3 }), {
  maxLength: 25,
});
const panel = [ani, budi, assessor('dedi@kota.go.id', 'Dedi')];
const rowsOf = (scores: readonly (readonly (number | null)[])[]) =>
  scores.flatMap((given, index) =>
    given.flatMap((score, at) =>
      score === null ? [] : [scoreRow(`E${index}`, panel[at]?.email ?? '', [score])],
    ),
  );

test('does not depend on the order of entries, rows or people', () => {
  fc.assert(
    fc.property(grid, (scores) => {
      const entries = scores.map((_, index) => scoredEntry(`E${index}`));
      const rows = rowsOf(scores);
      const view = panelView(entries, rows, rubric, panel, settings);
      const turned = panelView(
        [...entries].reverse(),
        [...rows].reverse(),
        rubric,
        [...panel].reverse(),
        settings,
      );
      expect(turned).toEqual(view);
    }),
  );
});

test('where everybody scored everything nothing is adjusted, so the ranks stay', () => {
  const full = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 25,
  });
  fc.assert(
    fc.property(full, (scores) => {
      const entries = scores.map((_, index) => scoredEntry(`E${index}`));
      const { adjustment } = panelView(entries, rowsOf(scores), rubric, panel, settings);
      expect(adjustment.refusal).toContain('tidak perlu disesuaikan');
      expect(adjustment.lines).toEqual([]);
    }),
  );
});

test('equally strict assessors keep the ranks, whoever scored what', () => {
  const worths = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 25 });
  fc.assert(
    fc.property(
      worths,
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 25, maxLength: 25 }),
      (worth, gaps) => {
        const entries = worth.map((_, index) => scoredEntry(`E${index}`));
        const rows = rowsOf(
          worth.map((value, index) =>
            panel.map((_one, at) =>
              index >= 5 && (at === gaps[index] || index === 5) && at !== (index + 1) % 3 ? null : value,
            ),
          ),
        );
        const { adjustment } = panelView(entries, rows, rubric, panel, settings);
        expect(adjustment.refusal).toBe('');
        for (const line of adjustment.lines) {
          expect(line.adjustedRank).toBe(line.rank);
          expect(line.adjusted).toBeCloseTo(line.raw, 6);
        }
      },
    ),
  );
});

test('the harsh officer’s entries come back to their places, with raw and adjusted side by side', () => {
  const harsh = budi.email;
  const entries = Array.from({ length: 12 }, (_, index) => scoredEntry(`E${String(index + 10)}`));
  const rows = entries.flatMap(({ id }, index) => {
    const worth = 90 - 2 * index;
    // Both scored the first six; then the harsh one and the other take turns.
    const own = index < 6 || index % 2 === 0 ? [scoreRow(id, harsh, [worth - 10])] : [];
    return index < 6 || index % 2 === 1 ? [...own, scoreRow(id, ani.email, [worth])] : own;
  });
  const view = panelView(entries, rows, rubric, [ani, budi], settings);
  expect(view.severity).toEqual([
    { name: 'Budi', shared: 6, difference: -10 },
    { name: 'Ani', shared: 6, difference: 10 },
  ]);
  expect(view.adjustment.lines.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  expect(view.adjustment.lines.map(({ adjustedRank }) => adjustedRank)).toEqual(
    entries.map((_, index) => index + 1),
  );
  const ranks = resultsOf(entries, rows, rubric, [ani, budi]).map(({ rank }) => rank);
  expect(ranks).not.toEqual(entries.map((_, index) => index + 1));
});
