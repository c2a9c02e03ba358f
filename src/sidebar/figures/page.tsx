import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FiguresView } from '../../entry/figures';
import { remote } from '../remote';

const server = remote<typeof import('../../entry/figures')>();

const percent = (part: number, whole: number): string =>
  `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1).replace('.', ',')}%`;
const oneDecimal = (value: number): string => value.toFixed(1).replace('.', ',');

const Figure = ({ name, part, whole }: { name: string; part: number; whole: number }) => (
  <section class="figure">
    <div class="name">{name}</div>
    <div class="value">
      {part}{' '}
      <small>
        dari {whole} · {percent(part, whole)}
      </small>
    </div>
    <progress max={Math.max(1, whole)} value={Math.min(part, whole)} aria-label={name} />
  </section>
);

const Lines = ({ title, lines }: { title: string; lines: FiguresView['byStatus'] }) => (
  <>
    <h2>{title}</h2>
    <ul>
      {lines.map(({ label, count }) => (
        <li key={label}>
          <span>{label}</span>
          <span>{count}</span>
        </li>
      ))}
    </ul>
  </>
);

const Missing = ({ names }: { names: readonly string[] }) => (
  <>
    <h2>OPD yang belum mengusulkan ({names.length})</h2>
    {names.length === 0 ? (
      <p>Semua OPD sudah mengusulkan.</p>
    ) : (
      <ul class="names">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    )}
  </>
);

/** What is left to do and in which time. */
const remainder = (view: FiguresView): string => {
  const passed = view.passedDeadline === '' ? '' : `Tenggat ${view.passedDeadline} sudah lewat. `;
  if (view.remaining === 0) return `${passed}Target sudah tercapai.`;
  return passed
    ? `${passed}Kurang ${view.remaining} usulan.`
    : `Kurang ${view.remaining} usulan dalam ${view.daysLeft} hari: ${oneDecimal(view.perWeek)} usulan per pekan.`;
};

const Figures = ({ view }: { view: FiguresView }) => (
  <>
    {!view.agreesWithSheet && (
      <p class="warning" role="status">
        Angka di tab Dasbor berbeda dari hitungan ini. Bila masih berbeda setelah sesaat, buka menu Inovasi
        Daerah, lalu Periksa &amp; perbaiki.
      </p>
    )}
    <Figure name="Cakupan OPD" part={view.coverage} whole={view.agencies} />
    <Figure name="Capaian target" part={view.achievement} whole={view.target} />
    <p>{remainder(view)}</p>
    <Missing names={view.missing} />
    <Lines title="Dihitung, menurut jenis pengusul" lines={view.byProposerKind} />
    <Lines title={`Tercatat, menurut status (${view.entries})`} lines={view.byStatus} />
  </>
);

const Page = () => {
  const [view, setView] = useState<FiguresView | null>(null);
  const [error, setError] = useState('');
  const [isReading, setReading] = useState(false);
  const read = () => {
    setReading(true);
    setError('');
    server
      .readFigures()
      .then(setView, (reason: Error) => setError(reason.message))
      .finally(() => setReading(false));
  };
  useEffect(read, []);
  return (
    <>
      <h1>Capaian hari ini</h1>
      <div class="top">
        <span class="note" role="status">
          {isReading ? 'Menghitung…' : view ? `Dihitung pukul ${view.readAt}` : ''}
        </span>
        <button type="button" onClick={read} disabled={isReading}>
          Muat ulang
        </button>
      </div>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {view && <Figures view={view} />}
    </>
  );
};

const root = document.getElementById('page');
if (root) render(<Page />, root);
