import type { OwnProgress, QueueLine } from '../../core/penilaian/scoring-view';
import { folded } from '../../core/text';

/** How the queue is narrowed; '' and false for not at all. */
export interface QueueFilter {
  readonly search: string;
  readonly opd: string;
  readonly kind: string;
  readonly only: '' | 'unscored' | 'draft' | 'stale' | 'disputed';
}

/** Everything. */
export const noFilter: QueueFilter = { search: '', opd: '', kind: '', only: '' };

/** Choices of what to show, in the words of the page. */
export const onlyChoices: readonly { readonly only: QueueFilter['only']; readonly text: string }[] = [
  { only: '', text: 'Semua' },
  { only: 'unscored', text: 'Belum saya nilai' },
  { only: 'draft', text: 'Masih draf' },
  { only: 'stale', text: 'Kedaluwarsa atau belum lengkap' },
  { only: 'disputed', text: 'Selisih besar' },
];

/** Whether nothing is left to do for this person. */
export const isDone = (mine: OwnProgress): boolean => mine === 'final' || mine === 'abstain';

/** How many entries are done of all. */
export const progressOf = (queue: readonly QueueLine[]): { readonly done: number; readonly all: number } => ({
  done: queue.filter(({ mine }) => isDone(mine)).length,
  all: queue.length,
});

const isOfKind = ({ mine, isDisputed }: QueueLine, only: QueueFilter['only']): boolean => {
  if (only === 'unscored') return mine === 'belum';
  if (only === 'draft') return mine === 'draf';
  if (only === 'stale') return mine === 'kedaluwarsa' || mine === 'belum lengkap';
  return only !== 'disputed' || isDisputed;
};

/** The entries that a filter lets through, in the order of the queue. */
export const filtered = (queue: readonly QueueLine[], filter: QueueFilter): readonly QueueLine[] => {
  const words = folded(filter.search).split(' ').filter(Boolean);
  return queue.filter((line) => {
    const text = folded(`${line.id} ${line.name} ${line.opd} ${line.unit}`);
    return (
      (filter.opd === '' || line.opd === filter.opd) &&
      (filter.kind === '' || line.kind === filter.kind) &&
      isOfKind(line, filter.only) &&
      words.every((word) => text.includes(word))
    );
  });
};

/** The next entry after this one that is not done, from the beginning again after the last; null when there is no other. */
export const nextOpen = (
  queue: readonly QueueLine[],
  filter: QueueFilter,
  after: string | null,
): QueueLine | null => {
  const at = queue.findIndex(({ id }) => id === after);
  const turned = [...queue.slice(at + 1), ...queue.slice(0, at + 1)];
  return filtered(turned, filter).find(({ id, mine }) => id !== after && !isDone(mine)) ?? null;
};

/** The entry that stands before this one in the queue as it is filtered, or null. */
export const previousOf = (
  queue: readonly QueueLine[],
  filter: QueueFilter,
  before: string,
): QueueLine | null => {
  const at = queue.findIndex(({ id }) => id === before);
  const earlier = filtered(at < 0 ? [] : queue.slice(0, at), filter);
  return earlier[earlier.length - 1] ?? null;
};

/** The queue after one's own progress with an entry changed; an own score that begins or ceases to count is counted. */
export const withProgress = (
  queue: readonly QueueLine[],
  id: string,
  mine: OwnProgress,
): readonly QueueLine[] =>
  queue.map((line) => {
    if (line.id !== id || line.mine === mine) return line;
    const counted = Number(mine === 'final') - Number(line.mine === 'final' || line.mine === 'kedaluwarsa');
    return { ...line, mine, finals: Math.max(0, line.finals + counted) };
  });
