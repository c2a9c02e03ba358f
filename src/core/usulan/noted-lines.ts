import { cellAt, rowsOf, type TableRows, textAt } from '../lembar/table-rows';
import { type LogLine, unknownPerson, ways } from './log-lines';
import type { SaveNotes } from './save-notes';

/** The same line: cells keep an instant to the second at least. */
const keyOf = (at: Date, id: string, field: string, after: string): string =>
  [Math.round(at.getTime() / 1000), id, field, after].join('\u0000');

/**
 * Lines that saves handed over as they are to be logged, in order of time, without those that stand in the log already:
 * a run that was cut short has written them, but not yet taken the notes away.
 */
export const linesOfNotes = (saves: SaveNotes, log: TableRows): readonly LogLine[] => {
  const lines = [...saves].flatMap(([id, note]) =>
    note.lines.map(
      (line): LogLine => ({
        ...line,
        id,
        who: line.who === '' ? unknownPerson : line.who,
        how: ways.sidebar,
      }),
    ),
  );
  if (lines.length === 0) return [];
  const logged = new Set(
    rowsOf(log).flatMap((row) => {
      const text = (key: string): string => String(cellAt(log, row, key));
      const when = cellAt(log, row, 'at');
      return when instanceof Date && text('how') === ways.sidebar
        ? [keyOf(when, textAt(log, row, 'id'), text('field'), text('after'))]
        : [];
    }),
  );
  return lines
    .filter((line) => !logged.has(keyOf(line.at, line.id, line.field, line.after)))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
};
