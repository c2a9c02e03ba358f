import type { Browser } from 'playwright-core';

/** Prints HTML as Google does when a script converts it. */
export interface PdfPrinter {
  /** The pages as a PDF file. Rejects when there is no Chromium, or it cannot be started. */
  print(html: string): Promise<Buffer>;
  close(): Promise<void>;
}

const howTo =
  'Pasang Google Chrome atau Chromium, atau isi CHROME_PATH dengan letaknya, lalu jalankan lagi. Di Google Sheets tidak perlu apa-apa.';

const launchArguments = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const launch = async (executablePath: string): Promise<Browser> => {
  if (executablePath === '')
    throw new Error(`PDF tidak dapat dibuat: Chromium tidak ditemukan di komputer ini. ${howTo}`);
  // Loaded when the first PDF is made: most executions make none.
  const { chromium } = await import('playwright-core');
  try {
    return await chromium.launch({
      executablePath,
      args: launchArguments,
      // Ctrl+C is the runtime's: it saves the workbook first and closes the browser itself.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Error(`PDF tidak dapat dibuat: Chromium tidak dapat dijalankan (${first}). ${howTo}`);
  }
};

const printIn = async (browser: Browser, html: string): Promise<Buffer> => {
  // Google's converter runs no script and fetches nothing; pictures come as data: addresses or not at all.
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  try {
    const page = await context.newPage();
    await page.setContent(html);
    return await page.pdf({ preferCSSPageSize: true });
  } finally {
    await context.close();
  }
};

/** A printer by the Chromium at that path, '' for none; it is started for the first page and kept until `close`. */
export const createPdfPrinter = (executablePath: string): PdfPrinter => {
  let starting: Promise<Browser> | null = null;
  let isClosed = false;
  const open = async (): Promise<Browser> => {
    const running = await starting?.catch(() => null);
    if (running?.isConnected()) return running;
    if (isClosed) throw new Error('The runtime was closed');
    starting = launch(executablePath);
    return starting;
  };
  // One after the other: two that found no browser would start one each.
  let last: Promise<unknown> = Promise.resolve();
  return {
    print(html) {
      const printed = last.then(async () => printIn(await open(), html));
      last = printed.catch(() => null);
      return printed;
    },
    async close() {
      isClosed = true;
      await last;
      await (await starting?.catch(() => null))?.close();
    },
  };
};
