import { useState } from 'preact/hooks';
import type { QueueLine } from '../../core/penilaian/scoring-view';
import { filtered, noFilter, onlyChoices, type QueueFilter } from './queue';

/** Entries that are shown at first, and how many more each time. */
const portion = 30;

const Line = ({ line, isCurrent, onOpen }: { line: QueueLine; isCurrent: boolean; onOpen(): void }) => (
  <li>
    <button type="button" class="line" aria-current={isCurrent ? 'true' : undefined} onClick={onOpen}>
      <strong>{line.name || '(belum bernama)'}</strong>
      <span class="small">
        {line.id} · {line.unit || line.opd}
      </span>
      <span class="small row">
        <span class={`status m-${line.mine.replace(' ', '-')}`}>{line.mine}</span>
        {line.isDisputed && <span class="status m-selisih">selisih besar</span>}
        <span>{line.finals} penilai</span>
      </span>
    </button>
  </li>
);

const Choice = ({
  id,
  label,
  all,
  value,
  values,
  onChoose,
}: {
  id: string;
  label: string;
  all: string;
  value: string;
  values: readonly string[];
  onChoose(value: string): void;
}) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">{all}</option>
      {values.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  </div>
);

const valuesOf = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text) => text !== '').sort((one, other) => one.localeCompare(other, 'id'));

/** The queue with search and filters, which also narrow what Lewati and saving go on to. */
export const QueueList = ({
  queue,
  filter,
  current,
  onFilter,
  onOpen,
}: {
  queue: readonly QueueLine[];
  filter: QueueFilter;
  current: string | null;
  onFilter(filter: QueueFilter): void;
  onOpen(id: string): void;
}) => {
  const [most, setMost] = useState(portion);
  const found = filtered(queue, filter);
  const choose = (change: Partial<QueueFilter>): void => {
    setMost(portion);
    onFilter({ ...filter, ...change });
  };
  const count = (only: QueueFilter['only']): number => filtered(queue, { ...noFilter, only }).length;
  return (
    <section aria-label="Daftar usulan">
      <div class="field">
        <label for="cari">Cari usulan</label>
        <input
          id="cari"
          type="search"
          value={filter.search}
          onInput={(event) => choose({ search: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="tampilkan">Tampilkan</label>
        <select
          id="tampilkan"
          value={filter.only}
          onChange={(event) => {
            const { value } = event.currentTarget;
            choose({ only: onlyChoices.find(({ only }) => only === value)?.only ?? '' });
          }}
        >
          {onlyChoices.map(({ only, text }) => (
            <option key={only} value={only}>
              {text} ({count(only)})
            </option>
          ))}
        </select>
      </div>
      <details open={filter.opd !== '' || filter.kind !== ''}>
        <summary>Saring OPD dan jenis pengusul</summary>
        <Choice
          id="saring-opd"
          label="OPD"
          all="Semua OPD"
          value={filter.opd}
          values={valuesOf(queue.map(({ opd }) => opd))}
          onChoose={(opd) => choose({ opd })}
        />
        <Choice
          id="saring-jenis"
          label="Jenis pengusul"
          all="Semua jenis"
          value={filter.kind}
          values={valuesOf(queue.map(({ kind }) => kind))}
          onChoose={(kind) => choose({ kind })}
        />
      </details>
      <p class="small" role="status">
        {found.length === 0 ? 'Tidak ada usulan yang cocok.' : `${found.length} usulan`}
      </p>
      <ul class="lines">
        {found.slice(0, most).map((line) => (
          <Line key={line.id} line={line} isCurrent={line.id === current} onOpen={() => onOpen(line.id)} />
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
