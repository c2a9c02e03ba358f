import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ResultFile } from '../../core/putaran/result-file';
import { movedSince, resultsByKind } from '../../core/putaran/result-view';
import { Ask, type Question } from '../dialog/ask';
import { errorText } from '../dialog/error-text';
import { remote } from '../remote';
import { Documents } from './documents';
import { Head } from './head';
import { locking, unlocking } from './questions';
import { Moved, Results } from './results';

const server = remote<typeof import('../../entry/round') & typeof import('../../entry/documents')>();

/** What stands on the page. */
interface Shown {
  readonly file: ResultFile | null;
  /** What was done last. */
  readonly said: string;
  readonly error: string;
}

/** How many have a result, in a sentence. */
const summaryOf = ({ isLocked, locked, lines }: ResultFile): string => {
  const count = (isLocked ? (locked?.lines ?? []) : lines).length;
  return count === 0 ? '' : `${count} usulan mempunyai nilai akhir.`;
};

const Page = () => {
  const [{ file, said, error }, setShown] = useState<Shown>({ file: null, said: '', error: '' });
  const [question, setQuestion] = useState<Question | null>(null);
  const [isReading, setReading] = useState(false);
  const read = () => {
    setReading(true);
    server
      .readResult()
      .then(
        (answer) => setShown({ file: answer, said: '', error: '' }),
        (failure: unknown) => setShown((before) => ({ ...before, said: '', error: errorText(failure) })),
      )
      .finally(() => setReading(false));
  };
  const done = (call: Promise<ResultFile>, text: string): Promise<void> =>
    call.then((answer) => setShown({ file: answer, said: text, error: '' }));
  useEffect(read, []);
  const lock = (reason: string) => done(server.lockRound(reason), 'Hasil disimpan.');
  const unlock = (reason: string) => done(server.unlockRound(reason), 'Kunci dibuka.');
  const moved = file ? movedSince(file) : [];
  return (
    <>
      <h1>Hasil penilaian</h1>
      <Head
        file={file}
        status={isReading ? 'Menghitung…' : [said, file ? summaryOf(file) : ''].join(' ').trim()}
      >
        {file && !file.isLocked && file.problem === '' && (
          <button type="button" class="main" onClick={() => setQuestion(locking(file, lock))}>
            Kunci periode
          </button>
        )}
        {file?.isLocked && (
          <button type="button" onClick={() => setQuestion(unlocking(unlock))}>
            Buka kunci
          </button>
        )}
        <button type="button" onClick={read} disabled={isReading}>
          Muat ulang
        </button>
      </Head>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {file?.locked && (
        <Documents period={file.locked.period} onRead={server.readDocument} onPrint={server.printDocument} />
      )}
      {moved.length > 0 && <Moved moved={moved} />}
      {file && <Results kinds={resultsByKind(file)} />}
      {question && <Ask question={question} onClose={() => setQuestion(null)} />}
    </>
  );
};

const root = document.getElementById('page');
if (root) render(<Page />, root);
