import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Decision } from '../../core/verifikasi/decision';
import type { VerificationView } from '../../core/verifikasi/verification-view';
import type { VerificationList } from '../../entry/verification';
import { explained } from '../explain';
import { remote } from '../remote';
import { EntryToVerify } from './entry';
import { type Filter, type Line, lineKey, linesFound, WaitingList } from './list';
import { leftText, type Told, told } from './results';

const server = remote<
  typeof import('../../entry/verification') & typeof import('../../entry/verify-entries')
>();

const failureText = (error: unknown): string => {
  const { text, isPassing } = explained(error);
  // Nothing is sent again by itself here.
  return isPassing
    ? 'Google sedang sibuk atau sambungan terputus. Isian Anda masih di sini; coba lagi sebentar lagi.'
    : text;
};

const saidNothing: Told = { text: '', left: [], undo: [] };

const Page = () => {
  const [list, setList] = useState<VerificationList | null>(null);
  const [opened, setOpened] = useState<VerificationView | null>(null);
  const [chosen, setFilter] = useState<Filter>({ search: '', opd: '' });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState('Membaca usulan…');
  const [said, setSaid] = useState<Told>(saidNothing);
  const [failure, setFailure] = useState('');
  const message = useRef<HTMLDivElement>(null);
  const hasStarted = useRef(false);
  const isBusy = doing !== '';
  // Of an agency whose last entry was decided nothing is left to choose.
  const hasAgency = list?.lines.some(({ key }) => key.opd === chosen.opd) ?? false;
  const filter: Filter = { ...chosen, opd: hasAgency ? chosen.opd : '' };
  const found = linesFound(list?.lines ?? [], filter);

  const attempt = async <Result,>(what: string, work: () => Promise<Result>): Promise<Result | undefined> => {
    setDoing(what);
    setFailure('');
    try {
      return await work();
    } catch (error) {
      setFailure(failureText(error));
      return undefined;
    } finally {
      setDoing('');
    }
  };
  const open = async (key: Line['key']): Promise<void> => {
    const view = await attempt('Membuka usulan…', () => server.readToVerify(key));
    if (view) setOpened(view);
    else if (view === null) {
      setOpened(null);
      setFailure('Usulan ini tidak ditemukan lagi di lembar. Muat ulang daftarnya.');
    }
  };
  const load = async (isFirst: boolean): Promise<void> => {
    const fresh = await attempt('Membaca usulan…', server.readVerification);
    if (!fresh) return;
    setList(fresh);
    const present = new Set(fresh.lines.map(lineKey));
    setTicked((before) => new Set([...before].filter((one) => present.has(one))));
    const isWaiting = fresh.lines.some(({ key }) => key.row === fresh.selected?.row);
    if (isFirst && fresh.selected && isWaiting) await open(fresh.selected);
  };
  const takeSelection = async (): Promise<void> => {
    setSaid(saidNothing);
    const keys = await attempt('Membaca baris terpilih…', server.readSelectedRows);
    if (!keys) return;
    const [first] = keys;
    if (!first) setFailure('Pilih dahulu baris usulan di tab Inovasi, lalu tekan tombol ini lagi.');
    else if (keys.length === 1) await open(first);
    else {
      const rows = new Set(keys.map(({ row }) => row));
      const waiting = (list?.lines ?? []).filter(({ key }) => rows.has(key.row)).map(lineKey);
      setTicked(new Set([...ticked, ...waiting]));
      setSaid({
        ...saidNothing,
        text: `${waiting.length} dari ${keys.length} baris terpilih menunggu dan dicentang.`,
      });
    }
  };
  /** What waits without the entries that were decided, and the entry after this one as the list shows them. */
  const decided = async (view: VerificationView): Promise<void> => {
    const position = found.findIndex((line) => lineKey(line) === lineKey(view));
    const next = position < 0 ? undefined : found[position + 1];
    if (list) setList({ ...list, lines: list.lines.filter((line) => lineKey(line) !== lineKey(view)) });
    setTicked(new Set([...ticked].filter((one) => one !== lineKey(view))));
    setOpened(null);
    if (next) await open(next.key);
    else if (position < 0) await load(false);
    else message.current?.focus();
  };
  const decide = async (view: VerificationView, decision: Decision): Promise<void> => {
    setSaid(saidNothing);
    const result = await attempt('Menyimpan…', () => server.verifyEntry(decision));
    if (!result) return;
    const left = leftText(result);
    if (left !== '') {
      if (result.outcome === 'changed') await open(view.key);
      setFailure(left);
      message.current?.focus();
    } else if (decision.status === view.cells.status) {
      setSaid({ ...told([result], false), text: 'Tersimpan; usulan ini belum diputuskan.' });
      await open(view.key);
    } else {
      setSaid(told([result], false));
      await decided(view);
    }
  };
  const verifyTicked = async (): Promise<void> => {
    setSaid(saidNothing);
    const seen = (list?.lines ?? [])
      .filter((line) => ticked.has(lineKey(line)))
      .map(({ key, mark }) => ({ key, mark }));
    const results = await attempt(`Memverifikasi ${seen.length} usulan…`, () => server.verifyMany(seen));
    if (!results) return;
    setTicked(new Set());
    setSaid(told(results, false));
    await load(false);
    message.current?.focus();
  };
  const undo = async (): Promise<void> => {
    const results = await attempt('Membatalkan…', () => server.undoVerification(said.undo));
    if (!results) return;
    setSaid(told(results, true));
    const [only] = results;
    await load(false);
    if (only && results.length === 1 && only.outcome === 'decided') await open(only.key);
    else message.current?.focus();
  };

  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    void load(true);
  });

  const place = opened ? found.findIndex((line) => lineKey(line) === lineKey(opened)) + 1 : 0;
  return (
    <>
      <h1>Verifikasi</h1>
      <div ref={message} tabIndex={-1}>
        <p class="note" role="status">
          {doing || said.text}
        </p>
        {!isBusy && said.left.length > 0 && (
          <div class="warning">
            <p>{said.left.length} usulan dibiarkan:</p>
            <ul class="left">
              {said.left.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        )}
        {said.undo.length > 0 && (
          <button type="button" class="undo" disabled={isBusy} onClick={() => void undo()}>
            Batalkan keputusan
          </button>
        )}
        {failure && (
          <p class="error" role="alert">
            {failure}
          </p>
        )}
      </div>
      {opened ? (
        <EntryToVerify
          key={lineKey(opened)}
          view={opened}
          reasons={list?.reasons ?? { repair: [], refuse: [] }}
          place={place > 0 ? `${place} dari ${found.length}` : ''}
          isBusy={isBusy}
          onDecide={(decision) => void decide(opened, decision)}
          onBack={() => {
            setOpened(null);
            setFailure('');
          }}
        />
      ) : (
        <>
          <div class="actions">
            <button type="button" disabled={isBusy} onClick={() => void load(false)}>
              Muat ulang
            </button>
            <button type="button" disabled={isBusy} onClick={() => void takeSelection()}>
              Ambil baris terpilih
            </button>
          </div>
          {list?.lines.length === 0 && <p>Tidak ada usulan yang menunggu.</p>}
          {list && list.lines.length > 0 && (
            <WaitingList
              lines={list.lines}
              filter={filter}
              ticked={ticked}
              isBusy={isBusy}
              onFilter={setFilter}
              onTick={(keys, isOn) => {
                const next = new Set(ticked);
                for (const one of keys)
                  if (isOn) next.add(one);
                  else next.delete(one);
                setTicked(next);
              }}
              onOpen={({ key }) => {
                setSaid(saidNothing);
                void open(key);
              }}
              onVerify={() => void verifyTicked()}
            />
          )}
        </>
      )}
    </>
  );
};

const root = document.getElementById('page');
if (root) render(<Page />, root);
