import { isRefusal } from '../core/refusal';
import { tell } from './tell';

/** Opens a page in the sidebar under this title. */
export const openSidebar = (page: string, title: string): void =>
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));

/** Shows something to those whom `allow` lets pass; who is refused is told so instead. */
const showIf = (allow: () => unknown, title: string, show: () => void): void => {
  try {
    allow();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    tell(title, error.message);
    return;
  }
  show();
};

/** The same for those whom `allow` lets pass. */
export const openSidebarIf = (allow: () => unknown, page: string, title: string): void =>
  showIf(allow, title, () => openSidebar(page, title));

/** Opens a page in a dialog beside the sheet for those whom `allow` lets pass. */
export const openDialogIf = (allow: () => unknown, page: string, title: string): void =>
  showIf(allow, title, () => {
    const output = HtmlService.createHtmlOutputFromFile(page).setWidth(960).setHeight(520);
    SpreadsheetApp.getUi().showModelessDialog(output, title);
  });
