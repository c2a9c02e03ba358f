import { useState } from 'preact/hooks';
import { folded } from '../../core/text';
import type { VerificationList } from '../../entry/verification';
import { Ask } from '../import/ask';

/** An entry that waits. */
export type Line = VerificationList['lines'][number];

/** Entries that are shown at first, and how many more each time. */
const portion = 50;

/** What tells an entry from others on the page. */
export const lineKey = ({ key }: Pick<Line, 'key'>): string => `${key.id} ${key.row}`;

/** What narrows the list. */
export interface Filter {
  readonly search: string;
  readonly opd: string;
}

/** The entries that a filter lets through. */
export const linesFound = (lines: readonly Line[], { search, opd }: Filter): readonly Line[] => {
  const words = folded(search).split(' ').filter(Boolean);
  return lines.filter(({ key, unit }) => {
    const text = folded(`${key.name} ${key.id} ${unit} ${key.opd}`);
    return (opd === '' || key.opd === opd) && words.every((word) => text.includes(word));
  });
};

const LineItem = ({
  line,
  isTicked,
  isBusy,
  onTick,
  onOpen,
}: {
  line: Line;
  isTicked: boolean;
  isBusy: boolean;
  onTick(): void;
  onOpen(): void;
}) => {
  const name = line.key.name || '(belum bernama)';
  return (
    <li class="entry">
      <input
        type="checkbox"
        aria-label={`Pilih ${name}`}
        checked={isTicked}
        disabled={isBusy}
        onChange={onTick}
      />
      <button type="button" class="line" disabled={isBusy} onClick={onOpen}>
        <strong>{name}</strong>
        <span class="note">
          {line.key.id || 'nomor menyusul'}
          {line.unit && ` · ${line.unit}`} · {line.key.opd || 'OPD belum diisi'}
        </span>
        <span class="age">{line.days === 0 ? 'hari ini' : `${line.days} hari`}</span>
      </button>
    </li>
  );
};

/** The entries that wait, with search, a choice of agency, and ticks for verifying several together. */
export const WaitingList = ({
  lines,
  filter,
  ticked,
  isBusy,
  onFilter,
  onTick,
  onOpen,
  onVerify,
}: {
  lines: readonly Line[];
  filter: Filter;
  ticked: ReadonlySet<string>;
  isBusy: boolean;
  onFilter(filter: Filter): void;
  onTick(keys: readonly string[], isOn: boolean): void;
  onOpen(line: Line): void;
  onVerify(): void;
}) => {
  const [most, setMost] = useState(portion);
  const [isAsking, setAsking] = useState(false);
  const found = linesFound(lines, filter);
  const agencies = [...new Set(lines.map(({ key }) => key.opd))].sort();
  const narrow = (change: Partial<Filter>): void => {
    setMost(portion);
    onFilter({ ...filter, ...change });
  };
  const areAllTicked = found.length > 0 && found.every((line) => ticked.has(lineKey(line)));
  const tick = (keys: readonly string[], isOn: boolean): void => {
    setAsking(false);
    onTick(keys, isOn);
  };
  return (
    <section aria-label="Usulan yang menunggu">
      <div class="field">
        <label for="cari">Cari usulan</label>
        <input
          id="cari"
          type="search"
          value={filter.search}
          onInput={(event) => narrow({ search: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="opd">OPD</label>
        <select id="opd" value={filter.opd} onChange={(event) => narrow({ opd: event.currentTarget.value })}>
          <option value="">Semua ({lines.length})</option>
          {agencies
            .filter((one) => one !== '')
            .map((one) => (
              <option key={one} value={one}>
                {one} ({lines.filter(({ key }) => key.opd === one).length})
              </option>
            ))}
        </select>
      </div>
      <p class="note" role="status">
        {found.length === 0 ? 'Tidak ada usulan yang cocok.' : `${found.length} usulan, yang terlama dahulu`}
      </p>
      {found.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={areAllTicked}
            disabled={isBusy}
            onChange={() => tick(found.map(lineKey), !areAllTicked)}
          />
          Pilih semua {found.length}
        </label>
      )}
      <ul>
        {found.slice(0, most).map((line) => (
          <LineItem
            key={lineKey(line)}
            line={line}
            isTicked={ticked.has(lineKey(line))}
            isBusy={isBusy}
            onTick={() => tick([lineKey(line)], !ticked.has(lineKey(line)))}
            onOpen={() => onOpen(line)}
          />
        ))}
      </ul>
      {found.length > most && (
        <button type="button" onClick={() => setMost(most + portion)}>
          Tampilkan lagi ({found.length - most})
        </button>
      )}
      {ticked.size > 0 && (
        <div class="foot">
          {isAsking ? (
            <Ask
              question={`Verifikasi ${ticked.size} usulan sekaligus? Kelima kriteria PP 38/2017 dianggap terpenuhi; tingkat bukti tidak diubah.`}
              yes={`Ya, verifikasi ${ticked.size} usulan`}
              isBusy={isBusy}
              onYes={() => {
                setAsking(false);
                onVerify();
              }}
              onNo={() => setAsking(false)}
            />
          ) : (
            <button type="button" class="main" disabled={isBusy} onClick={() => setAsking(true)}>
              Verifikasi terpilih ({ticked.size})
            </button>
          )}
        </div>
      )}
    </section>
  );
};
