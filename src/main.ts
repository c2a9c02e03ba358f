export { openFigures, readFigures } from './entry/figures';
export { applyImport, openImport, previewImport, readLastImport, undoImport } from './entry/import';
export { onInstall, onOpen, showAbout } from './entry/menu';
export { reopenEntry } from './entry/reopen';
export { restoreDeleted } from './entry/restore';
export { repair, setUp } from './entry/set-up';
export { handleChange, handleEdit, hourly } from './entry/triggers';
