import { compare, equal, toNumber, toText } from './coerce';
import { divisionByZero, operatorFunction, type Plain, type PlainFunction, wrongNumber } from './plain';

const arithmetic = (work: (left: number, right: number) => Plain): PlainFunction =>
  operatorFunction((first, second) => {
    if (typeof first === 'number' && typeof second === 'number') return work(first, second);
    const left = toNumber(first);
    if (typeof left !== 'number') return left;
    const right = toNumber(second);
    return typeof right === 'number' ? work(left, right) : right;
  });

const finite = (number: number): Plain => (Number.isFinite(number) ? number : wrongNumber);

/** Univer's names of the operators it looks up as functions. */
export const operators: Readonly<Record<string, PlainFunction>> = {
  PLUS: arithmetic((left, right) => finite(left + right)),
  MINUS: arithmetic((left, right) => finite(left - right)),
  MULTIPLY: arithmetic((left, right) => finite(left * right)),
  DIVIDED: arithmetic((left, right) => (right === 0 ? divisionByZero : finite(left / right))),
  POWER: arithmetic((left, right) => finite(left ** right)),
};

export const join: PlainFunction = operatorFunction(
  (left, right, { locale }) => toText(left, locale) + toText(right, locale),
);

const comparisons: Readonly<Record<string, PlainFunction>> = {
  '=': operatorFunction(equal),
  '<>': operatorFunction((left, right) => !equal(left, right)),
  '<': operatorFunction((left, right) => compare(left, right) < 0),
  '>': operatorFunction((left, right) => compare(left, right) > 0),
  '<=': operatorFunction((left, right) => compare(left, right) <= 0),
  '>=': operatorFunction((left, right) => compare(left, right) >= 0),
};

/** The comparison an operator stands for. */
export const comparison = (operator: string): PlainFunction => comparisons[operator] ?? (() => false);
