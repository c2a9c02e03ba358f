import type { Blueprint } from '../core/lembar/blueprint';
import { refusal } from '../core/refusal';

const file = 'blueprint';

/** The file as it lies beside the script. Throws a sentence when it was not brought along. */
const content = (): string => {
  try {
    return HtmlService.createTemplateFromFile(file).getRawContent();
  } catch {
    throw refusal(
      `Berkas ${file}.html tidak ada di proyek Apps Script. Salin semua berkas dari folder dist, lalu ulangi.`,
    );
  }
};

/** What set-up wants of the workbook, from the file that the build puts beside the script. */
export const readBlueprint = (): Blueprint => {
  const html = content();
  return JSON.parse(html.slice(html.indexOf('>') + 1, html.lastIndexOf('</')));
};
