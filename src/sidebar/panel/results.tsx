import type { RoundView } from '../../core/penilaian/panel-file';
import { byKind } from './picture';
import { Named, SomeLines } from './some-lines';

/** A score as the minutes print it, with two decimals: 87,50. */
const scoreText = (score: number | null): string =>
  score === null ? '-' : score.toFixed(2).replace('.', ',');

/** Results by kind of proposer, with awards. */
export const Results = ({ round }: { round: RoundView }) => (
  <>
    {byKind(round).map(({ kind, lines }) => (
      <section key={kind}>
        <h2>
          {kind} ({lines.length})
        </h2>
        <SomeLines
          lines={lines}
          label={`Hasil ${kind}`}
          show={(line) => (
            <div class="place">
              <strong class="rank">{line.kindRank ?? '-'}</strong>
              <Named line={line} />
              <div>{scoreText(line.finalScore)}</div>
              <div>
                {line.award !== '' && (
                  <span class={line.award.startsWith('Juara') ? 'award first' : 'award'}>{line.award}</span>
                )}
                {line.tieReason !== '' && <div class="note">{line.tieReason}</div>}
              </div>
            </div>
          )}
        />
      </section>
    ))}
  </>
);

/** The winners of each kind in a few words, for who is about to lock. */
export const Winners = ({ round }: { round: RoundView }) => (
  <ul class="plain">
    {byKind(round).map(({ kind, lines }) => (
      <li key={kind}>
        <strong>{kind}</strong>:{' '}
        {lines
          .filter(({ kindRank }) => kindRank === 1)
          .map(({ name, finalScore }) => `${name} (${scoreText(finalScore)})`)
          .join('; ')}
      </li>
    ))}
  </ul>
);
