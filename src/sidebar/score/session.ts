import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenScoring, ScoringView } from '../../core/penilaian/scoring-view';
import { explained } from '../explain';
import { remote } from '../remote';
import { useFollowing } from './follow';
import { hasUnsaved, type Kept, keepScore, progressNow, type ScoreKeeper } from './keep-score';
import { nextOpen, noFilter, previousOf, withProgress } from './queue';
import { readAhead } from './read-ahead';

const server = remote<typeof import('../../entry/open-scoring') & typeof import('../../entry/score')>();
const port = {
  save: server.saveScore,
  undo: server.undoScore,
  later: (milliseconds: number, work: () => void) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};
const entries = readAhead(server.readForScoring, () => performance.now());

/** A final save, which may be taken back from wherever the person went on to. */
interface FinalSave {
  readonly id: string;
  readonly version: number;
  readonly text: string;
}

/** Everything the page knows of the queue and the open entry, and what the person can do with it. */
export const useSession = () => {
  const [view, setView] = useState<ScoringView | null>(null);
  const [queue, setQueue] = useState<ScoringView['queue']>([]);
  const [filter, setFilter] = useState(noFilter);
  const [isList, setList] = useState(false);
  const [kept, setKept] = useState<Kept | null>(null);
  const [busy, setBusy] = useState('');
  const [failure, setFailure] = useState('');
  const [lastFinal, setLastFinal] = useState<FinalSave | null>(null);
  const [leaving, setLeaving] = useState<{ readonly go: () => void } | null>(null);
  const [follows, setFollows] = useState(false);
  const keeper = useRef<ScoreKeeper | null>(null);
  const visited = useRef<string[]>([]);
  const takesFocus = useRef(true);
  const opening = useRef(0);
  const hasStarted = useRef(false);
  const criteria = view?.criteria ?? [];
  const current = kept?.opened.line.id ?? null;
  // What runs after an answer must see the queue as it is then.
  const latest = useRef({ queue, filter, criteria });
  latest.current = { queue, filter, criteria };

  const show = (opened: OpenScoring): void => {
    keeper.current?.stop();
    const { id } = opened.line;
    const changed = (now: Kept): void => {
      setKept(now);
      if (now.saving !== 'saved' || now.last === now.opened.mine) return;
      entries.forget(id);
      setQueue((lines) => withProgress(lines, id, progressNow(now)));
    };
    keeper.current = keepScore(opened, latest.current.criteria, port, changed);
    setKept(keeper.current.now());
    setQueue((lines) => withProgress(lines, id, opened.line.mine));
    setList(false);
    const next = nextOpen(latest.current.queue, latest.current.filter, id);
    if (next) entries.want(next.id);
  };
  const close = (): void => {
    keeper.current?.stop();
    keeper.current = null;
    setKept(null);
  };
  /** Opens what is read; of two that are asked for one after the other only the later. */
  const open = async (what: string, read: () => Promise<OpenScoring | null>): Promise<boolean> => {
    opening.current += 1;
    const turn = opening.current;
    setBusy(what);
    setFailure('');
    setLeaving(null);
    try {
      const opened = await read();
      if (turn !== opening.current) return false;
      if (opened) show(opened);
      return opened !== null;
    } catch (error) {
      if (turn === opening.current) setFailure(explained(error).text);
      return true;
    } finally {
      if (turn === opening.current) setBusy('');
    }
  };
  const openEntry = async (id: string): Promise<void> => {
    close();
    if (await open(`Membuka ${id}…`, () => entries.take(id))) return;
    setFailure(`Usulan ${id} tidak dapat Anda nilai lagi. Pilih usulan lain.`);
    setList(true);
  };
  /** Goes elsewhere once everything is saved; asks when something is not. */
  const leave = async (go: () => void): Promise<void> => {
    await keeper.current?.flush();
    const now = keeper.current?.now();
    if (now && hasUnsaved(now, criteria)) setLeaving({ go });
    else go();
  };
  const goTo = (id: string): void =>
    void leave(() => {
      if (current !== null && current !== id) visited.current.push(current);
      void openEntry(id);
    });
  const goOn = (): void => {
    const next = nextOpen(latest.current.queue, latest.current.filter, current);
    if (next) goTo(next.id);
  };
  const previous = current === null ? null : previousOf(queue, filter, current);
  const goBack = (): void => {
    const id = visited.current[visited.current.length - 1] ?? previous?.id;
    if (id === undefined) return;
    void leave(() => {
      visited.current.pop();
      void openEntry(id);
    });
  };
  const load = async (isFirst: boolean): Promise<void> => {
    setBusy('Membaca antrean…');
    setFailure('');
    try {
      const found = await server.readScoring();
      // What is open was opened by the criteria as they were.
      if (JSON.stringify(found.criteria) !== JSON.stringify(latest.current.criteria)) close();
      setView(found);
      setQueue(found.queue);
      latest.current = { ...latest.current, queue: found.queue, criteria: found.criteria };
      if (!isFirst || found.refusal !== '' || found.stop !== '') return;
      const first = found.selected ?? nextOpen(found.queue, noFilter, null)?.id;
      if (first === undefined) setList(true);
      else await openEntry(first);
    } catch (error) {
      setFailure(explained(error).text);
    } finally {
      setBusy('');
    }
  };
  const toggleList = (): void => {
    if (isList && kept) {
      setList(false);
      return;
    }
    void leave(() => {
      setList(true);
      void load(false);
    });
  };
  const done = (): void => {
    const now = keeper.current?.now();
    if (!now) return;
    const { line } = now.opened;
    if (now.savedAt !== '' && now.last.state === 'Final')
      setLastFinal({
        id: line.id,
        version: now.version,
        text: `${now.last.isAbstained ? 'Abstain' : 'Nilai final'} ${line.id} tersimpan ${now.savedAt}.`,
      });
    takesFocus.current = true;
    const marked = withProgress(queue, line.id, progressNow(now));
    latest.current = { ...latest.current, queue: marked };
    const next = nextOpen(marked, filter, line.id);
    if (next) goTo(next.id);
    // The last one stays, with what the others gave.
    else void openEntry(line.id);
  };
  const undoFinal = ({ id, version }: FinalSave): void =>
    void leave(async () => {
      if (current !== null && current !== id) visited.current.push(current);
      entries.forget(id);
      close();
      setLastFinal(null);
      if (await open('Membatalkan simpanan…', () => server.undoScore(id, version))) return;
      await openEntry(id);
      setFailure(`Nilai ${id} sudah diubah lagi, jadi simpanannya tidak dibatalkan.`);
    });

  useFollowing(follows, server.readScoringSelection, (id) => {
    const now = keeper.current?.now();
    if (busy !== '' || (now && hasUnsaved(now, criteria))) return false;
    if (id !== current && queue.some((line) => line.id === id)) {
      // The person is at work in the sheet: the keyboard stays there.
      takesFocus.current = false;
      goTo(id);
    }
    return true;
  });
  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    void load(true);
  });
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent): void => {
      const now = keeper.current?.now();
      if (now && hasUnsaved(now, latest.current.criteria)) event.preventDefault();
    };
    const hide = (): void => {
      if (document.hidden) void keeper.current?.flush();
    };
    const touch = (): void => {
      takesFocus.current = true;
    };
    window.addEventListener('beforeunload', guard);
    document.addEventListener('visibilitychange', hide);
    document.addEventListener('pointerdown', touch);
    document.addEventListener('keydown', touch);
    return () => {
      window.removeEventListener('beforeunload', guard);
      document.removeEventListener('visibilitychange', hide);
      document.removeEventListener('pointerdown', touch);
      document.removeEventListener('keydown', touch);
    };
  }, []);

  return {
    view,
    queue,
    filter,
    isList,
    kept,
    keeper: keeper.current,
    criteria,
    current,
    busy,
    failure,
    lastFinal,
    leaving,
    follows,
    takesFocus: takesFocus.current,
    /** Another one each time something is opened. */
    turn: opening.current,
    canGoBack: visited.current.length > 0 || previous !== null,
    canSkip: busy === '' && nextOpen(queue, filter, current) !== null,
    load,
    goTo,
    goOn,
    goBack,
    toggleList,
    setFilter,
    setFollows,
    setLeaving,
    done,
    undoFinal,
  };
};
