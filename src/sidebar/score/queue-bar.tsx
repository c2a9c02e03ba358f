import type { QueueLine } from '../../core/penilaian/scoring-view';
import { progressOf } from './queue';

/** How far the queue is, back and on, and the list. */
export const QueueBar = ({
  queue,
  isList,
  isFiltered,
  canGoBack,
  canSkip,
  follows,
  onBack,
  onSkip,
  onList,
  onFollow,
  onUnfilter,
}: {
  queue: readonly QueueLine[];
  isList: boolean;
  isFiltered: boolean;
  canGoBack: boolean;
  canSkip: boolean;
  follows: boolean;
  onBack(): void;
  onSkip(): void;
  onList(): void;
  onFollow(follows: boolean): void;
  onUnfilter(): void;
}) => {
  const { done, all } = progressOf(queue);
  return (
    <>
      <nav class="bar" aria-label="Antrean">
        <div class="row">
          <button type="button" disabled={!canGoBack} onClick={onBack}>
            ‹ Sebelumnya
          </button>
          <span class="far">
            {done} dari {all}
          </span>
          <button type="button" disabled={!canSkip} onClick={onSkip}>
            Lewati ›
          </button>
        </div>
        <progress max={all} value={done} aria-label="Usulan yang sudah Anda selesaikan" />
      </nav>
      <div class="row under">
        <button type="button" class="link" aria-expanded={isList} onClick={onList}>
          {isList ? 'Tutup daftar' : 'Daftar usulan'}
        </button>
        <label class="check">
          <input
            type="checkbox"
            checked={follows}
            onChange={(event) => onFollow(event.currentTarget.checked)}
          />
          Ikuti pilihan baris
        </label>
      </div>
      {isFiltered && !isList && (
        <p class="small">
          Antrean disaring.{' '}
          <button type="button" class="link" onClick={onUnfilter}>
            Tampilkan semua
          </button>
        </p>
      )}
    </>
  );
};
