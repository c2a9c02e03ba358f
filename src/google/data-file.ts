/**
 * The data of a file that the build puts beside the script, its JSON in one element. Throws a sentence when the file was not
 * brought along.
 */
export const dataFile = <Data>(name: string): Data => {
  let html: string;
  try {
    html = HtmlService.createTemplateFromFile(name).getRawContent();
  } catch {
    throw new Error(
      `Berkas ${name}.html tidak ada di proyek Apps Script. Salin semua berkas dari folder dist, lalu ulangi.`,
    );
  }
  return JSON.parse(html.slice(html.indexOf('>') + 1, html.lastIndexOf('</')));
};
