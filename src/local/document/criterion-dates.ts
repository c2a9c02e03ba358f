import type { Criterion, Validation } from './book';
import { instantFromSerial, serialFromInstant } from './serial-dates';

const convert = (criterion: Criterion, date: (value: number) => number): Criterion =>
  criterion.values.some((value) => value !== null && typeof value === 'object' && 'date' in value)
    ? {
        ...criterion,
        values: criterion.values.map((value) =>
          value !== null && typeof value === 'object' && 'date' in value ? { date: date(value.date) } : value,
        ),
      }
    : criterion;

/** A criterion as the book keeps it: dates as serial days. */
export const keptCriterion = (criterion: Criterion, timeZone: string): Criterion =>
  convert(criterion, (instant) => serialFromInstant(instant, timeZone));

/** A criterion as it crosses to a script: dates as instants. */
export const wiredCriterion = (criterion: Criterion, timeZone: string): Criterion =>
  convert(criterion, (serial) => instantFromSerial(serial, timeZone));

/** A rule with its criterion replaced; the same rule if it is the same criterion. */
export const withCriterion = (rule: Validation, criterion: Criterion): Validation =>
  criterion === rule.criterion ? rule : { ...rule, criterion };
