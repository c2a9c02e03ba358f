import { isRefusal } from '../core/refusal';
import { tell } from './tell';

/** Opens a page in the sidebar under this title. */
export const openSidebar = (page: string, title: string): void =>
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));

/** The same for those whom `allow` lets pass; who is refused is told so instead. */
export const openSidebarIf = (allow: () => unknown, page: string, title: string): void => {
  try {
    allow();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    tell(title, error.message);
    return;
  }
  openSidebar(page, title);
};
