import type { Criterion } from '../../core/penilaian/rubric';
import type { OwnProgress } from '../../core/penilaian/scoring-view';
import { toSave } from './draft';
import { hasUnsaved, type Kept, type ScoreKeeper } from './keep-score';
import { ConflictNotice, Stale } from './notices';
import type { Asking } from './questions';

/** Whatever is to be known of one's score before going on with it, with what can be done about it. */
export const Standing = ({
  kept,
  keeper,
  criteria,
  progress,
  onAsk,
  onAgain,
}: {
  kept: Kept;
  keeper: ScoreKeeper;
  criteria: readonly Criterion[];
  progress: OwnProgress;
  onAsk(asking: Asking): void;
  /** The person scores the entry anew. */
  onAgain(): void;
}) => {
  const { opened, draft, last } = kept;
  const isClosed = opened.stop !== '' || kept.saving === 'gone';
  return (
    <>
      {opened.stop !== '' && <p class="warning">{opened.stop}</p>}
      {opened.notice !== '' && <p class="warning">{opened.notice}</p>}
      {kept.failure !== '' && (
        <div class="error" role="alert">
          <p>{kept.failure}</p>
          {kept.saving === 'failed' && last.state !== 'Final' && (
            <button type="button" onClick={() => void keeper.flush()}>
              Coba simpan lagi
            </button>
          )}
        </div>
      )}
      {kept.theirs !== null && (
        <ConflictNotice
          theirs={kept.theirs}
          mine={toSave(draft, criteria, last, 'Draf')}
          criteria={criteria}
          onChoose={(which) => void keeper.choose(which)}
        />
      )}
      {progress === 'kedaluwarsa' && (
        <Stale
          changed={opened.changed}
          onKeep={() => onAsk(hasUnsaved(kept, criteria) ? 'change' : 'keep')}
          onAgain={onAgain}
        />
      )}
      {progress === 'belum lengkap' && (
        <p class="warning">Ada kriteria baru yang belum Anda nilai. Lengkapi, lalu simpan.</p>
      )}
      {progress === 'abstain' && (
        <div class="warning">
          <p class="kept">Anda abstain: {last.reason}</p>
          {!isClosed && (
            <button type="button" onClick={() => onAsk('change')}>
              Batalkan abstain
            </button>
          )}
        </div>
      )}
    </>
  );
};
