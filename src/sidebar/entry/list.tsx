import { useState } from 'preact/hooks';
import { folded } from '../../core/text';
import type { EntriesView } from '../../entry/open-entries';

type Line = EntriesView['lines'][number];

/** Entries that are shown at first, and how many more each time. */
const portion = 30;

const StatusMark = ({ status }: { status: string }) => (
  <span class={`status s-${folded(status).replace(/[^a-z]+/g, '-')}`}>{status}</span>
);

const isFound = ({ key, unit }: Line, words: readonly string[]): boolean => {
  const text = folded(`${key.name} ${key.id} ${unit} ${key.opd}`);
  return words.every((word) => text.includes(word));
};

const EntryLine = ({ line, withAgency, onOpen }: { line: Line; withAgency: boolean; onOpen(): void }) => (
  <li>
    <button type="button" class="line" onClick={onOpen}>
      <strong>{line.key.name || '(belum bernama)'}</strong>
      <span class="small">
        {line.key.id || 'nomor menyusul'}
        {line.unit && ` · ${line.unit}`}
        {withAgency && ` · ${line.key.opd || 'OPD belum diisi'}`}
      </span>
      <span class="small row">
        <StatusMark status={line.status} />
        <span>Kelengkapan {line.percent}%</span>
      </span>
      <progress max={100} value={line.percent} aria-label="Kelengkapan" />
    </button>
  </li>
);

/** The entries of this person's agencies, with search and a choice of status. */
export const EntryList = ({ view, onOpen }: { view: EntriesView; onOpen(key: Line['key']): void }) => {
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState('');
  const [most, setMost] = useState(portion);
  const words = folded(search).split(' ').filter(Boolean);
  const found = view.lines.filter(
    (line) => (status === '' || line.status === status) && isFound(line, words),
  );
  const statuses = [...new Set(view.lines.map((line) => line.status))];
  if (view.lines.length === 0)
    return <p>Belum ada usulan. Mulai dengan tombol Usulan baru; isiannya boleh dilengkapi kapan saja.</p>;
  return (
    <section aria-label="Daftar usulan">
      <div class="field">
        <label for="cari">Cari usulan</label>
        <input
          id="cari"
          type="search"
          value={search}
          onInput={(event) => {
            setSearch(event.currentTarget.value);
            setMost(portion);
          }}
        />
      </div>
      <div class="field">
        <label for="saring">Status</label>
        <select id="saring" value={status} onChange={(event) => setStatus(event.currentTarget.value)}>
          <option value="">Semua ({view.lines.length})</option>
          {statuses.map((one) => (
            <option key={one} value={one}>
              {one} ({view.lines.filter((line) => line.status === one).length})
            </option>
          ))}
        </select>
      </div>
      <p class="small" role="status">
        {found.length === 0 ? 'Tidak ada usulan yang cocok.' : `${found.length} usulan`}
      </p>
      <ul class="lines">
        {found.slice(0, most).map((line) => (
          <EntryLine
            key={`${line.key.id} ${line.key.row}`}
            line={line}
            withAgency={view.proposer.agencies.length > 1}
            onOpen={() => onOpen(line.key)}
          />
        ))}
      </ul>
      {found.length > most && (
        <button type="button" onClick={() => setMost(most + portion)}>
          Tampilkan lagi ({found.length - most})
        </button>
      )}
    </section>
  );
};
