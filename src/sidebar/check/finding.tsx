import type { Check, Detail } from '../../core/periksa/check';
import { words } from './words';

/** Two lines that say the same say it once. */
const distinct = (details: readonly Detail[]): readonly Detail[] => [
  ...new Map(details.map((detail) => [`${detail.where}: ${detail.found}`, detail])).values(),
];

/** The details of a check: cells with what stands in them, or sentences. */
const Details = ({ check: { details, more, code } }: { check: Check }) => (
  <ul class="details" aria-label={`Rincian: ${words[code].name}`}>
    {distinct(details).map(({ where, found }) => (
      <li key={`${where}: ${found}`}>
        {where}
        {found !== '' && (
          <>
            {': '}
            <b>{found}</b>
          </>
        )}
      </li>
    ))}
    {more > 0 && <li>dan {more} lagi</li>}
  </ul>
);

/** What is wrong, what follows from it, where, and the one button. */
export const Finding = ({ check, isBusy, onMend }: { check: Check; isBusy: boolean; onMend: () => void }) => {
  const { name, wrong, ignored, remedy } = words[check.code];
  return (
    <li class="finding">
      <h2>{wrong}</h2>
      <p>Bila dibiarkan: {ignored}</p>
      <Details check={check} />
      <p class="note">{remedy}</p>
      {check.isMendable && (
        <button type="button" disabled={isBusy} aria-label={`Perbaiki: ${name}`} onClick={onMend}>
          Perbaiki
        </button>
      )}
    </li>
  );
};
