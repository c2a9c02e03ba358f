/** Letters left standing on each side of what differs, so that it is read in its place. */
const around = 40;

const sharedStart = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return length;
};

const reversed = (text: string): string => Array.from(text).reverse().join('');

/** Moves a cut to the nearest space within reach, so that no word is cut in two where that can be helped. */
const atWord = (text: string, cut: number): number => {
  const space = text.lastIndexOf(' ', cut);
  return space >= cut - 15 && space >= 0 ? space + 1 : cut;
};

/** Two texts without the long beginning and end that they share; short ones stay whole. */
export const changedPart = (
  before: string,
  after: string,
): { readonly before: string; readonly after: string } => {
  const start = sharedStart(before, after);
  const [restBefore, restAfter] = [before.slice(start), after.slice(start)];
  const end = sharedStart(reversed(restBefore), reversed(restAfter));
  const from = start > 2 * around ? atWord(before, start - around) : 0;
  const cutEnd = end > 2 * around ? end - around : 0;
  const part = (text: string): string =>
    `${from > 0 ? '…' : ''}${text.slice(from, text.length - cutEnd)}${cutEnd > 0 ? '…' : ''}`;
  return { before: part(before), after: part(after) };
};
