import { exception } from '../core/exception';

/** The rows of a CSV text. */
export const parseCsv = (csv: string, delimiter: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let started = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
    started = false;
  };
  for (let at = 0; at < csv.length; at++) {
    const mark = csv[at] ?? '';
    if (quoted) {
      if (mark !== '"') cell += mark;
      else if (csv[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (mark === '"' && cell === '') {
      quoted = true;
      started = true;
    } else if (mark === delimiter) {
      endCell();
      started = true;
    } else if (mark === '\n' || mark === '\r') {
      if (mark === '\r' && csv[at + 1] === '\n') at += 1;
      endRow();
    } else {
      cell += mark;
      started = true;
    }
  }
  if (quoted) throw exception('Could not parse text.');
  if (started || row.length > 0 || cell !== '') endRow();
  return rows;
};
