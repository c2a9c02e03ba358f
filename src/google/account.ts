/** E-mail of the account that runs this: of the person at the keyboard, or in a trigger of who installed it. */
export const account = (): string => Session.getEffectiveUser().getEmail();

/** E-mail of the file's owner, '' where Google does not say. */
export const ownerOf = (file: GoogleAppsScript.Spreadsheet.Spreadsheet): string =>
  file.getOwner()?.getEmail() ?? '';
