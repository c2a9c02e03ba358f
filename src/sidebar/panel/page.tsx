import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PanelFile } from '../../core/penilaian/panel-file';
import { type PanelView, panelView } from '../../core/penilaian/panel-view';
import type { ScoreRow } from '../../core/penilaian/score-rows';
import { type WeightTestView, weightTestView } from '../../core/penilaian/weight-test-view';
import { remote } from '../remote';
import { AttentionPart, waitingIn } from './attention';
import { CalibrationPart } from './calibration';
import { ProgressPart } from './progress';
import { Tabs, type TabTitle } from './tabs';
import { WeightsPart } from './weights';

const server = remote<typeof import('../../entry/panel')>();

type Part = 'progress' | 'attention' | 'calibration' | 'weights';

const tabsOf = (view: PanelView): readonly TabTitle<Part>[] => [
  { key: 'progress', title: 'Kemajuan' },
  { key: 'attention', title: 'Perlu perhatian', waiting: waitingIn(view) },
  { key: 'calibration', title: 'Kalibrasi' },
  { key: 'weights', title: 'Uji bobot' },
];

const summary = ({ verified, scored }: PanelView): string =>
  scored === 0
    ? `${verified} usulan terverifikasi. Belum ada nilai final.`
    : `${scored} dari ${verified} usulan terverifikasi sudah bernilai.`;

/** The rows as core knows them; what the pictures do not need was not sent. */
const rowsOf = ({ rows }: PanelFile): readonly ScoreRow[] =>
  rows.map((row) => ({ ...row, notes: {}, note: '', reason: '', at: null, fingerprint: '' }));

const Page = () => {
  const [file, setFile] = useState<PanelFile | null>(null);
  const [view, setView] = useState<PanelView | null>(null);
  const [test, setTest] = useState<WeightTestView | null>(null);
  const [open, setOpen] = useState<Part>('progress');
  const [doing, setDoing] = useState<'' | 'reading'>('');
  const [error, setError] = useState('');
  const read = () => {
    setDoing('reading');
    setError('');
    server
      .readPanel()
      .then(
        (found) => {
          setFile(found);
          setView(panelView(found.entries, rowsOf(found), found.rubric, found.team, found.settings));
          // It spoke of the scores as they were before.
          setTest(null);
        },
        (reason: Error) => setError(reason.message),
      )
      .finally(() => setDoing(''));
  };
  const testWeights = () => {
    if (file) setTest(weightTestView(file.entries, rowsOf(file), file.rubric, file.team));
  };
  useEffect(read, []);
  return (
    <>
      <h1>Panel penilaian</h1>
      <div class="top">
        <span role="status">{doing === 'reading' ? 'Menghitung…' : view ? summary(view) : ''}</span>
        <button type="button" onClick={read} disabled={doing !== ''}>
          Muat ulang
        </button>
      </div>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {view && view.problem !== '' && <p class="warning">{view.problem}</p>}
      {view && (
        <Tabs tabs={tabsOf(view)} open={open} onOpen={setOpen}>
          {open === 'progress' && <ProgressPart view={view} />}
          {open === 'attention' && <AttentionPart view={view} />}
          {open === 'calibration' && <CalibrationPart view={view} />}
          {open === 'weights' && <WeightsPart test={test} isBusy={doing !== ''} onTest={testWeights} />}
        </Tabs>
      )}
    </>
  );
};

const root = document.getElementById('page');
if (root) render(<Page />, root);
