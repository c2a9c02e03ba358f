import type { ReserveBook } from '../core/usulan/keep-reserve';
import { documentProperties, type KeptProperties } from './document-properties';
import { entryBook } from './entry-book';
import { lengthenTab } from './lengthen-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where the last mark is kept. */
const markKey = 'lembar-inovasi.cadangan';

/** Core's port for keeping rows of tab Inovasi in reserve; `kept` are the document's properties as they were read. */
export const reserveBook = (entries: Sheet, sheets: readonly Sheet[], kept: KeptProperties): ReserveBook => {
  const { settings, write, writeSetting } = entryBook(entries, sheets);
  return {
    settings,
    write,
    writeSetting,
    mark: () => kept[markKey] ?? '',
    saveMark: (mark) => {
      documentProperties().setProperty(markKey, mark);
    },
    lengthen: (rows, isLastBlank, formulas) => lengthenTab(entries, rows, isLastBlank, formulas),
  };
};

/** Has the settings asked anew in the next hour. */
export const forgetReserve = (): void => {
  documentProperties().deleteProperty(markKey);
};
