const plain = (text: string): string => text.trim().toLowerCase();

/** The options that hold what was typed, those that begin with it first. */
export const matching = (options: readonly string[], typed: string): readonly string[] => {
  const key = plain(typed);
  if (key === '') return options;
  const begins = options.filter((option) => plain(option).startsWith(key));
  const holds = options.filter((option) => !begins.includes(option) && plain(option).includes(key));
  return [...begins, ...holds];
};

/** The option that is marked before an arrow key was pressed: the first, once something of it was typed. */
export const markedAtFirst = (found: readonly string[], typed: string, isStrict: boolean): number =>
  isStrict && plain(typed) !== '' && found.length > 0 ? 0 : -1;
