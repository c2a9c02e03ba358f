/** How the product's notes begin, so that they are told from people's. */
const mark = 'Periksa: ';

/** The note of a cell in its two parts: what the product wrote and what people did. */
const partsOf = (note: string): { readonly ours: string; readonly theirs: string } => {
  if (!note.startsWith(mark)) return { ours: '', theirs: note };
  const end = note.indexOf('\n\n');
  return end < 0 ? { ours: note, theirs: '' } : { ours: note.slice(0, end), theirs: note.slice(end + 2) };
};

/** What the product itself says in a cell's note; '' when it says nothing. */
export const ownPart = (note: string): string => partsOf(note).ours.slice(mark.length);

/** The cell's note with the product's part replaced, or taken away when `text` is ''; people's own words stay. */
export const withOwnNote = (note: string, text: string): string => {
  const { theirs } = partsOf(note);
  const ours = text === '' ? '' : `${mark}${text}`;
  return [ours, theirs].filter((part) => part !== '').join('\n\n');
};
