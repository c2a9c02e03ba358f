import { type CellValue, trimmed } from '../text';
import { type LogLine, unknownPerson, ways } from './log-lines';
import type { SaveNotes } from './save-notes';

/** The same line: cells keep an instant to the second at least. */
const keyOf = (at: Date, id: string, field: string, after: string): string =>
  [Math.round(at.getTime() / 1000), id, field, after].join('\u0000');

/**
 * Lines that saves handed over as they are to be logged, in order of time, without those that stand in the log already:
 * a run that was cut short has written them, but not yet taken the notes away.
 */
export const linesOfNotes = (
  saves: SaveNotes,
  log: readonly (readonly CellValue[])[],
  at: Readonly<Record<string, number>>,
): readonly LogLine[] => {
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
    log.flatMap((row) => {
      const cell = (key: string): CellValue => row[(at[key] ?? 0) - 1] ?? '';
      const when = cell('at');
      return when instanceof Date && cell('how') === ways.sidebar
        ? [keyOf(when, trimmed(cell('id')), String(cell('field')), String(cell('after')))]
        : [];
    }),
  );
  return lines
    .filter((line) => !logged.has(keyOf(line.at, line.id, line.field, line.after)))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
};
