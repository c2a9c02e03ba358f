import type { ResultFile } from '../../core/putaran/result-file';
import { beforeLocking, resultsByKind } from '../../core/putaran/result-view';
import type { Question } from '../dialog/ask';
import { Winners } from './results';

/** Asks, twice, whether the results are to be locked as they are, with the winners and what is not settled. */
export const locking = (file: ResultFile, act: Question['act']): Question => {
  const warnings = beforeLocking(file);
  return {
    title: 'Kunci periode',
    body: (
      <>
        <p>
          Hasil {file.lines.length} usulan disimpan seperti sekarang, dan penilaian ditutup. Peringkat
          pertama:
        </p>
        <Winners kinds={resultsByKind(file)} />
        {warnings.length > 0 && (
          <>
            <ul class="warning" aria-label="Yang belum selesai">
              {warnings.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <p class="note">Rinciannya di menu Inovasi Daerah, Panel penilaian.</p>
          </>
        )}
      </>
    ),
    reason: 'optional',
    button: 'Ya, kunci periode',
    doing: 'Mengunci…',
    again: `Kunci hasil ${file.lines.length} usulan sekarang? Sesudah ini tidak ada yang dapat menilai sampai kuncinya dibuka dengan alasan.`,
    act,
  };
};

/** Asks why the locked round is to be opened. */
export const unlocking = (act: Question['act']): Question => ({
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
  act,
});
