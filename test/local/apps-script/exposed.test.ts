import { callKinds } from '../../../src/local/apps-script/core/call-kinds';
import { ownPrototypes } from '../../../src/local/apps-script/core/google-class';
import { spreadsheetClasses } from '../../../src/local/apps-script/spreadsheet-classes';
import { serviceClasses } from '../../../src/local/apps-script/surface-classes';

const classes = [...spreadsheetClasses, ...serviceClasses];

const methodsOf = (type: (typeof classes)[number]['type']): Map<string, number> =>
  new Map(
    ownPrototypes(type).flatMap((prototype) =>
      Object.entries(Object.getOwnPropertyDescriptors(prototype))
        .filter(([name, { value }]) => typeof value === 'function' && name !== 'constructor')
        .map(([name, { value }]): [string, number] => [name, value.length]),
    ),
  );

test('every method that takes something says what', () => {
  const silent = classes.flatMap(({ name, type, signatures }) =>
    [...methodsOf(type)]
      .filter(([method, length]) => length > 0 && !signatures?.[method])
      .map(([method]) => `${name}.${method}`),
  );
  expect(silent).toEqual([]);
});

test('every signature is of a method that exists', () => {
  const existing = new Set(classes.flatMap(({ type }) => [...methodsOf(type).keys()]));
  const signed = classes.flatMap(({ signatures }) => Object.keys(signatures ?? {}));
  expect([...new Set(signed)].filter((method) => !existing.has(method))).toEqual([]);
});

test('every type that a signature names is a class or an enumeration', () => {
  const basic = ['int', 'number', 'string', 'text', 'boolean', 'date', 'any', 'object', 'function', 'bytes'];
  const enumerated =
    /^(?:AutoFillSeries|AuthMode|BooleanCriteria|BorderStyle|ButtonSet|Charset|Chart\w+|CopyPasteType|CurveStyle|DataValidationCriteria|DeveloperMetadata(?:LocationType|Visibility)|DigestAlgorithm|Dimension|Direction|InterpolationType|MacAlgorithm|MimeType|PointStyle|Position|ProtectionType|RelativeDate|RsaAlgorithm|SandboxMode|Text(?:Direction|ToColumnsDelimiter)|ThemeColorType|Weekday|WrapStrategy|XFrameOptionsMode)$/;
  const known = new Set([...basic, ...classes.map(({ name }) => name)]);
  const named = classes
    .flatMap(({ signatures }) => Object.values(signatures ?? {}))
    .flatMap((signature) => signature.split(/[|,]/))
    .filter(Boolean)
    .map((parameter) => parameter.replace(/^\w+:/, '').replace(/[[\]?]/g, ''));
  expect([...new Set(named)].filter((type) => !known.has(type) && !enumerated.test(type))).toEqual([]);
});

test('every counted method exists', () => {
  const existing = new Set(
    classes.flatMap(({ name, type }) => [...methodsOf(type).keys()].map((method) => `${name}.${method}`)),
  );
  expect(Object.keys(callKinds).filter((method) => !existing.has(method))).toEqual([]);
});
