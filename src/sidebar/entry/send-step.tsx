import type { Readiness } from '../../core/kesiapan/readiness';
import { mayMove } from '../../core/usulan/status-rules';

const oneDecimal = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');

/** What a move of the status is called on its button. */
const moves = [
  { status: 'Diajukan', caption: 'Ajukan', isMain: true },
  { status: 'Draf', caption: 'Jadikan draf lagi', isMain: true },
  { status: 'Ditarik', caption: 'Tarik usulan', isMain: false },
] as const;

/** Readiness and what would add to it most; then submitting, withdrawing, beginning again. */
export const SendStep = ({
  readiness,
  status,
  isClosed,
  isBusy,
  onGap,
  onMove,
}: {
  readiness: Readiness;
  status: string;
  isClosed: boolean;
  isBusy: boolean;
  onGap(key: string): void;
  onMove(status: string): void;
}) => {
  const possible = moves.filter((move) => move.status !== status && mayMove('operator', status, move.status));
  const { points, percent, gaps } = readiness;
  return (
    <>
      <section class="figure">
        <div class="name">Kelengkapan</div>
        <div class="value">{percent}%</div>
        <progress max={100} value={percent} aria-label="Kelengkapan" />
        <p class="small">
          Poin indikator yang diklaim: {points.claimed} dari {points.most}; terverifikasi: {points.verified}.
        </p>
      </section>
      {gaps.length === 0 ? (
        <p>Tidak ada yang kurang.</p>
      ) : (
        <>
          <h3>Yang masih kurang, mulai dari yang terbesar</h3>
          <ul class="gaps">
            {gaps.map(({ key, text, gain }) => (
              <li key={`${key} ${text}`}>
                <button type="button" class="link" onClick={() => onGap(key)}>
                  {text}
                </button>
                <span>sampai +{oneDecimal(gain)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {isClosed || possible.length === 0 ? (
        <p class="small">
          {isClosed
            ? 'Usulan ini sedang tertutup.'
            : `Usulan berstatus ${status}; perubahannya di tangan Bapperida.`}
        </p>
      ) : (
        <div class="row">
          {possible.map(({ status: next, caption, isMain }) => (
            <button
              key={next}
              type="button"
              class={isMain ? 'primary' : ''}
              disabled={isBusy}
              onClick={() => onMove(next)}
            >
              {caption}
            </button>
          ))}
        </div>
      )}
      {!isClosed && percent < 100 && possible.some((move) => move.status === 'Diajukan') && (
        <p class="small">Boleh diajukan sekarang; isiannya masih dapat dilengkapi sampai tenggat.</p>
      )}
    </>
  );
};
