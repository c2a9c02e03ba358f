import { type Browser, chromium } from 'playwright-core';

/** The browser that `npm test` found, headless and without calls to its maker's hosts. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '',
    args: [
      // Its sandbox needs rights that root does not have in a container.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
