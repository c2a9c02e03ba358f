import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the keys to the grid: where the focus goes when what had it is gone. */
export const GridFocus = createContext<() => void>(() => {});

const isThere = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element !== document.body && element.isConnected;

/** Puts the focus back where it was, or into the grid when that place is gone. */
export const returnFocus = (to: Element | null, focusGrid: () => void): void => {
  if (isThere(to)) to.focus();
  if (!isThere(to) || document.activeElement !== to) focusGrid();
};

/**
 * Takes the focus into an element while it is shown, and gives it back afterwards, unless the person has taken it
 * somewhere else meanwhile. Whoever is typing into a cell keeps it.
 */
export const useFocusWhile = (isShown: boolean, isTyping: () => boolean) => {
  const place = useRef<HTMLElement>(null);
  const focusGrid = useContext(GridFocus);
  useLayoutEffect(() => {
    if (!isShown) return;
    const before = document.activeElement;
    if (!isTyping()) place.current?.focus({ preventScroll: true });
    return () => {
      const now = document.activeElement;
      if (now === document.body || place.current?.contains(now)) returnFocus(before, focusGrid);
    };
  }, [isShown, isTyping, focusGrid]);
  return place;
};
