import { compare, toCondition } from './coerce';
import {
  type Argument,
  type Call,
  cellsOf,
  isError,
  isGrid,
  mapGrid,
  notAvailable,
  type Plain,
  type PlainFunction,
  scalarFunction,
  single,
  wrongNumber,
  wrongValue,
} from './plain';

/** Conditions of all arguments; text and empty cells of ranges are passed over. */
const conditions = (args: readonly Argument[]): boolean[] | Plain => {
  const found: boolean[] = [];
  for (const arg of args)
    for (const value of isGrid(arg) ? cellsOf(arg) : [arg]) {
      if (isError(value)) return value;
      if (isGrid(arg) && (value === null || typeof value === 'string')) continue;
      const condition = toCondition(value);
      if (isError(condition)) return condition;
      found.push(condition);
    }
  return found.length > 0 ? found : wrongValue;
};

const together =
  (join: (all: readonly boolean[]) => boolean): PlainFunction =>
  (_, args) => {
    const found = conditions(args);
    return Array.isArray(found) ? join(found) : found;
  };

const choose = (call: Call, condition: Plain, yes: Argument, no: Argument): Argument => {
  const holds = toCondition(condition);
  return isError(holds) ? holds : call.arrays ? (holds ? yes : no) : whole(call, holds ? yes : no);
};

/** A range is cut down to one cell outside array mode; the array a function made goes on whole. */
const whole = (call: Call, value: Argument): Argument =>
  isGrid(value) && value.place ? single(call, value) : value;

const ifFunction: PlainFunction = (call, [condition = null, yes = null, no = false]) => {
  if (!call.arrays || !isGrid(condition) || (condition.rows === 1 && condition.columns === 1))
    return choose(call, single(call, condition), yes, no);
  const at = (value: Argument, row: number, column: number): Plain =>
    isGrid(value) ? value.at(value.rows === 1 ? 0 : row, value.columns === 1 ? 0 : column) : value;
  return mapGrid(condition, (value, row, column) => {
    const holds = toCondition(value);
    return isError(holds) ? holds : at(holds ? yes : no, row, column);
  });
};

const insteadOf =
  (isBad: (value: Plain) => boolean): PlainFunction =>
  (call, [tried = null, otherwise = null]) => {
    const value = call.arrays ? tried : whole(call, tried);
    if (!isGrid(value)) return isBad(value) ? otherwise : value;
    return mapGrid(value, (cell) => (isBad(cell) ? single(call, otherwise) : cell));
  };

const asking =
  (holds: (value: Plain) => boolean): PlainFunction =>
  (call, [value = null]) =>
    call.arrays && isGrid(value) ? mapGrid(value, holds) : holds(single(call, value));

export const logic: Readonly<Record<string, PlainFunction>> = {
  IF: ifFunction,
  IFS: (call, args) => {
    for (let index = 0; index < args.length; index += 2) {
      const holds = toCondition(single(call, args[index]));
      if (isError(holds)) return holds;
      if (holds)
        return call.arrays ? (args[index + 1] ?? notAvailable) : whole(call, args[index + 1] ?? null);
    }
    return notAvailable;
  },
  SWITCH: (call, [wanted = null, ...cases]) => {
    const value = single(call, wanted);
    if (isError(value)) return value;
    for (let index = 0; index + 1 < cases.length; index += 2)
      if (compare(value, single(call, cases[index])) === 0) return whole(call, cases[index + 1] ?? null);
    return cases.length % 2 === 1 ? whole(call, cases.at(-1) ?? null) : notAvailable;
  },
  CHOOSE: (call, [index = null, ...choices]) => {
    const at = single(call, index);
    if (isError(at)) return at;
    return typeof at === 'number' && at >= 1 && at < choices.length + 1
      ? whole(call, choices[Math.floor(at) - 1] ?? null)
      : wrongNumber;
  },
  IFERROR: insteadOf(isError),
  IFNA: insteadOf((value) => isError(value) && value.error === '#N/A'),
  AND: together((all) => all.every(Boolean)),
  OR: together((all) => all.some(Boolean)),
  XOR: together((all) => all.filter(Boolean).length % 2 === 1),
  NOT: scalarFunction(([value = null]) => {
    const holds = toCondition(value);
    return isError(holds) ? holds : !holds;
  }),
  ISBLANK: asking((value) => value === null),
  ISNUMBER: asking((value) => typeof value === 'number'),
  ISTEXT: asking((value) => typeof value === 'string'),
  ISNONTEXT: asking((value) => typeof value !== 'string'),
  ISLOGICAL: asking((value) => typeof value === 'boolean'),
  ISERROR: asking(isError),
  ISNA: asking((value) => isError(value) && value.error === '#N/A'),
  ISERR: asking((value) => isError(value) && value.error !== '#N/A'),
};
