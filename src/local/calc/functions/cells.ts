import { columnLetters } from '../references';
import { toText } from './coerce';
import {
  type Argument,
  type Call,
  type Grid,
  isError,
  isGrid,
  notAvailable,
  type Plain,
  type PlainFunction,
  single,
  wrongValue,
} from './plain';

type Placed = NonNullable<Grid['place']>;

/** The first cell an argument names; null where it names none. */
const placeOf = (argument: Argument | undefined): Placed | null =>
  isGrid(argument) ? (argument.place ?? null) : null;

const formulaOf = (call: Call, argument: Argument | undefined): string | null => {
  const place = placeOf(argument);
  return place && call.formulaAt(place.sheet, place.row, place.column);
};

const kindOf = (value: Plain): string => {
  if (value === null) return 'b';
  return typeof value === 'string' ? 'l' : 'v';
};

const cell: PlainFunction = (call, [wanted = null, reference]) => {
  const what = single(call, wanted);
  if (isError(what)) return what;
  const place = placeOf(reference);
  if (!place || !isGrid(reference)) return wrongValue;
  switch (toText(what, call.locale).toLowerCase()) {
    case 'address':
      return `$${columnLetters(place.column)}$${place.row}`;
    case 'row':
      return place.row;
    case 'col':
      return place.column;
    case 'contents':
      return reference.at(0, 0);
    case 'type':
      return kindOf(reference.at(0, 0));
    default:
      return wrongValue;
  }
};

/** Functions that look at a cell itself, not only at its value. */
export const cells: Readonly<Record<string, PlainFunction>> = {
  CELL: cell,
  FORMULATEXT: (call, [reference]) => formulaOf(call, reference) ?? notAvailable,
  ISFORMULA: (call, [reference]) => (placeOf(reference) ? formulaOf(call, reference) !== null : notAvailable),
};
