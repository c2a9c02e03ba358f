/** A page of HTML as a PDF file in base64, which a sidebar can offer for download. Google prints it on its server. */
export const printPdf = (html: string, name: string): string =>
  Utilities.base64Encode(
    Utilities.newBlob(html, 'text/html', `${name}.html`).getAs('application/pdf').getBytes(),
  );
