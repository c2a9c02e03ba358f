import type { Report } from './report';
import { areaText } from './rule-text';
import type { Area, NameState, Workbook } from './workbook';

/** Where a named range belongs. */
export interface NamePlan {
  readonly name: string;
  readonly sheet: number;
  readonly area: Area;
}

/** Makes the named ranges that are missing and leads back those that point elsewhere; other people's names stay. */
export const namesInPlace = (
  book: Workbook,
  present: readonly NameState[],
  plans: readonly NamePlan[],
  isNew: boolean,
  report: Report,
): void => {
  const byName = new Map(present.map((state) => [state.name.toUpperCase(), state]));
  for (const { name, sheet, area } of plans) {
    const state = byName.get(name.toUpperCase());
    if (state && state.sheet === sheet && state.a1 === areaText(area)) continue;
    book.name(name, sheet, area);
    if (!isNew)
      report.repaired.push({
        check: 'names',
        text: state ? `Nama ${name} diarahkan kembali.` : `Nama ${name} dibuat kembali.`,
      });
  }
};
