import { useRef } from 'preact/hooks';
import type { Criterion } from '../../core/penilaian/rubric';
import { scoresIn } from './draft';
import type { Kept } from './keep-score';
import { runningTotal } from './running-total';
import { totalText } from './score-text';

const savingText = ({ saving, savedAt, last, opened }: Kept): string => {
  if (saving === 'waiting') return 'Belum tersimpan…';
  if (saving === 'saving') return 'Menyimpan…';
  if (saving === 'failed') return 'Gagal menyimpan';
  if (saving === 'conflict') return 'Menunggu pilihan Anda';
  if (saving === 'gone') return 'Tidak dapat dinilai';
  const what = last.state === 'Final' ? 'Final' : 'Draf';
  if (savedAt !== '') return `${what} tersimpan ${savedAt}`;
  return last.state === '' ? 'Belum ada nilai' : `${what} tersimpan ${opened.savedAt}`;
};

/** What stays in sight below the criteria: the total so far, how far saving is, and going on. */
export const Foot = ({
  kept,
  criteria,
  caption,
  problem,
  onFinish,
  onUndo,
}: {
  kept: Kept;
  criteria: readonly Criterion[];
  caption: string;
  problem: string;
  onFinish(): void;
  onUndo(): void;
}) => {
  const said = useRef('');
  const { total, given, of } = runningTotal(criteria, scoresIn(kept.draft, criteria));
  const totalLine = `Nilai sementara ${totalText(total)} dari 100 (${given} dari ${of} kriteria)`;
  // Read out once it is saved, not at every key.
  if (kept.saving === 'saved' && kept.savedAt !== '') said.current = `${savingText(kept)}. ${totalLine}`;
  const isClosed = kept.opened.stop !== '' || kept.saving === 'gone';
  return (
    <footer class="foot">
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <p class="total">{totalLine}</p>
      <p class="visually-hidden" role="status">
        {said.current}
      </p>
      <p class={`note ${kept.saving}`}>
        <span>{savingText(kept)}</span>
        {kept.saving === 'saved' && kept.savedAt !== '' && !isClosed && (
          <button type="button" class="link" onClick={onUndo}>
            Batalkan simpanan terakhir
          </button>
        )}
      </p>
      <button type="button" class="primary" id="simpan-final" title="Ctrl+Enter" onClick={onFinish}>
        {caption}
      </button>
    </footer>
  );
};
