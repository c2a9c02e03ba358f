/** The same question, asked at most once: later askers get the first answer. */
export const once = <Answer>(ask: () => Answer): (() => Answer) => {
  const kept: Answer[] = [];
  return () => {
    if (kept.length === 0) kept.push(ask());
    return kept[0] as Answer;
  };
};
