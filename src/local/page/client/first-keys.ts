/** Hears keys before the grid does. A hearer that uses a key says true, and nobody else hears of it. */
export interface FirstKeys {
  add(hear: (event: KeyboardEvent) => boolean): () => void;
}

/** To be called before the grid is made, which listens at the same place: who comes first hears first. */
export const listenFirst = (): FirstKeys => {
  const hearers = new Set<(event: KeyboardEvent) => boolean>();
  addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (![...hearers].reverse().some((hear) => hear(event))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  return {
    add(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
};
