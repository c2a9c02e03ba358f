import { useState } from 'preact/hooks';
import type { ImportTab } from '../../core/impor/import-tabs';
import { listFields } from '../../core/impor/list-fields';
import type { MappedList } from '../../core/impor/mapped-list';
import type { ListRowView } from '../../entry/import';

const verdicts = {
  new: ['Baru', 'new'],
  check: ['Perlu dicek', 'check-it'],
  present: ['Sudah ada', 'present'],
  double: ['Ganda dalam daftar', 'double'],
  refused: ['Tidak dapat diimpor', 'refused'],
} as const;

/** Rows that are shown at once: more would make the page slow. */
const atOnce = 50;

/** Lines whose choice differs from what the server proposes. */
export type Changed = ReadonlySet<number>;

/** Whether a row is imported as it is chosen now. */
export const isChosen = ({ line, isWanted }: ListRowView, changed: Changed): boolean =>
  isWanted !== changed.has(line);

interface MappingProps {
  readonly tab: ImportTab;
  readonly list: MappedList;
  readonly isBusy: boolean;
  readonly onTitles: (hasTitles: boolean) => void;
  readonly onFields: (fields: readonly string[]) => void;
}

/** What each column of the list becomes, for the person to change. */
export const Mapping = ({ tab, list, isBusy, onTitles, onFields }: MappingProps) => {
  // Open from the start where the name is not found; afterwards as the person has it.
  const [isOpen] = useState(list.columns.every(({ field }) => field !== 'name'));
  const fields = list.columns.map(({ field }) => field);
  // Two columns may have one title: where they stand tells them apart.
  const columns = list.columns.map((column, index) => ({ ...column, index, id: `column-${index}` }));
  return (
    <details open={isOpen}>
      <summary>
        Kolom yang dikenali: {fields.filter((field) => field !== '').length} dari {fields.length}
      </summary>
      <label class="check">
        <input
          type="checkbox"
          checked={list.hasTitles}
          disabled={isBusy}
          onChange={(event) => onTitles(event.currentTarget.checked)}
        />
        Baris pertama berisi judul kolom
      </label>
      {columns.map(({ id, index, title, sample, field }) => (
        <div class="column" key={id}>
          <label for={id}>{title}</label>
          <p class="note">{sample === '' ? '(kosong)' : `Contoh: ${sample}`}</p>
          <select
            id={id}
            value={field}
            disabled={isBusy}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              // A field belongs to one column: whoever takes it takes it from the other.
              onFields(fields.map((old, at) => (at === index ? chosen : old === chosen ? '' : old)));
            }}
          >
            <option value="">Jangan diimpor</option>
            {listFields[tab].map(({ key, title: name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ))}
    </details>
  );
};

const Row = ({ row, changed, onToggle }: { row: ListRowView; changed: Changed; onToggle: () => void }) => {
  const [verdict, look] = verdicts[row.verdict];
  const mayToggle = row.isWanted || row.mayChoose;
  const name = row.name === '' ? '(tanpa nama)' : row.name;
  return (
    <li>
      <label class="check">
        <input type="checkbox" checked={isChosen(row, changed)} disabled={!mayToggle} onChange={onToggle} />
        <span>
          <strong>{name}</strong> <span class={`verdict ${look}`}>{verdict}</span>
        </span>
      </label>
      <p class="note">
        Baris {row.line}
        {row.detail === '' ? '' : ` · ${row.detail}`}
      </p>
      {row.reasons.map((reason) => (
        <p class="note" key={reason}>
          {reason}
        </p>
      ))}
    </li>
  );
};

/** How many rows are what, and each row with what becomes of it. */
export const Rows = ({
  rows,
  changed,
  onToggle,
}: {
  rows: readonly ListRowView[];
  changed: Changed;
  onToggle: (line: number) => void;
}) => {
  const [shown, setShown] = useState(atOnce);
  const showMore = () => {
    // The focus goes to the first row that comes, not back to the top with the button.
    const next = shown;
    setShown(next + atOnce);
    requestAnimationFrame(() =>
      document.querySelectorAll<HTMLElement>('.rows > li')[next]?.querySelector('input')?.focus(),
    );
  };
  return (
    <>
      <h2>Hasil pemeriksaan ({rows.length} baris)</h2>
      <ul>
        {(Object.keys(verdicts) as (keyof typeof verdicts)[])
          .map((key) => ({ key, count: rows.filter(({ verdict }) => verdict === key).length }))
          .filter(({ count }) => count > 0)
          .map(({ key, count }) => (
            <li key={key}>
              <span>{verdicts[key][0]}</span>
              <span>{count}</span>
            </li>
          ))}
      </ul>
      <ul class="rows">
        {rows.slice(0, shown).map((row) => (
          <Row key={row.line} row={row} changed={changed} onToggle={() => onToggle(row.line)} />
        ))}
      </ul>
      {rows.length > shown && (
        <button type="button" onClick={showMore}>
          Tampilkan lagi ({rows.length - shown} baris)
        </button>
      )}
    </>
  );
};
