/** The items of one menu, without those of the menus that open beside it. */
export const itemsOf = (menu: Element | null): HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>(':scope > div > [role="menuitem"]') ?? []),
];

/** Goes to the next item or the one before, from the last to the first. */
export const focusBeside = (items: readonly HTMLElement[], step: 1 | -1, from: HTMLElement): void => {
  const now = items.indexOf(from);
  items[(now + step + items.length) % items.length]?.focus();
};

/** Goes to the first item or the last. */
export const focusEnd = (items: readonly HTMLElement[], key: 'Home' | 'End'): void =>
  items.at(key === 'Home' ? 0 : -1)?.focus();

/** Goes to the next item that begins with a letter, as menus do everywhere. */
export const focusByLetter = (items: readonly HTMLElement[], letter: string, from: HTMLElement): void => {
  const now = items.indexOf(from);
  const order = [...items.slice(now + 1), ...items.slice(0, now + 1)];
  order.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter.toLowerCase()))?.focus();
};
