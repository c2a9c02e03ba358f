import { EnumMember } from './enums';
import { exception } from './exception';

/**
 * Which arguments a method takes, e.g. 'int,int|string' for two overloads; '' is no argument. Types: int number string
 * (numbers are turned into text) text (they are not) boolean date any object function bytes, a class or enumeration by name, `[]` and `[][]` after any of them, `?` at the
 * end where null is taken. A name may stand before a string type ('name:string') for Google's message about null.
 */
export type Signatures = Readonly<Record<string, string>>;

interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly depth: number;
  readonly nullable: boolean;
  readonly inGrid?: boolean;
}

const parameterOf = (text: string): Parameter => {
  const [name, typed] = text.includes(':') ? (text.split(':') as [string, string]) : ['value', text];
  const nullable = typed.endsWith('?');
  const bare = nullable ? typed.slice(0, -1) : typed;
  const type = bare.replaceAll('[]', '');
  return { name, type, depth: (bare.length - type.length) / 2, nullable };
};

/** The classes and interfaces Google's methods take, by the name used in signatures. */
export type ClassLookup = (name: string) => (abstract new (...args: never[]) => unknown) | undefined;

/** A double as Java prints it: inside an array Google turns whole numbers into '25.0' where it wants text. */
export const javaText = (value: number): string =>
  Number.isInteger(value) ? value.toFixed(1) : String(value);

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fitsOne = (value: unknown, parameter: Parameter, classes: ClassLookup): boolean => {
  switch (parameter.type) {
    case 'int':
    case 'number':
      return typeof value === 'number' && !Number.isNaN(value);
    case 'string':
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return isDate(value);
    case 'function':
      return typeof value === 'function';
    case 'object':
      return isPlain(value) && !isDate(value) && !(value instanceof EnumMember);
    case 'bytes':
      return Array.isArray(value);
    case 'any':
      return true;
    default: {
      if (value instanceof EnumMember) return EnumMember.typeOf(value) === parameter.type;
      const wanted = classes(parameter.type);
      return wanted !== undefined && value instanceof wanted;
    }
  }
};

/** Whether a class or an enumeration of Google's is wanted. */
const isOurs = ({ type }: Parameter): boolean => /^[A-Z]/.test(type);

const isText = ({ type }: Parameter): boolean => type === 'string' || type === 'text';

const fits = (value: unknown, parameter: Parameter, classes: ClassLookup): boolean => {
  if (value === null || value === undefined) {
    return parameter.nullable || (parameter.depth === 0 && (parameter.type === 'any' || isText(parameter)));
  }
  if (parameter.depth === 0) return fitsOne(value, parameter, classes);
  if (!Array.isArray(value)) return false;
  // Texts and numbers of a grid are taken as they are; an object of another class is of no use.
  if (parameter.depth === 2 && !isOurs(parameter)) return value.every((row) => Array.isArray(row));
  // A list has no gaps where objects belong; a grid has cells without one.
  const inner = {
    ...parameter,
    depth: parameter.depth - 1,
    nullable: parameter.depth === 1 && (parameter.inGrid === true || !isOurs(parameter)),
    inGrid: parameter.depth === 2,
  };
  return value.every((item) => fits(item, inner, classes));
};

const converted = (value: unknown, parameter: Parameter, inArray = false): unknown => {
  if (value === undefined) return parameter.type === 'any' ? undefined : null;
  if (value === null) return null;
  if (parameter.depth > 0 && Array.isArray(value)) {
    if (parameter.type === 'any') return value;
    return value.map((item) => converted(item, { ...parameter, depth: parameter.depth - 1 }, true));
  }
  if (parameter.type === 'int') return Math.trunc(value as number);
  if (parameter.type === 'string' && typeof value === 'number')
    return inArray ? javaText(value) : String(value);
  if (parameter.type === 'string' && typeof value === 'boolean') return String(value);
  return value;
};

/** The type of an argument as Google's message names it. */
const typeName = (value: unknown, qualify: (value: object) => string | null): string => {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every((item) => typeof item === 'number')) return 'number[]';
    if (value.length > 0 && value.every((item) => typeof item === 'string')) return 'String[]';
    return 'Array';
  }
  if (isDate(value)) return 'Date';
  if (typeof value === 'object') return qualify(value) ?? '(class)';
  return '(class)';
};

/** Names our own objects for messages, e.g. 'SpreadsheetApp.Range'; null for the script's. */
export type Qualifier = (value: object) => string | null;

/** Makes the function that checks and converts the arguments of a method, or throws Google's message. */
export const argumentChecker = (
  qualifiedName: string,
  signature: string,
  classes: ClassLookup,
  qualify: Qualifier,
): ((args: readonly unknown[]) => unknown[]) => {
  const overloads = signature.split('|').map((text) => (text === '' ? [] : text.split(',').map(parameterOf)));
  return (args) => {
    const overload = overloads.find(
      (parameters) =>
        parameters.length === args.length &&
        parameters.every((parameter, at) => fits(args[at], parameter, classes)),
    );
    if (!overload) {
      const types = args.map((value) => typeName(value, qualify)).join(',');
      throw exception(`The parameters (${types}) don't match the method signature for ${qualifiedName}.`);
    }
    return overload.map((parameter, at) => {
      const value = args[at];
      if ((value === null || value === undefined) && !parameter.nullable && isText(parameter)) {
        throw exception(`Argument cannot be null: ${parameter.name}`);
      }
      return converted(value, parameter);
    });
  };
};
