import type { PanelFile } from '../../core/penilaian/panel-file';
import { type PanelView, panelView } from '../../core/penilaian/panel-view';
import { rowsOf } from '../../core/penilaian/sent-scores';
import { type WeightTestView, weightTestView } from '../../core/penilaian/weight-test-view';
import type { TabTitle } from './tabs';

/** The parts of the page. */
export type Part = 'progress' | 'attention' | 'guard' | 'rubric' | 'calibration' | 'weights' | 'past';

/** What the server sent, and what the page works out of it. */
export interface Picture {
  readonly file: PanelFile;
  readonly view: PanelView;
}

/** Works out what the page shows of a file. */
export const pictureOf = (file: PanelFile): Picture => ({
  file,
  view: panelView(file.entries, rowsOf(file), file.rubric, file.team, file.settings),
});

/** Whether the first ten survive other weights; takes a moment for hundreds of entries. */
export const weightTestOf = ({ file }: Picture): WeightTestView =>
  weightTestView(file.entries, rowsOf(file), file.rubric, file.team);

/** How many entries wait for somebody to see to them. */
export const entriesWaiting = ({ tooFew, toDiscuss, nobodyMay }: PanelView): number =>
  new Set([...tooFew, ...toDiscuss, ...nobodyMay].map(({ id }) => id)).size;

/** The tabs in order, with what waits in each. */
export const tabsOf = ({ file, view }: Picture): readonly TabTitle<Part>[] => [
  { key: 'progress', title: 'Kemajuan' },
  { key: 'attention', title: 'Perlu perhatian', waiting: entriesWaiting(view) },
  { key: 'guard', title: 'Penjaga nilai', waiting: file.faults.length + file.breaks.length },
  { key: 'rubric', title: 'Rubrik', waiting: file.rubricChanges.length },
  { key: 'calibration', title: 'Kalibrasi' },
  { key: 'weights', title: 'Uji bobot' },
  { key: 'past', title: 'Nilai per tanggal' },
];

/** How far scoring is, in a sentence. */
export const summaryOf = ({ file: { isLocked }, view: { verified, scored } }: Picture): string => {
  const state = isLocked ? ' Periode dikunci.' : '';
  return scored === 0
    ? `${verified} usulan terverifikasi. Belum ada nilai final.${state}`
    : `${scored} dari ${verified} usulan terverifikasi sudah bernilai.${state}`;
};
