/** All that is kept in the document's properties, by key: one call. */
export type KeptProperties = Readonly<Record<string, string>>;

/** The document's properties: shared by all who run the script in this file. */
export const documentProperties = (): GoogleAppsScript.Properties.Properties =>
  PropertiesService.getDocumentProperties();
