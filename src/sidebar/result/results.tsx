import type { KindAwards, Placing } from '../../core/putaran/awards';
import type { LockedLine } from '../../core/putaran/locked-round';
import { decimalText } from '../../core/templat/indonesian';
import { Named, SomeLines } from '../dialog/some-lines';

/** A score as the minutes print it, with two decimals: 87,50. */
const scoreText = (score: number | null): string => (score === null ? '-' : decimalText(score, 2));

const kindName = (kind: string): string => (kind === '' ? 'Tanpa jenis pengusul' : kind);

const Award = ({ award, isNominated }: Placing<LockedLine>) => {
  if (award !== null) return <span class={award.startsWith('Juara') ? 'award first' : 'award'}>{award}</span>;
  return isNominated ? <span class="award">Nominasi</span> : null;
};

/** Results by kind of proposer, with awards. */
export const Results = ({ kinds }: { kinds: readonly KindAwards<LockedLine>[] }) => (
  <>
    {kinds.map(({ kind, placings }) => (
      <section key={kind}>
        <h2>
          {kindName(kind)} ({placings.length})
        </h2>
        <SomeLines
          lines={placings.map((placing) => ({ ...placing, id: placing.line.id }))}
          label={`Hasil ${kindName(kind)}`}
          show={(placing) => (
            <div class="place">
              <strong class="rank">{placing.place}</strong>
              <Named line={placing.line} />
              <div>{scoreText(placing.line.finalScore)}</div>
              <div>
                <Award {...placing} />
                {placing.tieReason !== '' && <div class="note">{placing.tieReason}</div>}
              </div>
            </div>
          )}
        />
      </section>
    ))}
  </>
);

/** The winners of each kind in a few words, for who is about to lock. */
export const Winners = ({ kinds }: { kinds: readonly KindAwards<LockedLine>[] }) => (
  <ul class="plain">
    {kinds.map(({ kind, placings }) => (
      <li key={kind}>
        <strong>{kindName(kind)}</strong>:{' '}
        {placings
          .filter(({ place }) => place === 1)
          .map(({ line: { name, finalScore } }) => `${name} (${scoreText(finalScore)})`)
          .join('; ')}
      </li>
    ))}
  </ul>
);

/** Places of now that are not the locked ones any more. */
export const Moved = ({ moved }: { moved: readonly string[] }) => (
  <section class="warning">
    <strong>Berubah sejak dikunci ({moved.length})</strong>
    <div class="note">Hasil yang dikunci tidak ikut berubah.</div>
    <SomeLines
      lines={moved.map((text) => ({ id: text }))}
      first={3}
      label="Berubah sejak dikunci"
      show={({ id }) => <>{id}</>}
    />
  </section>
);
