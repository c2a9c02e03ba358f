/** Coverage and achievement as tab Dasbor shows them now; null where a name is missing or its cell holds no number. */
export const readShownFigures = (): {
  readonly coverage: number | null;
  readonly achievement: number | null;
} => {
  const file = SpreadsheetApp.getActive();
  const read = (name: string): number | null => {
    const value: unknown = file.getRangeByName(name)?.getValue();
    return typeof value === 'number' ? value : null;
  };
  return { coverage: read('CAKUPAN_OPD'), achievement: read('CAPAIAN') };
};
