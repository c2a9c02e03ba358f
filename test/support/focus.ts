import type { Page } from 'playwright-core';

const patience = 5_000;

/**
 * Waits until the element with the focus is one that a selector names, and has a text if one is given: focus often comes an
 * effect later than what is seen. Fails with what has the focus then.
 */
export const focusOn = async (page: Page, selector: string, text?: string | RegExp): Promise<void> => {
  const wanted = {
    selector,
    exact: typeof text === 'string' ? text : null,
    pattern: text instanceof RegExp ? text.source : null,
  };
  const comes = await page
    .waitForFunction(
      (one) => {
        const at = document.activeElement;
        const found = at?.textContent ?? '';
        return (
          at?.matches(one.selector) === true &&
          (one.exact === null || found === one.exact) &&
          (one.pattern === null || new RegExp(one.pattern).test(found))
        );
      },
      wanted,
      { timeout: patience },
    )
    .then(
      () => true,
      () => false,
    );
  if (comes) return;
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300) ?? 'nothing');
  throw new Error(`${selector} ${text ?? ''} does not get the focus, which is on ${at}`);
};
