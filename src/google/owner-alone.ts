import { account, ownerOf } from './account';
import { documentProperties, type KeptProperties } from './document-properties';

/** Where the owner for whom the hourly run last ran is kept, so that asking Google who owns the file is spared. */
const ownerKey = 'lembar-inovasi.pemilik';

/**
 * The account that runs this, which must be the file's owner: anybody with the file can call a function of the script, and
 * what runs by itself writes where only the owner may. No call while the owner is the one that is kept; `kept` are the
 * document's properties as they were read, and come back with the owner among them. Throws for anybody else.
 */
export const ownerAlone = (
  file: GoogleAppsScript.Spreadsheet.Spreadsheet,
  kept: KeptProperties,
): { readonly owner: string; readonly kept: KeptProperties } => {
  const actor = account();
  if (kept[ownerKey] === actor) return { owner: actor, kept };
  if (actor === '' || ownerOf(file) !== actor)
    throw new Error('Fungsi ini dijalankan Google sendiri, atas nama pemilik berkas.');
  documentProperties().setProperty(ownerKey, actor);
  return { owner: actor, kept: { ...kept, [ownerKey]: actor } };
};
