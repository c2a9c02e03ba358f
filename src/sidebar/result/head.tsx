import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ResultFile } from '../../core/putaran/result-file';
import { instantFigures } from '../../core/templat/indonesian';

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

/** Whether the round is locked, by whom and when. */
const State = ({ isLocked, locked, lines }: ResultFile) => {
  if (locked === null)
    return isLocked ? (
      <strong>Periode dikunci</strong>
    ) : (
      <span>
        {lines.length === 0 ? 'Belum ada hasil.' : 'Hasil sementara; berubah selama penilaian berjalan.'}
      </span>
    );
  return (
    <>
      <strong>Dikunci {instantFigures(new Date(locked.lockedAt))}</strong> oleh {locked.lockedBy} ·{' '}
      <Fingerprint text={locked.fingerprint} />
    </>
  );
};

/** Why the results cannot be locked or read, and what to do. */
const Problem = ({ isLocked, problem, lines }: ResultFile) => (
  <p class={isLocked ? 'error' : 'warning'}>
    {problem}
    {!isLocked && lines.length === 0 && ' Kemajuan penilai: menu Inovasi Daerah, Panel penilaian.'}
  </p>
);

/** The state of the round and what was done last, beside the buttons. */
export const Head = ({
  file,
  status,
  children,
}: {
  file: ResultFile | null;
  status: string;
  children: ComponentChildren;
}) => (
  <>
    <div class="top">
      <div>
        {file && (
          <div tabIndex={-1} data-home>
            <State {...file} />
          </div>
        )}
        <div role="status" class="note">
          {status}
        </div>
      </div>
      <div class="actions">{children}</div>
    </div>
    {file && file.problem !== '' && <Problem {...file} />}
  </>
);
