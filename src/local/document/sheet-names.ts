import type { Book } from './book';

/** Throws Google's message when the name cannot be given to the sheet (`own` is the one that gets it). */
export const assertSheetName = (book: Book, name: string, own: number | null): void => {
  if (name.trim() === '') throw new Error('A sheet must have a name.');
  if (name.length > 100) throw new Error('The sheet name cannot be greater than 100 characters.');
  const taken = book.sheets.some(
    (sheet) => sheet.id !== own && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
};

const isFree = (book: Book, name: string): boolean =>
  !book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** 'Sheet2', 'Sheet3', …: the name of a sheet that nobody named. */
export const nextSheetName = (book: Book): string => {
  let number = book.sheets.length + 1;
  while (!isFree(book, `Sheet${number}`)) number++;
  return `Sheet${number}`;
};

/** 'Copy of X', numbered when taken. */
export const copyName = (book: Book, name: string): string => {
  const plain = `Copy of ${name}`;
  if (isFree(book, plain)) return plain;
  let number = 1;
  while (!isFree(book, `${plain} ${number}`)) number++;
  return `${plain} ${number}`;
};
