const tab = '[data-u-comp="slide-tab-item"]';

const tabOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(tab) : null;

/**
 * As on Google, a click on a tab leaves the keys to the grid, unless its name is being typed after a double click.
 *
 * Univer lifts a tab that is held for half a second to drag it, and forgets to stop when a name was typed within that time:
 * the tab then vanishes. It is told that the mouse button is up.
 */
export const watchTabClicks = (focusGrid: () => void): void => {
  let pointerId = 1;
  addEventListener(
    'pointerdown',
    (event) => {
      pointerId = event.pointerId;
    },
    true,
  );
  addEventListener(
    'focusout',
    ({ target }) => {
      const named = target instanceof HTMLSpanElement ? tabOf(target) : null;
      // Once Univer has heard of it too.
      if (named) setTimeout(() => named.dispatchEvent(new PointerEvent('pointerup', { pointerId })));
    },
    true,
  );
  addEventListener('click', ({ target }) => {
    const isRenaming = document.activeElement?.matches(`${tab} [contenteditable]`);
    if (tabOf(target) && !isRenaming) focusGrid();
  });
};
