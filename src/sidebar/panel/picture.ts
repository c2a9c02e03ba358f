import type { PanelFile } from '../../core/penilaian/panel-file';
import { type PanelView, panelView } from '../../core/penilaian/panel-view';
import type { ScoreRow } from '../../core/penilaian/score-rows';
import { type WeightTestView, weightTestView } from '../../core/penilaian/weight-test-view';
import type { TabTitle } from './tabs';

/** The parts of the page. */
export type Part =
  | 'progress'
  | 'attention'
  | 'guard'
  | 'rubric'
  | 'calibration'
  | 'weights'
  | 'past'
  | 'round';

/** What the server sent, and what the page works out of it. */
export interface Picture {
  readonly file: PanelFile;
  readonly view: PanelView;
}

/** The rows as core knows them; what the pictures do not need was not sent. */
const rowsOf = ({ rows }: PanelFile): readonly ScoreRow[] =>
  rows.map((row) => ({ ...row, notes: {}, note: '', reason: '', at: null, fingerprint: '' }));

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
  { key: 'round', title: 'Hasil & kunci' },
];

/** How far scoring is, in a sentence. */
export const summaryOf = ({ file: { round }, view: { verified, scored } }: Picture): string => {
  const state = round.isLocked ? ' Periode dikunci.' : '';
  return scored === 0
    ? `${verified} usulan terverifikasi. Belum ada nilai final.${state}`
    : `${scored} dari ${verified} usulan terverifikasi sudah bernilai.${state}`;
};

/** Results by kind of proposer, kinds in the order in which they first come, each the best first. */
export const byKind = ({
  lines,
}: PanelFile['round']): readonly {
  readonly kind: string;
  readonly lines: PanelFile['round']['lines'];
}[] => {
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind: kind === '' ? 'Tanpa jenis pengusul' : kind,
    lines: lines
      .filter((line) => line.kind === kind)
      .sort((one, other) => (one.kindRank ?? Infinity) - (other.kindRank ?? Infinity)),
  }));
};

/** What somebody should know before locking, one sentence each; nothing when all is settled. */
export const beforeLocking = ({ file, view }: Picture): readonly string[] =>
  [
    [file.faults.length + file.breaks.length, 'perbedaan dengan Buku Nilai belum diselesaikan'],
    [view.nobodyMay.length, 'usulan tidak boleh dinilai siapa pun'],
    [view.toDiscuss.length, 'usulan perlu dibahas bersama'],
    [view.tooFew.length, 'usulan masih kurang nilainya'],
    [view.assessors.reduce((sum, { draft }) => sum + draft, 0), 'nilai masih draf dan tidak dihitung'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, text]) => `${count} ${text}.`);
