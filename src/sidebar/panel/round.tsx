import { useState } from 'preact/hooks';
import type { RoundView } from '../../core/penilaian/panel-file';
import type { PrintedFile } from '../../entry/round';
import type { Question } from './ask';
import { Documents } from './documents';
import { beforeLocking, type Picture } from './picture';
import { Results, Winners } from './results';
import { SomeLines } from './some-lines';

/** What the part can have the server do. */
export interface RoundDoors {
  readonly onLock: (reason: string) => Promise<void>;
  readonly onUnlock: (reason: string) => Promise<void>;
  readonly onMinutes: (number: string) => Promise<PrintedFile>;
  readonly onCertificates: (number: string) => Promise<PrintedFile>;
}

const locking = (picture: Picture, onLock: RoundDoors['onLock']): Question => {
  const { round } = picture.file;
  const warnings = beforeLocking(picture);
  return {
    title: 'Kunci periode',
    body: (
      <>
        <p>
          Hasil {round.lines.length} usulan disimpan seperti sekarang, dan penilaian ditutup. Peringkat
          pertama:
        </p>
        <Winners round={round} />
        {warnings.length > 0 && (
          <ul class="warning" aria-label="Yang belum selesai">
            {warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </>
    ),
    reason: 'optional',
    button: 'Ya, kunci periode',
    doing: 'Mengunci…',
    again: `Kunci hasil ${round.lines.length} usulan sekarang? Sesudah ini tidak ada yang dapat menilai sampai kuncinya dibuka dengan alasan.`,
    act: onLock,
  };
};

const unlocking = (onUnlock: RoundDoors['onUnlock']): Question => ({
  title: 'Buka kunci periode',
  body: (
    <p>
      Penilaian berjalan lagi. Hasil yang dikunci tetap tersimpan di Buku Nilai, tetapi berita acara yang
      sudah dicetak dapat berbeda dari hasil berikutnya.
    </p>
  ),
  reason: 'required',
  button: 'Buka kunci',
  doing: 'Membuka…',
  act: onUnlock,
});

/** The fingerprint in short; the whole of it on pointing at it, and to copy. */
const Fingerprint = ({ text }: { text: string }) => {
  const [said, setSaid] = useState('');
  const [isWhole, setWhole] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Tersalin.');
    } catch {
      // The dialog may not reach the clipboard: the whole is then there to be marked.
      setWhole(true);
    }
  };
  return (
    <span>
      sidik <code title={text}>{isWhole ? text : `${text.slice(0, 12)}…`}</code>{' '}
      <button type="button" class="small" onClick={copy}>
        Salin sidik
      </button>{' '}
      <span role="status">{said}</span>
    </span>
  );
};

const Locked = ({
  round,
  onAsk,
  doors,
}: {
  round: RoundView;
  onAsk: (question: Question) => void;
  doors: RoundDoors;
}) => (
  <>
    <div class="top">
      {round.problem === '' ? (
        <span>
          <strong>Dikunci {round.lockedAt}</strong> oleh {round.lockedBy} ·{' '}
          <Fingerprint text={round.fingerprint} />
        </span>
      ) : (
        <span class="error">{round.problem}</span>
      )}
      <button type="button" onClick={() => onAsk(unlocking(doors.onUnlock))}>
        Buka kunci
      </button>
    </div>
    {round.problem === '' && <Documents {...doors} />}
    {round.moved.length > 0 && (
      <section class="warning">
        <strong>Berubah sejak dikunci ({round.moved.length})</strong>
        <p class="note">Hasil yang dikunci tidak ikut berubah.</p>
        <SomeLines
          lines={round.moved.map((text) => ({ id: text }))}
          label="Berubah sejak dikunci"
          show={({ id }) => <>{id}</>}
        />
      </section>
    )}
  </>
);

/** Results with their awards; locking them, and printing what is locked. */
export const RoundPart = ({
  picture,
  onAsk,
  ...doors
}: { picture: Picture; onAsk: (question: Question) => void } & RoundDoors) => {
  const { round } = picture.file;
  return (
    <>
      {round.isLocked ? (
        <Locked round={round} onAsk={onAsk} doors={doors} />
      ) : (
        <div class="top">
          <span>
            {round.problem === '' ? 'Hasil sementara; berubah selama penilaian berjalan.' : round.problem}
          </span>
          {round.problem === '' && (
            <button type="button" class="main" onClick={() => onAsk(locking(picture, doors.onLock))}>
              Kunci periode
            </button>
          )}
        </div>
      )}
      <Results round={round} />
    </>
  );
};
