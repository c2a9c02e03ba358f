import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PanelFile } from '../../core/penilaian/panel-file';
import type { WeightTestView } from '../../core/penilaian/weight-test-view';
import { Ask, type Question } from '../dialog/ask';
import { errorText } from '../dialog/error-text';
import { remote } from '../remote';
import { AttentionPart } from './attention';
import { CalibrationPart } from './calibration';
import { GuardPart } from './guard';
import { PastPart } from './past';
import { type Part, type Picture, pictureOf, summaryOf, tabsOf, weightTestOf } from './picture';
import { ProgressPart } from './progress';
import { RubricPart } from './rubric';
import { Tabs } from './tabs';
import { WeightsPart } from './weights';

const server = remote<typeof import('../../entry/panel')>();

/** What stands on the page. */
interface Shown {
  readonly picture: Picture | null;
  readonly test: WeightTestView | null;
  /** What was done last. */
  readonly said: string;
  readonly error: string;
}

/** The page after the server sent a file; a test of weights spoke of the scores as they were before. */
const shownOf = (file: PanelFile, said: string): Shown => ({
  picture: pictureOf(file),
  test: null,
  said,
  error: '',
});

const Page = () => {
  const [shown, setShown] = useState<Shown>({ picture: null, test: null, said: '', error: '' });
  const [open, setOpen] = useState<Part>('progress');
  const [question, setQuestion] = useState<Question | null>(null);
  const [isReading, setReading] = useState(false);
  const { picture, test, said, error } = shown;
  const read = () => {
    setReading(true);
    server
      .readPanel()
      .then(
        (file) => setShown(shownOf(file, '')),
        (failure: unknown) => setShown((before) => ({ ...before, said: '', error: errorText(failure) })),
      )
      .finally(() => setReading(false));
  };
  const done = (call: Promise<PanelFile>, text: string): Promise<void> =>
    call.then((file) => setShown(shownOf(file, text)));
  useEffect(read, []);
  return (
    <>
      <h1>Panel penilaian</h1>
      <div class="top">
        <span role="status">
          {isReading ? 'Menghitung…' : [said, picture ? summaryOf(picture) : ''].join(' ').trim()}
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
      {picture && picture.view.problem !== '' && <p class="warning">{picture.view.problem}</p>}
      {picture && (
        <Tabs tabs={tabsOf(picture)} open={open} onOpen={setOpen}>
          {open === 'progress' && <ProgressPart view={picture.view} />}
          {open === 'attention' && <AttentionPart view={picture.view} />}
          {open === 'guard' && (
            <GuardPart
              file={picture.file}
              onAsk={setQuestion}
              onMend={(restore, accept, reason) =>
                done(
                  server.mendScores(restore, accept, reason),
                  accept.length > 0 ? 'Perubahan diterima.' : 'Nilai dipulihkan.',
                )
              }
            />
          )}
          {open === 'rubric' && (
            <RubricPart
              file={picture.file}
              onAsk={setQuestion}
              onApprove={(reason) => done(server.approveRubric(reason), 'Rubrik disetujui.')}
            />
          )}
          {open === 'calibration' && <CalibrationPart view={picture.view} />}
          {open === 'weights' && (
            <WeightsPart
              test={test}
              isBusy={isReading}
              onTest={() => setShown({ ...shown, test: weightTestOf(picture) })}
            />
          )}
          {open === 'past' && <PastPart onRead={server.readRankingOn} />}
        </Tabs>
      )}
      {question && <Ask question={question} onClose={() => setQuestion(null)} />}
    </>
  );
};

const root = document.getElementById('page');
if (root) render(<Page />, root);
