import type { AdjustedLine, PanelView, SeverityLine } from '../../core/penilaian/panel-view';
import { oneDecimal, rankChangeText, severityText } from '../../core/penilaian/panel-words';
import { Named, SomeLines } from '../dialog/some-lines';

/** A bar to the left of the middle for who is stricter than the others, to the right for who is not. */
const Diverging = ({ difference, most }: { difference: number; most: number }) => {
  const width = (50 * Math.abs(difference)) / most;
  return (
    <div class="diverging" aria-hidden="true">
      <i
        class={difference < 0 ? 'strict' : 'lenient'}
        style={{ width: `${width}%`, left: `${difference < 0 ? 50 - width : 50}%` }}
      />
    </div>
  );
};

const Severity = ({ lines }: { lines: readonly SeverityLine[] }) => {
  // At least five points wide, so that a difference of a point does not look like a gulf.
  const most = Math.max(5, ...lines.map(({ difference }) => Math.abs(difference ?? 0)));
  return (
    <section>
      <h2>Ketat atau longgar</h2>
      <p class="note">
        Rata-rata nilai tiap penilai dibanding rata-rata penilai lain, hanya pada usulan yang dinilai bersama.
      </p>
      <div class="three sides note" aria-hidden="true">
        <span />
        <span>
          <span>◀ lebih ketat</span>
          <span>lebih longgar ▶</span>
        </span>
        <span />
      </div>
      <ul class="lines" aria-label="Ketat atau longgar tiap penilai">
        {lines.map(({ name, shared, difference }) => (
          <li key={name}>
            <div class="three">
              <div class="named">{name}</div>
              <Diverging difference={difference ?? 0} most={most} />
              <div>
                <strong>{severityText(difference)}</strong>
                {shared > 0 && <div class="note">{shared} usulan bersama</div>}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The scores between which a picture reaches, in whole tens. */
const reachOf = (lines: readonly AdjustedLine[]): { readonly from: number; readonly to: number } => {
  const all = lines.flatMap(({ raw, adjusted }) => [raw, adjusted]);
  return { from: 10 * Math.floor(Math.min(...all) / 10), to: 10 * Math.ceil(Math.max(...all) / 10) };
};

/** The score as it is (ring) and adjusted (dot), joined. */
const Dumbbell = ({ line, from, to }: { line: AdjustedLine; from: number; to: number }) => {
  const at = (score: number): number => 8 + (284 * (score - from)) / Math.max(1, to - from);
  return (
    <svg viewBox="0 0 300 20" class="strip" aria-hidden="true">
      <line x1={at(from)} x2={at(to)} y1="10" y2="10" class="axis" />
      <line x1={at(line.raw)} x2={at(line.adjusted)} y1="10" y2="10" class="span" />
      <circle cx={at(line.raw)} cy="10" r="5" class="ring" />
      <circle cx={at(line.adjusted)} cy="10" r="5" />
    </svg>
  );
};

const places = 10;

/** Who enters and who leaves the first ten when the scores are adjusted. */
const TopTen = ({ lines }: { lines: readonly AdjustedLine[] }) => {
  if (lines.length <= places) return null;
  const moves = [
    {
      title: 'Masuk sepuluh besar bila disesuaikan',
      some: lines.filter(({ rank, adjustedRank }) => rank > places && adjustedRank <= places),
    },
    {
      title: 'Keluar dari sepuluh besar bila disesuaikan',
      some: lines.filter(({ rank, adjustedRank }) => rank <= places && adjustedRank > places),
    },
  ].filter(({ some }) => some.length > 0);
  if (moves.length === 0) return <p>Sepuluh besar tetap sama setelah disesuaikan.</p>;
  return (
    <div class="warning moves">
      {moves.map(({ title, some }) => (
        <div key={title}>
          <strong>{title}</strong>
          <ul>
            {some.map(({ id, name }) => (
              <li key={id} class="short" title={name}>
                {name}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
};

const Adjusted = ({ adjustment: { refusal, lines } }: Pick<PanelView, 'adjustment'>) => {
  const reach = reachOf(lines);
  return (
    <section>
      <h2>Nilai asli dan nilai yang disesuaikan</h2>
      {refusal !== '' ? (
        <p>{refusal}</p>
      ) : (
        <>
          <p class="note">
            Seandainya semua penilai sama ketatnya. Hanya pembanding: nilai dan peringkat resmi tidak berubah.
          </p>
          <TopTen lines={lines} />
          <div class="three sides note" aria-hidden="true">
            <span class="legend">
              <span>
                <i class="ring" /> asli
              </span>
              <span>
                <i class="dot" /> disesuaikan
              </span>
            </span>
            <span>
              <span>{reach.from}</span>
              <span>{reach.to}</span>
            </span>
            <span />
          </div>
          <SomeLines
            lines={lines}
            first={15}
            label="Nilai asli dan nilai yang disesuaikan"
            show={(line) => (
              <div class="three">
                <Named line={line} />
                <Dumbbell line={line} {...reach} />
                <div>
                  <strong>
                    {oneDecimal(line.raw)} → {oneDecimal(line.adjusted)}
                  </strong>
                  <div class={line.rank === line.adjustedRank ? 'note' : 'moved'}>
                    {line.rank === line.adjustedRank
                      ? `peringkat ${line.rank}, tetap`
                      : `peringkat ${line.rank} → ${line.adjustedRank}, ${rankChangeText(line.rank, line.adjustedRank)}`}
                  </div>
                </div>
              </div>
            )}
          />
        </>
      )}
    </section>
  );
};

/** How strict the assessors are, and what the scores would be were they all alike. */
export const CalibrationPart = ({ view }: { view: PanelView }) =>
  view.severity.length === 0 ? (
    <p>Belum ada nilai final, jadi penilai belum dapat dibandingkan.</p>
  ) : (
    <>
      <Severity lines={view.severity} />
      <Adjusted adjustment={view.adjustment} />
    </>
  );
