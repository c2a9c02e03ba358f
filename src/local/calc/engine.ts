import { Injector } from '@univerjs/core';
import {
  AstRootNodeFactory,
  AstTreeBuilder,
  type BaseAstNode,
  BaseFunction,
  type BaseValueObject,
  CELL_INVERTED_INDEX_CACHE,
  type compareToken,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  FormulaRuntimeService,
  FunctionNodeFactory,
  FunctionService,
  type FunctionVariantType,
  functionArray,
  functionCompatibility,
  functionCube,
  functionDatabase,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionInformation,
  functionLogical,
  functionLookup,
  functionMath,
  functionMeta,
  functionStatistical,
  functionText,
  functionUniver,
  functionWeb,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  IHyperlinkEngineFormulaService,
  Interpreter,
  ISuperTableService,
  LambdaNodeFactory,
  LambdaParameterNodeFactory,
  Lexer,
  LexerTreeBuilder,
  OperatorNodeFactory,
  PrefixNodeFactory,
  ReferenceNodeFactory,
  SuffixNodeFactory,
  SuperTableService,
  UnionNodeFactory,
  ValueNodeFactory,
} from '@univerjs/engine-formula';
import type { CellStore } from './cell-store';
import { compile, type Piece } from './compile';
import type { Work } from './formula-parts';
import { type PreparedFormula, sheetKey } from './formula-text';
import { arity } from './functions/arity';
import { cells as cellFunctions } from './functions/cells';
import { counting } from './functions/counting';
import { dates } from './functions/dates';
import { figures } from './functions/figures';
import { logic } from './functions/logic';
import { lookups } from './functions/lookup';
import { comparison, join, operators } from './functions/operators';
import { type Argument, type Call, type PlainFunction, single } from './functions/plain';
import { concatenation, text } from './functions/text';
import { teachIndirect } from './indirect';
import { createSharedArrays } from './shared-arrays';
import { StoredCells } from './stored-cells';
import { fromObject, GridObject, toObject } from './value-objects';

/** A formula that is ready to run: by ourselves, or as Univer's tree. */
export type Readable = Work | BaseAstNode;

/** Works out one formula at a time, with Univer's parser and functions and ours in place of those that differ. */
export interface Engine {
  /** A formula made ready to run; null where it cannot be read. */
  parse(prepared: PreparedFormula, row: number): Readable | null;
  /** A formula that is ours to work out, in every row it is filled down to; null for any other. */
  compile(pieces: readonly Piece[], row: number): Work | null;
  run(node: Readable, prepared: PreparedFormula, call: Call): Argument;
  /** Forgets what was read during a calculation. */
  forget(): void;
  dispose(): void;
}

const book = 'book';

const univerFunctions = [
  functionArray,
  functionCompatibility,
  functionCube,
  functionDatabase,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionInformation,
  functionLogical,
  functionLookup,
  functionMath,
  functionMeta,
  functionStatistical,
  functionText,
  functionUniver,
  functionWeb,
] as unknown as readonly (readonly [new (name: string) => BaseFunction, string])[][];

/** The functions of the project's formula dialect with Google's meaning; Univer's follow Excel or are wrong. */
const ours = {
  ...operators,
  ...logic,
  ...counting,
  ...figures,
  ...lookups,
  ...text,
  ...dates,
  ...cellFunctions,
};

const univerSheets = (store: CellStore) => ({
  data: {
    [book]: Object.fromEntries(
      [...store.sheets.values()].map(({ id, rows, columns }) => [
        String(id),
        {
          cellData: new StoredCells(store, id),
          rowCount: rows,
          columnCount: columns,
          rowData: {},
          columnData: {},
        },
      ]),
    ),
  },
  names: { [book]: Object.fromEntries([...store.sheets.keys()].map((id) => [sheetKey(id), String(id)])) },
});

/** `named` tells what a named range stands for. */
export const createEngine = (store: CellStore, named: (name: string) => string | null): Engine => {
  const shared = createSharedArrays(store);
  let current: Call = {
    sheet: 0,
    row: 1,
    column: 1,
    arrays: false,
    now: 0,
    locale: 'en',
    formulaAt: () => null,
  };

  class Ours extends BaseFunction {
    override needsReferenceObject = true;
    constructor(
      name: string,
      protected work: PlainFunction,
    ) {
      super(name);
      const [least, most] = arity[name] ?? [-1, -1];
      this.minParams = least;
      this.maxParams = most;
    }
    override isArgumentsIgnoreNumberPattern(): boolean {
      return true;
    }
    override calculate(...variants: FunctionVariantType[]): BaseValueObject {
      return toObject(
        this.work(
          current,
          variants.map((variant) => fromObject(variant, store)),
        ),
      );
    }
  }
  class Compare extends Ours {
    setCompareType(operator: compareToken): void {
      this.work = comparison(operator);
    }
  }
  /** The operator `&` and the function CONCATENATE share a name; only the function is handed ranges. */
  class Concatenate extends Ours {
    override calculate(...variants: FunctionVariantType[]): BaseValueObject {
      const args = variants.map((variant) => fromObject(variant, store));
      const isFunction = args.length !== 2 || variants.some((variant) => variant.isReferenceObject());
      return toObject((isFunction ? concatenation : join)(current, args));
    }
  }

  /** The sheets as Univer sees them; made anew for each calculation. */
  let sheets: ReturnType<typeof univerSheets> | null = null;
  const known = (): ReturnType<typeof univerSheets> => {
    sheets ??= univerSheets(store);
    return sheets;
  };
  const cells = {
    getUnitData: () => known().data,
    getSheetNameMap: () => known().names,
    getUnitStylesData: () => ({}),
    getArrayFormulaCellData: () => ({}),
    getArrayFormulaRange: () => ({}),
    getFormulaData: () => ({}),
    getExecuteUnitId: () => book,
    getDirtyDefinedNameMap: () => ({}),
    getDirtySuperTableMap: () => ({}),
    getSheetName: (_: string, id: string) => sheetKey(Number(id)),
    getLocale: () => 'enUS',
    getFilteredOutRows: () => [],
    getSheetRowColumnCount: (_: string, id: string) => {
      const sheet = store.sheets.get(Number(id));
      return { rowCount: sheet?.rows ?? 0, columnCount: sheet?.columns ?? 0 };
    },
    getSheetsInfo: () => ({
      sheetOrder: [...store.sheets.keys()].map(String),
      sheetNameMap: Object.fromEntries([...store.sheets.values()].map(({ id, name }) => [String(id), name])),
    }),
  };

  const injector = new Injector([
    [IFormulaCurrentConfigService, { useValue: cells }],
    [IHyperlinkEngineFormulaService, { useValue: {} }],
    [
      IDefinedNamesService,
      { useValue: { getAllDefinedNamesIsEmpty: () => true, getDefinedNameMap: () => null } },
    ],
    [FormulaDataModel, { useValue: {} }],
    [IFormulaRuntimeService, { useClass: FormulaRuntimeService }],
    [IFunctionService, { useClass: FunctionService }],
    [ISuperTableService, { useClass: SuperTableService }],
    [LexerTreeBuilder],
    [Lexer],
    [AstTreeBuilder],
    [Interpreter],
    [AstRootNodeFactory],
    [FunctionNodeFactory],
    [LambdaNodeFactory],
    [LambdaParameterNodeFactory],
    [OperatorNodeFactory],
    [PrefixNodeFactory],
    [ReferenceNodeFactory],
    [SuffixNodeFactory],
    [UnionNodeFactory],
    [ValueNodeFactory],
  ]);
  const functions = injector.get(IFunctionService);
  for (const family of univerFunctions)
    functions.registerExecutors(...family.map(([Executor, name]) => new Executor(name)));
  functions.registerExecutors(
    ...Object.entries(ours).map(([name, work]) => new Ours(name, work)),
    new Compare('COMPARE', comparison('=')),
    new Concatenate('CONCATENATE', join),
  );
  const indirect = functions.getExecutor('INDIRECT');
  if (indirect)
    teachIndirect(indirect, store, named, (variant) => single(current, fromObject(variant, store)));
  const lexer = injector.get(LexerTreeBuilder);
  const trees = injector.get(AstTreeBuilder);
  const interpreter = injector.get(Interpreter);
  const runtime = injector.get(IFormulaRuntimeService);

  return {
    compile: (pieces, row) => compile(pieces, ours, store, shared, row),
    parse({ text: formula, pieces }, row) {
      const work = compile(pieces, ours, store, shared, row);
      if (work) return work;
      try {
        const tokens = lexer.treeBuilder(formula);
        return tokens && typeof tokens === 'object' && !Array.isArray(tokens)
          ? (trees.parse(tokens) ?? null)
          : null;
      } catch {
        // It throws on some nonsense, such as LAMBDA(A1:A2;1). One formula must not keep all others from their results.
        return null;
      }
    },
    run(node, { reads }, call) {
      if (typeof node === 'function') return node(call);
      current = call;
      const { rows = 0, columns = 0 } = store.sheets.get(call.sheet) ?? {};
      runtime.setCurrent(call.row - 1, call.column - 1, rows, columns, String(call.sheet), book);
      for (const rect of reads)
        FORMULA_REF_TO_ARRAY_CACHE.set(
          `${book}_${rect.sheet}_${rect.row - 1}_${rect.row + rect.rows - 2}_${rect.column - 1}_${rect.column + rect.columns - 2}`,
          new GridObject(store.grid(rect)),
        );
      return fromObject(interpreter.execute({ node, refOffsetX: 0, refOffsetY: 0 }), store);
    },
    forget() {
      sheets = null;
      shared.clear();
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      CELL_INVERTED_INDEX_CACHE.clear();
      runtime.reset();
    },
    dispose() {
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      CELL_INVERTED_INDEX_CACHE.clear();
      injector.dispose();
    },
  };
};
