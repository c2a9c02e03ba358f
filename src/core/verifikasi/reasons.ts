import { refusalReasonsName, repairReasonsName, settingIn } from '../lembar/settings';
import { type CellValue, trimmed } from '../text';

/** Ready-made reasons for the verifier's note. */
export interface Reasons {
  readonly repair: readonly string[];
  readonly refuse: readonly string[];
}

/** The reasons of tab Pengaturan: each line of the cell is one. */
export const reasonsIn = (settings: readonly (readonly CellValue[])[]): Reasons => {
  const linesOf = (name: string): readonly string[] => {
    const lines = String(settingIn(settings, name).value)
      .split(/[\r\n]+/)
      .map(trimmed);
    return [...new Set(lines)].filter((line) => line !== '');
  };
  return { repair: linesOf(repairReasonsName), refuse: linesOf(refusalReasonsName) };
};
