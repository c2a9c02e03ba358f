export { openFigures, readFigures } from './entry/figures';
export { applyImport, openImport, previewImport, readLastImport, undoImport } from './entry/import';
export { onInstall, onOpen, showAbout } from './entry/menu';
export { openEntrySidebar, readEntries, readEntry, readSchools, readSelection } from './entry/open-entries';
export { reopenEntry } from './entry/reopen';
export { restoreDeleted } from './entry/restore';
export { beginEntry, moveEntry, saveEntry } from './entry/save-entries';
export { repair, setUp } from './entry/set-up';
export { handleChange, handleEdit, hourly } from './entry/triggers';
