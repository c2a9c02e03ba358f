/** Whole digits in groups of three as Indonesians write them: 12.500.000. Any other text stays as it is. */
export const groupedDigits = (text: string): string =>
  /^\d+$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, '.') : text;

/** What was typed, without the dots if it is nothing but digits and dots. */
export const ungrouped = (text: string): string => (/^[\d.]+$/.test(text) ? text.replace(/\./g, '') : text);

/** Where the caret stands in the grouped text when so many digits are to its right. */
export const caretBefore = (grouped: string, digitsAfter: number): number => {
  let position = grouped.length;
  for (let left = digitsAfter; position > 0 && left > 0; position -= 1)
    if (grouped[position - 1] !== '.') left -= 1;
  return position;
};
