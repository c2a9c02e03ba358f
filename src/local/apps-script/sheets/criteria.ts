import type { Criterion, CriterionValue, Rect } from '../../document/book';
import type { Enumeration } from '../core/enums';
import { EnumMember } from '../core/enums';
import { enums } from './enums';

/** A criterion as scripts build and read it: its type's name and its values as Google gives them back. */
export interface ScriptCriterion {
  readonly type: string;
  readonly values: readonly unknown[];
}

/** The two ways between a Range object and the rectangle that crosses; the Range file gives them. */
export interface RangeConversion {
  rectOf(value: object): Rect | null;
  rangeOf(rect: Rect): unknown;
}

const wireValue = (value: unknown, ranges: RangeConversion): CriterionValue => {
  if (value instanceof Date) return { date: value.getTime() };
  if (value instanceof EnumMember) return value.toString();
  if (typeof value === 'object' && value !== null) {
    const rect = ranges.rectOf(value);
    return rect ? { range: rect } : String(value);
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
};

/** As it crosses to the document. */
export const wireCriterion = (criterion: ScriptCriterion, ranges: RangeConversion): Criterion => ({
  type: criterion.type,
  values: criterion.values.flatMap((value) =>
    Array.isArray(value) ? value.map((item) => wireValue(item, ranges)) : [wireValue(value, ranges)],
  ),
});

const scriptValue = (value: CriterionValue, type: string, ranges: RangeConversion): unknown => {
  if (typeof value === 'object' && value !== null) {
    return 'date' in value ? new Date(value.date) : ranges.rangeOf(value.range);
  }
  return type.endsWith('_RELATIVE') && typeof value === 'string' ? enums.RelativeDate.member(value) : value;
};

/** As scripts read it. */
export const scriptCriterion = (criterion: Criterion, ranges: RangeConversion): ScriptCriterion => {
  const values = criterion.values.map((value) => scriptValue(value, criterion.type, ranges));
  if (criterion.type !== 'VALUE_IN_LIST') return { type: criterion.type, values };
  const shown = typeof values.at(-1) === 'boolean' ? values.at(-1) : true;
  return { type: criterion.type, values: [values.filter((value) => typeof value !== 'boolean'), shown] };
};

/** The criterion of a date or of a relative date, whose type has another name. */
export const dateCriterion = (type: string, date: unknown): ScriptCriterion =>
  date instanceof EnumMember ? { type: `${type}_RELATIVE`, values: [date] } : { type, values: [date] };

/** The member that names a criterion's type; null for none. */
export const criterionMember = <Member>(
  enumeration: Enumeration<Member>,
  criterion: ScriptCriterion | null,
): Member | null => (criterion ? enumeration.member(criterion.type) : null);
