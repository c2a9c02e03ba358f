import type { Criterion } from '../../src/core/penilaian/rubric';
import type {
  ChangedField,
  OpenScoring,
  OtherScore,
  OwnProgress,
  OwnScore,
  QueueLine,
  ScoreSaved,
  ScoreToSave,
  ScoringView,
} from '../../src/core/penilaian/scoring-view';

/** A criterion of a test, K1 with 0 to 100 unless told. */
export const criterion = (code: string, weight: number, more: Partial<Criterion> = {}): Criterion => ({
  code,
  name: `Kriteria ${code}`,
  weight,
  guide: `Panduan untuk ${code}.`,
  min: 0,
  max: 100,
  levels: ['0–40 kurang', '41–70 cukup', '71–100 baik'],
  isActive: true,
  ...more,
});

/** Nothing given. */
export const noScore: OwnScore = {
  scores: {},
  notes: {},
  note: '',
  isAbstained: false,
  reason: '',
  state: '',
};

interface Entry {
  name: string;
  opd: string;
  kind: string;
  mine: OwnScore;
  version: number;
  before: { mine: OwnScore; version: number } | null;
  changed: readonly ChangedField[];
  others: readonly OtherScore[];
  isGone: boolean;
  isDisputed: boolean;
  text: string;
}

/** A stand-in for the server's side of Lembar penilaian, with scores that a test may change behind the page's back. */
export const scoreServer = (
  criteria: readonly Criterion[] = [
    criterion('K1', 50),
    criterion('K2', 30),
    criterion('K3', 20, { max: 10 }),
  ],
  change: Partial<ScoringView> = {},
) => {
  const entries = new Map<string, Entry>();
  const saves: ScoreToSave[] = [];
  /** Errors that the next calls of a function meet, in order; `lost` saves and loses the answer. */
  const failures: { saveScore: string[]; readScoring: string[] } = { saveScore: [], readScoring: [] };
  const state = { selection: null as string | null, stop: '', clock: '10.32' };
  let lastLine = 0;

  const add = (id: string, more: Partial<Entry> = {}): void => {
    entries.set(id, {
      name: `Inovasi ${id}`,
      opd: 'Dinas Kesehatan',
      kind: 'OPD',
      mine: noScore,
      version: 0,
      before: null,
      changed: [],
      others: [],
      isGone: false,
      isDisputed: false,
      text: 'Isi usulan.',
      ...more,
    });
  };
  const get = (id: string): Entry => {
    const entry = entries.get(id);
    if (!entry) throw new Error(`Tidak ada ${id}`);
    return entry;
  };
  const progress = ({ mine, changed }: Entry): OwnProgress => {
    if (mine.state === 'Draf') return 'draf';
    if (mine.state === '') return 'belum';
    if (mine.isAbstained) return 'abstain';
    if (criteria.some(({ code }) => (mine.scores[code] ?? null) === null)) return 'belum lengkap';
    return changed.length > 0 ? 'kedaluwarsa' : 'final';
  };
  const lineOf = (id: string): QueueLine => {
    const entry = get(id);
    return {
      id,
      name: entry.name,
      opd: entry.opd,
      unit: '',
      kind: entry.kind,
      mine: progress(entry),
      finals: entry.others.length + Number(entry.mine.state === 'Final' && !entry.mine.isAbstained),
      isDisputed: entry.isDisputed,
    };
  };
  const put = (entry: Entry, mine: OwnScore): void => {
    lastLine += 1;
    entry.before = { mine: entry.mine, version: entry.version };
    entry.mine = mine;
    entry.version = lastLine;
  };
  const readForScoring = (id: string): OpenScoring | null => {
    const entry = entries.get(id);
    if (!entry || entry.isGone) return null;
    return {
      stop: state.stop,
      notice: '',
      line: lineOf(id),
      fields: [
        { title: 'Tujuan', text: entry.text },
        { title: 'Rancang bangun', text: `${entry.text} `.repeat(60).slice(0, 3000) },
      ],
      evidence: [
        {
          indicator: '16 Regulasi',
          claim: 2,
          verified: null,
          link: 'https://drive.example/sk.pdf',
          note: entry.text,
        },
        { indicator: '18 Anggaran', claim: null, verified: 1, link: 'javascript:alert(1)', note: '' },
      ],
      mine: entry.mine,
      savedAt: entry.version === 0 ? '' : '23/04/2025 09.30',
      changed: entry.changed,
      others: entry.mine.state === 'Final' ? entry.others : null,
      fingerprint: `sidik ${id} ${entry.changed.length}`,
      version: entry.version,
    };
  };
  return {
    entries,
    saves,
    failures,
    state,
    add,
    get,
    /** Another window of the same person saves. */
    saveElsewhere: (id: string, mine: Partial<OwnScore>): void => put(get(id), { ...noScore, ...mine }),
    answers: {
      readScoring: (): ScoringView => {
        const failure = failures.readScoring.shift();
        if (failure !== undefined) throw new Error(failure);
        return {
          me: { email: 'penilai@pangkalpinang.example', name: 'Penilai Satu', unit: 'Bapperida' },
          refusal: '',
          stop: '',
          criteria,
          queue: [...entries.keys()].filter((id) => !get(id).isGone).map(lineOf),
          ownUnitEntries: 2,
          selected: null,
          spreadLimit: 20,
          readAt: '10.30',
          ...change,
        };
      },
      readForScoring,
      readScoringSelection: (): string | null => state.selection,
      saveScore: (save: ScoreToSave): ScoreSaved => {
        const failure = failures.saveScore.shift();
        if (failure !== undefined && failure !== 'lost') throw new Error(failure);
        const entry = get(save.id);
        if (entry.isGone)
          return { outcome: 'gone', text: 'Usulan ini tidak lagi Terverifikasi. Pilih usulan lain.' };
        if (entry.version !== save.version)
          return { outcome: 'conflict', theirs: entry.mine, version: entry.version };
        if (entry.mine.state === 'Final' && save.why === '')
          throw new Error('Nilai ini sudah final. Tulis alasan mengubahnya.');
        saves.push(save);
        put(entry, save.score);
        if (save.score.state === 'Final') entry.changed = [];
        if (failure === 'lost') throw new Error('NetworkError: Connection failure due to HTTP 0');
        return { outcome: 'saved', mine: entry.mine, version: entry.version, savedAt: state.clock };
      },
      undoScore: (id: string, version: number): OpenScoring | null => {
        const entry = get(id);
        if (entry.version !== version || entry.before === null) return null;
        put(entry, entry.before.mine);
        entry.before = null;
        return readForScoring(id);
      },
    },
  };
};

/** A score with these numbers. */
export const scored = (scores: OwnScore['scores'], state: OwnScore['state'] = 'Final'): OwnScore => ({
  ...noScore,
  scores,
  state,
});
