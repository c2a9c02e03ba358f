import type { Criterion } from '../../core/penilaian/rubric';
import type { OtherScore, OwnScore } from '../../core/penilaian/scoring-view';
import { runningTotal, spreadOf } from './running-total';
import { numberText, totalText } from './score-text';

/** A table wider than the page is scrolled by keyboard too. */
const scrolled = { tabIndex: 0, role: 'region', 'aria-labelledby': 'nilai-lain' } as const;

const shown = (score: number | null | undefined): string =>
  score === null || score === undefined ? '–' : numberText(score);

/** What the other assessors gave, beside one's own; shown once that is final. */
export const Others = ({
  criteria,
  mine,
  others,
  spreadLimit,
}: {
  criteria: readonly Criterion[];
  mine: OwnScore;
  others: readonly OtherScore[];
  spreadLimit: number;
}) => {
  if (others.length === 0)
    return (
      <section>
        <h3>Nilai penilai lain</h3>
        <p class="small">Belum ada penilai lain yang final untuk usulan ini.</p>
      </section>
    );
  const scored = others.filter(({ isAbstained }) => !isAbstained);
  const own = runningTotal(criteria, mine.scores);
  const ownTotal = mine.isAbstained || own.given < own.of ? null : own.total;
  const spread = spreadOf([ownTotal, ...scored.map(({ total }) => total)]);
  return (
    <section>
      <h3 id="nilai-lain">Nilai penilai lain</h3>
      <div class="wide" {...scrolled}>
        <table>
          <thead>
            <tr>
              <th scope="col">Kriteria</th>
              <th scope="col">Anda</th>
              {scored.map(({ assessor }, index) => (
                <th scope="col" key={assessor} title={assessor}>
                  {index + 1}
                </th>
              ))}
              <th scope="col">Selisih</th>
            </tr>
          </thead>
          <tbody>
            {criteria.map(({ code, name }) => {
              const given = mine.isAbstained ? null : (mine.scores[code] ?? null);
              const theirs = scored.map(({ scores }) => scores[code] ?? null);
              return (
                <tr key={code}>
                  <th scope="row" title={name}>
                    {code}
                  </th>
                  <td>{shown(given)}</td>
                  {scored.map(({ assessor, scores }) => (
                    <td key={assessor}>{shown(scores[code])}</td>
                  ))}
                  <td>{shown(spreadOf([given, ...theirs]))}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              <td>{ownTotal === null ? '–' : totalText(ownTotal)}</td>
              {scored.map(({ assessor, total }) => (
                <td key={assessor}>{total === null ? '–' : totalText(total)}</td>
              ))}
              <td>{spread === null ? '–' : totalText(spread)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {spread !== null && spread > spreadLimit && (
        <p class="warning">
          Selisih total {totalText(spread)} melebihi batas {numberText(spreadLimit)}: bicarakan dengan penilai
          lain.
        </p>
      )}
      <ol class="legend">
        {scored.map(({ assessor, note }) => (
          <li key={assessor}>
            {assessor}
            {note && <span class="kept">: {note}</span>}
          </li>
        ))}
      </ol>
      {others
        .filter(({ isAbstained }) => isAbstained)
        .map(({ assessor, note }) => (
          <p class="small" key={assessor}>
            Abstain: {assessor}
            {note && `: ${note}`}
          </p>
        ))}
    </section>
  );
};
