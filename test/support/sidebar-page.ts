import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** What the server answers to each of its functions that the page calls; what they throw reaches the page as an error. */
export type Answers = Readonly<Record<string, (...args: never[]) => unknown>>;

/** Opens a built page in a window as wide as Google's sidebar, with a server that answers as told. */
export const openSidebarPage = async (
  browser: Browser,
  name: string,
  answers: Answers,
  size = { width: 300, height: 700 },
): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: size, locale: 'id-ID' })).newPage();
  await page.exposeFunction('askServer', async (call: string, args: never[]) => {
    try {
      const answer = answers[call];
      if (!answer) throw new Error(`Script function not found: ${call}`);
      return { result: await answer(...args) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  });
  await page.addInitScript(() => {
    type Answer = { readonly result?: unknown; readonly error?: string };
    const ask = (call: string, args: unknown[]): Promise<Answer> =>
      (window as unknown as { askServer(name: string, sent: unknown[]): Promise<Answer> }).askServer(
        call,
        args,
      );
    const runner = (succeed: (value: unknown) => void, fail: (error: Error) => void): unknown =>
      new Proxy(
        {},
        {
          get: (_, called: string) => {
            if (called === 'withSuccessHandler') return (next: typeof succeed) => runner(next, fail);
            if (called === 'withFailureHandler') return (next: typeof fail) => runner(succeed, next);
            return (...args: unknown[]) => {
              void ask(called, args).then(({ result, error }) =>
                error === undefined ? succeed(result) : fail(new Error(error)),
              );
            };
          },
        },
      );
    const none = (): void => {};
    Object.assign(window, { google: { script: { run: runner(none, none), host: { close: none } } } });
  });
  await page.route('http://lembar.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: readFileSync(`dist/${name}.html`, 'utf8') }),
  );
  await page.goto('http://lembar.test/');
  return page;
};
