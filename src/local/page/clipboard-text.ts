/**
 * The cells of a text that another program put on the clipboard: tabs between cells, line breaks between rows. A cell
 * that begins with a quotation mark and ends with one may hold both, and a doubled mark for a single one, as spreadsheets
 * write it. Rows are made equally long.
 */
export const clipboardCells = (text: string): string[][] => {
  const rows: string[][] = [[]];
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  let at = 0;
  while (at <= plain.length) {
    const quoted = plain[at] === '"' ? /^"((?:[^"]|"")*)"(?=\t|\n|$)/.exec(plain.slice(at)) : null;
    const bare = quoted?.[0] ?? /^[^\t\n]*/.exec(plain.slice(at))?.[0] ?? '';
    // Marks around a word on one line are the person's own; only what needs them has them from a spreadsheet.
    const needsMarks = quoted !== null && /[\t\n]|""/.test(quoted[1] ?? '');
    rows[rows.length - 1]?.push(needsMarks ? (quoted?.[1] ?? '').replaceAll('""', '"') : bare);
    at += bare.length;
    if (plain[at] === '\n') rows.push([]);
    at += 1;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
};
