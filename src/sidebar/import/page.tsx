import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportTab } from '../../core/impor/import-tabs';
import { type MappedList, mappedList, type Understanding } from '../../core/impor/mapped-list';
import type { AppliedView, BatchView, ListRowView, UndoneView } from '../../entry/import';
import { remote } from '../remote';
import { Ask } from './ask';
import { isChosen, Mapping, Rows } from './list-preview';
import { ListSource, type Source } from './list-source';

const server = remote<typeof import('../../entry/import')>();

const tabTitles = { schools: 'Sekolah', innovations: 'Inovasi' } as const;

const appliedText = ({ imported, tab, firstRow, isComplete }: AppliedView): string =>
  `${imported} baris diimpor ke tab ${tab}, mulai baris ${firstRow}.${
    isComplete ? '' : ' Nomor, waktu dan catatan riwayatnya terisi paling lambat satu jam lagi.'
  }`;

const undoneText = ({ removed, changed, missing, tab }: UndoneView): string =>
  [
    `${removed} baris impor dihapus dari tab ${tab}.`,
    changed.length > 0 ? `${changed.length} baris tetap karena sudah diubah: ${changed.join('; ')}.` : '',
    missing > 0 ? `${missing} baris tidak ditemukan lagi: sudah dihapus atau diganti namanya.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');

/** A list as the server has judged it: what is looked at is what is imported. */
interface Judged {
  readonly tab: ImportTab;
  readonly list: MappedList;
  readonly rows: readonly ListRowView[];
}

/** The last import, and taking it back. */
const LastImport = ({
  last,
  isBusy,
  onUndo,
}: {
  last: NonNullable<BatchView>;
  isBusy: boolean;
  onUndo: () => void;
}) => {
  const [isAsking, setAsking] = useState(false);
  return (
    <section class="box" aria-label="Impor terakhir">
      <p>
        Impor terakhir: {last.rows} baris ke tab {last.tab}, {last.when}, oleh {last.who}.
      </p>
      {isAsking ? (
        <Ask
          question={`Hapus ${last.rows} baris itu dari tab ${last.tab}? Baris yang sudah diubah orang tetap ada.`}
          yes="Ya, batalkan impor"
          isBusy={isBusy}
          onYes={onUndo}
          onNo={() => setAsking(false)}
        />
      ) : (
        <button type="button" class="danger" disabled={isBusy} onClick={() => setAsking(true)}>
          Batalkan impor ini
        </button>
      )}
    </section>
  );
};

const Page = () => {
  const [source, setSource] = useState<Source>({ tab: '', text: '' });
  const [view, setView] = useState<Judged | null>(null);
  // Columns with the meanings they were just given, until the verdicts come.
  const [asked, setAsked] = useState<MappedList | null>(null);
  const [changed, setChanged] = useState<ReadonlySet<number>>(new Set());
  const [last, setLast] = useState<BatchView>(null);
  const [isAsking, setAsking] = useState(false);
  const [doing, setDoing] = useState('');
  const [said, setSaid] = useState('');
  const [error, setError] = useState('');
  const message = useRef<HTMLDivElement>(null);
  const isBusy = doing !== '';

  const work = <Result,>(what: string, call: () => Promise<Result>, done: (result: Result) => void): void => {
    setDoing(what);
    setError('');
    setSaid('');
    call()
      .then(done, (reason: Error) => {
        setError(reason.message);
        message.current?.focus();
      })
      .finally(() => {
        setDoing('');
        setAsked(null);
      });
  };
  useEffect(() => {
    server.readLastImport().then(setLast, (reason: Error) => setError(reason.message));
  }, []);

  const start = (next: Source) => {
    setSource(next);
    setView(null);
    setAsking(false);
  };
  const read = (how: Understanding, isFirst: boolean): void =>
    work(
      'Memeriksa daftar…',
      async (): Promise<Judged> => {
        const tab = source.tab === 'schools' ? 'schools' : 'innovations';
        const list = mappedList(tab, source.text, how);
        setAsked(list);
        return { tab, list, rows: await server.previewImport({ tab, records: list.records }) };
      },
      (result) => {
        setView(result);
        setChanged(new Set());
        setAsking(false);
        if (isFirst) requestAnimationFrame(() => document.getElementById('preview')?.focus());
      },
    );
  const toggle = (line: number) => {
    const next = new Set(changed);
    if (!next.delete(line)) next.add(line);
    setChanged(next);
    setAsking(false);
  };
  const chosen = view?.rows.filter((row) => isChosen(row, changed)).length ?? 0;
  const apply = ({ tab, list, rows }: Judged): void => {
    const lines = (isWanted: boolean) =>
      rows.filter((row) => row.isWanted === isWanted && changed.has(row.line)).map(({ line }) => line);
    const choice = { without: lines(true), also: lines(false) };
    work(
      `Mengimpor ${chosen} baris…`,
      () => server.applyImport({ tab, records: list.records }, choice),
      (result) => {
        start({ tab: source.tab, text: '' });
        setLast(result.last);
        setSaid(appliedText(result));
        message.current?.focus();
      },
    );
  };
  const undo = (): void =>
    work(
      'Membatalkan impor…',
      () => server.undoImport(),
      (result) => {
        setLast(null);
        setSaid(undoneText(result));
        message.current?.focus();
      },
    );

  return (
    <>
      <h1>Impor daftar</h1>
      <div ref={message} tabIndex={-1}>
        <p class="note" role="status">
          {isBusy ? doing : said}
        </p>
        {error && (
          <p class="error" role="alert">
            {error}
          </p>
        )}
      </div>
      <ListSource
        source={source}
        isBusy={isBusy}
        onChange={start}
        onRead={() => read({ hasTitles: null, fields: null }, true)}
      />
      {view && (
        <section id="preview" tabIndex={-1} aria-label="Hasil pemeriksaan">
          <Mapping
            tab={view.tab}
            list={asked ?? view.list}
            isBusy={isBusy}
            onTitles={(hasTitles) => read({ hasTitles, fields: null }, false)}
            onFields={(fields) => read({ hasTitles: view.list.hasTitles, fields }, false)}
          />
          <Rows key={String(view.rows.length)} rows={view.rows} changed={changed} onToggle={toggle} />
          {isAsking ? (
            <Ask
              question={`Impor ${chosen} baris ke tab ${tabTitles[view.tab]}?`}
              yes={`Ya, impor ${chosen} baris`}
              isBusy={isBusy}
              onYes={() => apply(view)}
              onNo={() => setAsking(false)}
            />
          ) : (
            <div class="actions">
              <button
                type="button"
                class="main"
                disabled={isBusy || chosen === 0}
                onClick={() => setAsking(true)}
              >
                Impor {chosen} baris
              </button>
            </div>
          )}
        </section>
      )}
      {last && <LastImport key={last.when} last={last} isBusy={isBusy} onUndo={undo} />}
    </>
  );
};

const root = document.getElementById('page');
if (root) render(<Page />, root);
