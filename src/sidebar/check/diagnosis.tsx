import { useState } from 'preact/hooks';
import { errorText } from '../dialog/error-text';

/** Tries the product's ground on Google, and gives the lines to copy. */
export const DiagnosisPart = ({ isBusy, onRun }: { isBusy: boolean; onRun: () => Promise<string> }) => {
  const [lines, setLines] = useState('');
  const [said, setSaid] = useState('');
  const [error, setError] = useState('');
  const [isRunning, setRunning] = useState(false);
  const run = () => {
    setRunning(true);
    setSaid('Menguji…');
    setError('');
    onRun()
      .then(
        (text) => {
          setLines(text);
          const failed = text.split('\n').filter((line) => line.startsWith('FAIL')).length;
          setSaid(
            failed === 0 ? 'Semua uji lulus.' : `${failed} uji gagal. Salin hasilnya untuk pengembang.`,
          );
        },
        (failure: unknown) => {
          setSaid('');
          setError(errorText(failure));
        },
      )
      .finally(() => setRunning(false));
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(lines);
      setSaid('Tersalin.');
    } catch {
      // The dialog may not reach the clipboard: what is marked can be copied by keyboard.
      document.querySelector<HTMLTextAreaElement>('#hasil-uji')?.select();
      setSaid('Sudah ditandai. Tekan Ctrl+C untuk menyalin.');
    }
  };
  return (
    <section>
      <h2>Uji di Google</h2>
      <p class="note">
        Jalankan sekali sesudah memasang atau memperbarui. Tab sementara dibuat lalu dihapus lagi; isian tidak
        disentuh.
      </p>
      <div class="actions">
        <button type="button" disabled={isBusy || isRunning} onClick={run}>
          Uji di Google
        </button>
        {lines !== '' && (
          <button type="button" onClick={copy}>
            Salin
          </button>
        )}
        <span role="status">{said}</span>
      </div>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {lines !== '' && <textarea id="hasil-uji" aria-label="Hasil uji" readOnly rows={12} value={lines} />}
    </section>
  );
};
