import { useState } from 'preact/hooks';
import type { FaultLine, PanelFile } from '../../core/penilaian/panel-file';
import type { Question } from '../dialog/ask';

/** Lines that are drawn; what lies beyond is still chosen by "Pilih semua". */
const drawn = 100;

const shown = (text: string) => (text === '' ? <i>kosong</i> : <b>{text}</b>);

const Fault = ({
  line: { id, where, expected, found, mayAccept, key },
  name,
  isChosen,
  onChoose,
}: {
  line: FaultLine;
  name: string;
  isChosen: boolean;
  onChoose: () => void;
}) => (
  <label class="fault">
    <input type="checkbox" checked={isChosen} disabled={key === ''} onChange={onChoose} />
    <span>
      <span>{where}</span>
      {id !== '' && (
        <span class="note">
          {' '}
          · {id} {name}
        </span>
      )}
      <span class="texts">
        {shown(expected)} → {shown(found)}
        {!mayAccept && <span class="note"> · hanya dapat dipulihkan</span>}
      </span>
    </span>
  </label>
);

const Breaks = ({ breaks }: { breaks: readonly string[] }) => (
  <section>
    <h2>Buku Nilai terputus ({breaks.length})</h2>
    <ul class="warning" aria-label="Bagian Buku Nilai yang terputus">
      {breaks.map((text) => (
        <li key={text}>
          {text} Tidak dapat dipulihkan dari salinannya; bandingkan dengan riwayat versi Google Sheets.
        </li>
      ))}
    </ul>
  </section>
);

const count = (some: number): string => (some === 0 ? '' : ` (${some})`);

/** What differs between scores and ledger, to be restored or accepted. */
export const GuardPart = ({
  file: { faults, breaks, entries },
  onAsk,
  onMend,
}: {
  file: PanelFile;
  onAsk: (question: Question) => void;
  onMend: (restore: readonly string[], accept: readonly string[], reason: string) => Promise<void>;
}) => {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const choosable = faults.filter(({ key }) => key !== '');
  // What was mended meanwhile is not chosen any more.
  const chosen = choosable.filter(({ key }) => keys.has(key));
  const acceptable = chosen.filter(({ mayAccept }) => mayAccept);
  const left = chosen.length - acceptable.length;
  const isAll = chosen.length === choosable.length;
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  const keysOf = (lines: readonly FaultLine[]) => lines.map(({ key }) => key);
  const choose = (key: string) => {
    const next = new Set(keysOf(chosen));
    if (!next.delete(key)) next.add(key);
    setKeys(next);
  };
  const restore = () =>
    onAsk({
      title: `Pulihkan ${chosen.length} perbedaan`,
      body: (
        <p>
          Isi tab ditulis kembali seperti yang tercatat di Buku Nilai. Baris yang tidak tercatat dikosongkan.
        </p>
      ),
      reason: 'none',
      button: 'Pulihkan',
      doing: 'Memulihkan…',
      act: () => onMend(keysOf(chosen), [], ''),
    });
  const accept = () =>
    onAsk({
      title: `Terima ${acceptable.length} perubahan`,
      body: (
        <>
          <p>
            Yang diketik langsung di tab Penilaian dicatat di Buku Nilai atas nama Anda, dengan alasan Anda,
            dan dihitung. Perbedaan lain di baris yang sama ikut dipulihkan.
          </p>
          {left > 0 && <p class="note">{left} pilihan hanya dapat dipulihkan dan tidak ikut diterima.</p>}
        </>
      ),
      reason: 'required',
      button: 'Terima',
      doing: 'Mencatat…',
      act: (reason) => onMend([], keysOf(acceptable), reason),
    });
  return (
    <>
      <h2>Penjaga nilai</h2>
      <p class="note">
        Setiap nilai dicatat dua kali: di tab Penilaian dan di tab Buku Nilai. Di sini keduanya dibandingkan.
        Pemilik berkas tetap dapat mengubah keduanya sekaligus; perubahan seperti itu hanya tampak di riwayat
        versi Google Sheets dan pada sidik berita acara.
      </p>
      {faults.length + breaks.length === 0 && <p>Tidak ada perbedaan antara Penilaian dan Buku Nilai.</p>}
      {breaks.length > 0 && <Breaks breaks={breaks} />}
      {faults.length > 0 && (
        <section>
          <h2>Perbedaan ({faults.length}): tercatat → ditemukan</h2>
          <div class="actions">
            <label>
              <input
                type="checkbox"
                checked={isAll}
                onChange={() => setKeys(new Set(isAll ? [] : keysOf(choosable)))}
              />{' '}
              Pilih semua
            </label>
            <button type="button" class="main" disabled={chosen.length === 0} onClick={restore}>
              Pulihkan yang dipilih{count(chosen.length)}
            </button>
            <button type="button" disabled={acceptable.length === 0} onClick={accept}>
              Terima yang dipilih{count(acceptable.length)}
            </button>
          </div>
          <ul class="lines" aria-label="Perbedaan antara Penilaian dan Buku Nilai">
            {faults.slice(0, drawn).map((line) => (
              <li key={`${line.key} ${line.where}`}>
                <Fault
                  line={line}
                  name={names.get(line.id) ?? ''}
                  isChosen={keys.has(line.key)}
                  onChoose={() => choose(line.key)}
                />
              </li>
            ))}
          </ul>
          {faults.length > drawn && <p>dan {faults.length - drawn} lainnya</p>}
        </section>
      )}
    </>
  );
};
