import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dayOfText } from '../../core/usulan/date-text';
import { dayText } from '../../core/usulan/log-text';
import type { EntriesView, OpenEntry } from '../../entry/open-entries';
import { explained } from '../explain';
import { remote } from '../remote';
import { hasUnsaved } from './draft';
import { EntryForm } from './form';
import { type Keeper, type Kept, keepEntry } from './keep-entry';
import { EntryList } from './list';
import { type Beginning, NewEntry } from './new-entry';
import { Nobody } from './nobody';

const server = remote<
  typeof import('../../entry/open-entries') & typeof import('../../entry/save-entries')
>();

type Key = OpenEntry['entry']['key'];

const port = {
  save: server.saveEntry,
  move: server.moveEntry,
  read: server.readEntry,
  later: (milliseconds: number, work: () => void) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

const deadlineText = (deadline: string): string => {
  const day = dayOfText(deadline);
  return day ? `Tenggat pengusulan ${dayText(day)}.` : '';
};

const Page = () => {
  const [view, setView] = useState<EntriesView | null>(null);
  const [place, setPlace] = useState<'list' | 'new' | 'form'>('list');
  const [kept, setKept] = useState<Kept | null>(null);
  const [schools, setSchools] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState('Membaca usulan…');
  const [failure, setFailure] = useState('');
  const [isLeaving, setLeaving] = useState(false);
  const keeper = useRef<Keeper | null>(null);
  const hasStarted = useRef(false);

  const attempt = async <Result,>(what: string, work: () => Promise<Result>): Promise<Result | undefined> => {
    setBusy(what);
    setFailure('');
    try {
      return await work();
    } catch (error) {
      setFailure(explained(error).text);
      return undefined;
    } finally {
      setBusy('');
    }
  };
  const show = (opened: OpenEntry, indicators: EntriesView['rules']['indicators']): Keeper => {
    keeper.current?.stop();
    const next = keepEntry(opened, indicators, port, setKept);
    keeper.current = next;
    setKept(next.now());
    setPlace('form');
    return next;
  };
  const open = async (key: Key, indicators = view?.rules.indicators ?? []): Promise<void> => {
    const opened = await attempt('Membuka usulan…', () => server.readEntry(key));
    if (opened) show(opened, indicators);
    else if (opened === null) setFailure('Usulan ini tidak ditemukan lagi di lembar. Muat ulang daftarnya.');
  };
  const load = async (isFirst: boolean): Promise<void> => {
    const found = await attempt('Membaca usulan…', server.readEntries);
    if (!found) return;
    setView(found);
    if (isFirst && found.selected) await open(found.selected, found.rules.indicators);
    if (isFirst && found.proposer.agencies.length > 0)
      server.readSchools().then(setSchools, () => {
        // Without suggestions the name of a school is typed.
      });
  };
  const openSelection = async (): Promise<void> => {
    const key = await attempt('Membuka baris terpilih…', server.readSelection);
    if (key) await open(key);
    else if (key === null)
      setFailure('Pilih dahulu satu baris usulan Anda di tab Inovasi, lalu tekan tombol ini lagi.');
  };
  const back = async (): Promise<void> => {
    const isSaved = (await keeper.current?.flush()) ?? true;
    if (!isSaved && !isLeaving) {
      setLeaving(true);
      return;
    }
    setLeaving(false);
    keeper.current?.stop();
    keeper.current = null;
    setKept(null);
    setPlace('list');
    await load(false);
  };
  const begun = (opened: OpenEntry): void => {
    show(opened, view?.rules.indicators ?? []);
  };
  const beginAgain = async (): Promise<void> => {
    if (!kept) return;
    const texts = Object.entries(kept.draft).map(([key, { text }]): [string, string] => [key, text]);
    const { opd = '', proposerKind = '', unit = '', name = '' } = Object.fromEntries(texts);
    const beginning: Beginning = { opd, proposerKind, unit, name };
    const opened = await attempt('Membuat usulan…', () => server.beginEntry(beginning));
    if (!opened) return;
    const next = show(opened, view?.rules.indicators ?? []);
    for (const [key, text] of texts) if (text !== '') next.type(key, text);
    await next.flush();
  };

  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    void load(true);
  });
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent): void => {
      if (keeper.current && hasUnsaved(keeper.current.now().draft)) event.preventDefault();
    };
    const look = (): void => void keeper.current?.refresh();
    window.addEventListener('beforeunload', guard);
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('beforeunload', guard);
      window.removeEventListener('focus', look);
    };
  }, []);

  if (view && view.proposer.agencies.length === 0) return <Nobody proposer={view.proposer} />;
  return (
    <>
      <h1>Isi usulan</h1>
      <p role="status" class="small">
        {busy}
      </p>
      {failure && (
        <div class="error" role="alert">
          <p>{failure}</p>
          {!view && (
            <button type="button" onClick={() => void load(true)}>
              Coba lagi
            </button>
          )}
        </div>
      )}
      {view && place === 'list' && (
        <>
          <p class="small">
            {view.proposer.isTeam ? 'Bapperida: semua OPD' : view.proposer.agencies.join(', ')}
            <br />
            {view.closed === '' && deadlineText(view.deadline)}
          </p>
          {view.closed && <p class="warning">{view.closed}</p>}
          <div class="row">
            <button
              type="button"
              class="primary"
              disabled={view.closed !== '' || busy !== ''}
              onClick={() => setPlace('new')}
            >
              Usulan baru
            </button>
            <button type="button" disabled={busy !== ''} onClick={() => void openSelection()}>
              Buka baris terpilih
            </button>
          </div>
          <EntryList view={view} onOpen={(key) => void open(key)} />
        </>
      )}
      {view && place === 'new' && (
        <NewEntry
          agencies={view.proposer.agencies}
          schools={schools}
          begin={server.beginEntry}
          onBegun={begun}
          onCancel={() => setPlace('list')}
        />
      )}
      {view && place === 'form' && kept && keeper.current && (
        <>
          {isLeaving && (
            <div class="error" role="alert">
              <p>Ada isian yang belum tersimpan. Kembali ke daftar dan membuangnya?</p>
              <div class="row">
                <button type="button" onClick={() => setLeaving(false)}>
                  Tetap di sini
                </button>
                <button type="button" onClick={() => void back()}>
                  Buang isian
                </button>
              </div>
            </div>
          )}
          <EntryForm
            kept={kept}
            keeper={keeper.current}
            view={view}
            schools={schools}
            onBack={() => void back()}
            onBeginAgain={() => void beginAgain()}
          />
        </>
      )}
    </>
  );
};

const root = document.getElementById('page');
if (root) render(<Page />, root);
