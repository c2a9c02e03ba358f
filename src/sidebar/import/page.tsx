import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListRequest } from '../../core/impor/preview-list';
import type { AppliedView, BatchView, PreviewView, UndoneView } from '../../entry/import';
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
  const [asked, setAsked] = useState<Pick<ListRequest, 'hasTitles' | 'fields'>>({
    hasTitles: null,
    fields: null,
  });
  const [view, setView] = useState<PreviewView | null>(null);
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
      .finally(() => setDoing(''));
  };
  useEffect(() => {
    server.readLastImport().then(setLast, (reason: Error) => setError(reason.message));
  }, []);

  const start = (next: Source) => {
    setSource(next);
    setView(null);
    setAsking(false);
    setAsked({ hasTitles: null, fields: null });
  };
  const request = (how: typeof asked): ListRequest => ({
    tab: source.tab === 'schools' ? 'schools' : 'innovations',
    text: source.text,
    ...how,
  });
  const read = (how: typeof asked, isFirst: boolean): void =>
    work(
      'Memeriksa daftar…',
      () => server.previewImport(request(how)),
      (result) => {
        setAsked(how);
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
  const apply = (): void => {
    const lines = (isWanted: boolean) =>
      (view?.rows ?? [])
        .filter((row) => row.isWanted === isWanted && changed.has(row.line))
        .map(({ line }) => line);
    work(
      `Mengimpor ${chosen} baris…`,
      () => server.applyImport(request(asked), { without: lines(true), also: lines(false) }),
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

  const title = source.tab === '' ? '' : tabTitles[source.tab];
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
            view={view}
            isBusy={isBusy}
            onTitles={(hasTitles) => read({ hasTitles, fields: null }, false)}
            onFields={(fields) => read({ hasTitles: view.hasTitles, fields }, false)}
          />
          <Rows key={String(view.rows.length)} rows={view.rows} changed={changed} onToggle={toggle} />
          {isAsking ? (
            <Ask
              question={`Impor ${chosen} baris ke tab ${title}?`}
              yes={`Ya, impor ${chosen} baris`}
              isBusy={isBusy}
              onYes={apply}
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
