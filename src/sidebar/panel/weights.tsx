import type { FirmnessLine, WeightTestView } from '../../core/penilaian/weight-test-view';
import { Named, SomeLines } from '../dialog/some-lines';

const Firm = ({ line }: { line: FirmnessLine }) => (
  <div class="three">
    <Named line={line} />
    <div class="bar" aria-hidden="true">
      <i class={line.percent === 100 ? 'final' : 'unsure'} style={{ width: `${line.percent}%` }} />
    </div>
    <div>
      <strong>{line.text}</strong>
      <div class="note">
        peringkat {line.rank}
        {line.bestRank === line.worstRank
          ? ', selalu sama'
          : `, antara ${line.bestRank} dan ${line.worstRank}`}
      </div>
    </div>
  </div>
);

const Leaving = ({ lines }: { lines: readonly FirmnessLine[] }) => (
  <section>
    <h2>Dapat keluar dari sepuluh besar ({lines.length})</h2>
    {lines.length === 0 ? (
      <p>Tidak ada.</p>
    ) : (
      <ul class="lines" aria-label="Usulan yang dapat keluar dari sepuluh besar">
        {lines.map((line) => (
          <li key={line.id}>
            <div class="two">
              <Named line={line} />
              <strong>keluar pada {100 - line.percent} % variasi</strong>
            </div>
          </li>
        ))}
      </ul>
    )}
  </section>
);

const Found = ({ test }: { test: WeightTestView }) => (
  <>
    <p class="verdict" role="status">
      {test.unchangedPercent === 100 ? (
        <>Sepuluh besar tetap sama pada semua {test.variations} variasi.</>
      ) : (
        <>
          Sepuluh besar tetap sama pada <strong>{test.unchangedPercent} %</strong> dari {test.variations}{' '}
          variasi.
        </>
      )}
    </p>
    <section>
      <h2>Sepuluh besar sekarang</h2>
      <SomeLines
        lines={test.inside}
        first={15}
        label="Sepuluh besar sekarang"
        show={(line) => <Firm line={line} />}
      />
    </section>
    <Leaving lines={test.inside.filter(({ percent }) => percent < 100)} />
    <section>
      <h2>Dapat masuk sepuluh besar ({test.entering.length})</h2>
      {test.entering.length === 0 ? (
        <p>Tidak ada.</p>
      ) : (
        <SomeLines
          lines={test.entering}
          label="Usulan yang dapat masuk sepuluh besar"
          show={(line) => <Firm line={line} />}
        />
      )}
    </section>
  </>
);

/** Whether the first ten survive other weights; computed when asked for. */
export const WeightsPart = ({
  test,
  isBusy,
  onTest,
}: {
  test: WeightTestView | null;
  isBusy: boolean;
  onTest: () => void;
}) => (
  <>
    <h2>Uji bobot</h2>
    <p>
      Apakah sepuluh besar bertahan bila bobot kriteria sedikit berbeda? Tiap bobot digeser acak paling banyak
      5 poin, naik atau turun, lalu peringkat dihitung lagi. Bobot dan nilai di lembar tidak diubah, dan
      hasilnya selalu sama untuk nilai yang sama.
    </p>
    <button type="button" class="main" disabled={isBusy} onClick={onTest}>
      {isBusy ? 'Menghitung…' : test ? 'Uji lagi' : 'Uji bobot'}
    </button>
    {test && (test.refusal === '' ? <Found test={test} /> : <p role="status">{test.refusal}</p>)}
  </>
);
