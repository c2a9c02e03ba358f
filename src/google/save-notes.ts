import { isNoteKey, notedSave, noteKey, type Save, withoutNotes } from '../core/usulan/save-notes';
import { documentProperties, type KeptProperties } from './document-properties';

/**
 * Leaves word of who saved what of an entry in the sidebar, for the hourly run to stamp and to log. To be called under
 * the document lock, after the cells were written in their usual form (`tendCell`): the hourly run does not tend them
 * once more. One read and one write. It never fails: what finds no room is logged without a name.
 */
export const noteSave = (save: Save): void => {
  try {
    const properties = documentProperties();
    const { key, value } = notedSave(properties.getProperty(noteKey(save.id)), save);
    properties.setProperty(key, value);
  } catch {
    // The cells are saved; a full store (500 KB, emptied every hour) is no reason to tell the person otherwise.
  }
};

/** The same for several entries at once, each with its own note: one read and one write as well. */
export const noteSaves = (saves: readonly Save[]): void => {
  try {
    const properties = documentProperties();
    const earlier = properties.getProperties();
    const noted = saves.map((save) => notedSave(earlier[noteKey(save.id)] ?? null, save));
    properties.setProperties(Object.fromEntries(noted.map(({ key, value }) => [key, value])));
  } catch {
    // As above.
  }
};

/** Takes all notes away that were there when `kept` was read; under the lock, so that none has come since. One call if any. */
export const forgetSaves = (kept: KeptProperties): boolean => {
  if (!Object.keys(kept).some(isNoteKey)) return false;
  documentProperties().setProperties(withoutNotes(kept), true);
  return true;
};
