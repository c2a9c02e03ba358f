import type { EntriesView, OpenEntry } from '../../src/entry/open-entries';
import type { Saved } from '../../src/entry/save-entries';

type Key = OpenEntry['entry']['key'];
type Change = { readonly key: string; readonly base: string; readonly text: string };

const texts = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  opd: 'Dinas Kesehatan',
  proposerKind: 'OPD',
  unit: '',
  name: '',
  mainAim: '',
  form: '',
  kind: '',
  initiator: '',
  affair: '',
  stage: '',
  trialDate: '',
  launchDate: '',
  design: '',
  aim: '',
  benefit: '',
  result: '',
  budget: '',
  link: '',
  ...more,
});

const indicator = (number: string, name: string, isMandatory: boolean) => ({
  number,
  name,
  weight: 3,
  isMandatory,
  isActive: true,
  levels: ['SK Kepala Daerah', 'Peraturan Kepala Daerah', 'Peraturan Daerah'],
  proof: 'Halaman depan (PDF)',
});

/** A small stand-in for the server's side of the sidebar, with entries that a test may change behind the page's back. */
export const entryServer = (change: Partial<EntriesView> = {}) => {
  const rows = new Map<string, { texts: Record<string, string>; status: string; closed: string }>();
  const evidence = new Map<string, Map<string, { claim: string; link: string }>>();
  const saves: { key: Key; changes: readonly Change[] }[] = [];
  /** Errors that the next calls of a function meet, in order. */
  const failures: { saveEntry: string[]; readEntries: string[] } = { saveEntry: [], readEntries: [] };
  const add = (id: string, more: Readonly<Record<string, string>>, status = 'Draf', closed = '') => {
    rows.set(id, { texts: texts(more), status, closed });
  };
  const keyOf = (id: string): Key => ({
    id,
    row: [...rows.keys()].indexOf(id) + 2,
    opd: rows.get(id)?.texts.opd ?? '',
    name: rows.get(id)?.texts.name ?? '',
  });
  const entryOf = (id: string): OpenEntry['entry'] => {
    const row = rows.get(id);
    if (!row) throw new Error(`Tidak ada ${id}`);
    return {
      key: keyOf(id),
      texts: { ...row.texts },
      status: row.status,
      verifierNote: '',
      unmet: '',
      isLinkTaken: false,
      closed: row.closed,
    };
  };
  const evidenceOf = (id: string): OpenEntry['evidence'] =>
    [...(evidence.get(id) ?? new Map<string, { claim: string; link: string }>())].map(
      ([number, { claim, link }]) => ({
        indicator: number,
        claim: claim === '' ? null : Number(claim),
        link,
        verified: number === '16' ? 1 : null,
        note: '',
        isLinkTaken: false,
      }),
    );
  const view = (): EntriesView => ({
    proposer: {
      email: 'operator@pangkalpinang.example',
      role: 'operator',
      isTeam: false,
      agencies: ['Dinas Kesehatan'],
      school: '',
    },
    lines: [...rows].map(([id, row]) => ({
      key: keyOf(id),
      unit: row.texts.unit ?? '',
      status: row.status,
      percent: 40,
    })),
    selected: null,
    rules: {
      weights: { fields: 40, design: 20, dates: 10, evidence: 30 },
      minimumWords: 300,
      window: { from: { year: 2023, month: 1, day: 1 }, to: { year: 2024, month: 12, day: 31 } },
      indicators: [
        indicator('16', 'Regulasi inovasi daerah', true),
        indicator('18', 'Dukungan anggaran', false),
      ],
    },
    deadline: '2025-12-31',
    closed: '',
    readAt: '10.30',
    ...change,
  });
  return {
    rows,
    saves,
    failures,
    add,
    answers: {
      readEntries: () => {
        const failure = failures.readEntries.shift();
        if (failure !== undefined) throw new Error(failure);
        return view();
      },
      readSchools: () => ['SD Negeri 1 Pangkalpinang', 'SD Negeri 2 Pangkalpinang'],
      readSelection: () => view().selected,
      readEntry: (key: Key): OpenEntry | null =>
        rows.has(key.id) ? { entry: entryOf(key.id), evidence: evidenceOf(key.id), readAt: '10.31' } : null,
      beginEntry: (start: Readonly<Record<string, string>>): OpenEntry => {
        const id = `INV-2025-${String(rows.size + 1).padStart(3, '0')}`;
        add(id, start);
        return { entry: entryOf(id), evidence: [], readAt: '10.31' };
      },
      saveEntry: (key: Key, changes: readonly Change[]): Saved => {
        saves.push({ key, changes });
        const failure = failures.saveEntry.shift();
        if (failure !== undefined) throw new Error(failure);
        const row = rows.get(key.id);
        if (!row) return { outcome: 'gone', savedAt: '10.32', evidence: null };
        const conflicts: { key: string; found: string }[] = [];
        for (const { key: field, base, text } of changes) {
          const [, number = '', part = ''] = /^indicator:(\d+):(claim|link)$/.exec(field) ?? [];
          if (number !== '') {
            const own = evidence.get(key.id) ?? new Map<string, { claim: string; link: string }>();
            evidence.set(key.id, own);
            own.set(number, { claim: '', link: '', ...own.get(number), [part]: text });
          } else if ((row.texts[field] ?? '') === base) row.texts[field] = text.trim();
          else conflicts.push({ key: field, found: row.texts[field] ?? '' });
        }
        return {
          outcome: 'saved',
          entry: entryOf(key.id),
          conflicts,
          refusals: [],
          advice: '',
          savedAt: '10.32',
          evidence: evidenceOf(key.id),
        };
      },
      moveEntry: (key: Key, status: string): Saved => {
        const row = rows.get(key.id);
        if (row) row.status = status;
        return {
          outcome: 'saved',
          entry: entryOf(key.id),
          conflicts: [],
          refusals: [],
          advice: '',
          savedAt: '10.33',
          evidence: null,
        };
      },
    },
  };
};
