import { ICommandService, RedoCommand, UndoCommand, WrapStrategy } from '@univerjs/core';
import type { PersonEdit } from '../../document/document';
import type { SheetFrame } from '../protocol';
import type { GridBook } from './grid-book';
import { selectionOf } from './grid-selection';
import { focusBeside } from './menu-focus';

interface Tool {
  readonly label: string;
  readonly face: string;
  readonly command: string;
  readonly params?: object;
  readonly className?: string;
}

const groups: readonly (readonly Tool[])[] = [
  [
    { label: 'Urungkan (Ctrl+Z)', face: '↶', command: UndoCommand.id },
    { label: 'Ulangi (Ctrl+Y)', face: '↷', command: RedoCommand.id },
  ],
  [
    { label: 'Tebal (Ctrl+B)', face: 'B', command: 'sheet.command.set-range-bold', className: 'tebal' },
    { label: 'Miring (Ctrl+I)', face: 'I', command: 'sheet.command.set-range-italic', className: 'miring' },
    { label: 'Coret', face: 'S', command: 'sheet.command.set-range-stroke', className: 'coret' },
  ],
  [
    {
      label: 'Rata kiri',
      face: '⇤',
      command: 'sheet.command.set-horizontal-text-align',
      params: { value: 1 },
    },
    {
      label: 'Rata tengah',
      face: '↔',
      command: 'sheet.command.set-horizontal-text-align',
      params: { value: 2 },
    },
    {
      label: 'Rata kanan',
      face: '⇥',
      command: 'sheet.command.set-horizontal-text-align',
      params: { value: 3 },
    },
    {
      label: 'Bungkus teks',
      face: '↩',
      command: 'sheet.command.set-text-wrap',
      params: { value: WrapStrategy.WRAP },
    },
  ],
];

type Sort = Extract<PersonEdit, { kind: 'sort' }>;

/** The sort a person means: the selected rows, or all rows below the frozen ones, by the active column. */
const sortEdit = (
  grid: GridBook,
  frames: ReadonlyMap<number, SheetFrame>,
  ascending: boolean,
): Sort | null => {
  const selection = selectionOf(grid);
  const frame = selection ? frames.get(selection.sheet) : undefined;
  const chosen = selection?.ranges.at(-1);
  if (!selection || !frame || !chosen) return null;
  const { sheet, cell } = selection;
  const all = {
    sheet,
    row: frame.frozenRows + 1,
    column: 1,
    rows: frame.maxRows - frame.frozenRows,
    columns: frame.maxColumns,
  };
  const rect = chosen.rows > 1 && chosen.rows < frame.maxRows ? chosen : all;
  return { kind: 'sort', rect, keys: [{ column: cell.column, ascending }] };
};

/** The few tools the document has a word for. */
export const Toolbar = (props: {
  readonly grid: GridBook | null;
  readonly frames: ReadonlyMap<number, SheetFrame>;
  readonly sort: (edit: Sort) => void;
}) => {
  const { grid } = props;
  const run = (command: string, params?: object): void => {
    void grid?.injector.get(ICommandService).executeCommand(command, params);
  };
  const sort = (ascending: boolean): void => {
    const edit = grid ? sortEdit(grid, props.frames, ascending) : null;
    if (edit) props.sort(edit);
  };
  return (
    <div
      class="alat"
      role="toolbar"
      aria-label="Alat lembar"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
        const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled), input')];
        focusBeside(tools, event.key === 'ArrowRight' ? 1 : -1, event.target as HTMLElement);
        event.preventDefault();
      }}
    >
      {groups.map((tools) => (
        <div class="kelompok" key={tools[0]?.label}>
          {tools.map(({ label, face, command, params, className }) => (
            <button
              key={label}
              type="button"
              class={`ikon ${className ?? ''}`}
              title={label}
              aria-label={label}
              disabled={!grid}
              onClick={() => run(command, params)}
            >
              {face}
            </button>
          ))}
        </div>
      ))}
      <div class="kelompok">
        <label class="warna" title="Warna teks">
          <span aria-hidden="true">A</span>
          <input
            type="color"
            aria-label="Warna teks"
            onChange={(event) => run('sheet.command.set-text-color', { value: event.currentTarget.value })}
          />
        </label>
        <label class="warna" title="Warna latar">
          <span aria-hidden="true">▨</span>
          <input
            type="color"
            aria-label="Warna latar"
            value="#fff2cc"
            onChange={(event) =>
              run('sheet.command.set-background-color', { value: event.currentTarget.value })
            }
          />
        </label>
      </div>
      <div class="kelompok">
        <button type="button" class="ikon lebar" disabled={!grid} onClick={() => sort(true)}>
          Urutkan A→Z
        </button>
        <button type="button" class="ikon lebar" disabled={!grid} onClick={() => sort(false)}>
          Urutkan Z→A
        </button>
      </div>
    </div>
  );
};
