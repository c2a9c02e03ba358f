import { dashboardLastRow, dashboardWidths } from './dashboard';
import { type DashboardPlan, dashboardPlan } from './dashboard-plan';
import type { TabDress } from './dress';
import { dresses } from './dresses';
import { entryFormulas } from './entry-formulas';
import { type FormulaTemplate, placesOfCells, placesOfColumns } from './formula-template';
import { agencyFormulas } from './formulas';
import { headRows } from './locate-columns';
import { provenFormula } from './readiness-formulas';
import { defaultRubric } from './rubric';
import { criterionFormulas } from './scoring-formulas';
import type { Seed } from './seeds';
import { type SettingsPlan, settingsPlan } from './setting-lines';
import { shippedSeeds } from './shipped-seeds';
import type { TabKey, TableKey } from './tab';
import { tablesFor } from './tables';
import { growthFormula } from './trend';

/** A tab as set-up makes and recognises it. */
export interface TabPlan {
  readonly key: TabKey;
  /** Rows read of it each time: all of a short one, the first of a long one. */
  readonly readRows: number;
  /** Size of a new one. */
  readonly rows: number;
  readonly columns: number;
}

/** The tables in whose rows formulas stand. */
export type FormulaTab = 'opd' | 'evidence' | 'criteria' | 'innovations' | 'snapshots';

/**
 * All that set-up alone wants to know of the workbook, as plain data. It is worked out when the product is built and lies in
 * a file of its own (`dist/blueprint.html`), so that no other execution has to load it.
 */
export interface Blueprint {
  /** Every tab, in the order of the workbook. */
  readonly tabs: readonly TabPlan[];
  readonly dresses: Readonly<Record<TableKey, TabDress>>;
  /** Formulas in every row of a table, by column. */
  readonly formulas: Readonly<Record<FormulaTab, Readonly<Record<string, FormulaTemplate>>>>;
  readonly dashboard: DashboardPlan;
  readonly settings: SettingsPlan;
  readonly seeds: readonly Seed[];
  /** The criteria that tab Penilaian has columns for while tab Kriteria holds none. */
  readonly rubric: readonly { readonly code: string; readonly name: string }[];
}

/** Order of all tabs: what the city looks at first, then what it fills in, then what runs by itself. */
const tabOrder: readonly TabKey[] = [
  'dashboard',
  'innovations',
  'opd',
  'schools',
  'evidence',
  'indicators',
  'criteria',
  'scores',
  'ledger',
  'team',
  'settings',
  'templates',
  'outbox',
  'snapshots',
  'audit',
];

/** Tabs that are read further than the few rows among which titles are looked for. */
const readRows: Readonly<Partial<Record<TabKey, number>>> = {
  dashboard: dashboardLastRow,
  opd: 200,
  settings: 100,
  templates: 30,
  team: 200,
  criteria: 50,
  indicators: 60,
};

/** Rows of a new tab: the rosters stay short so that formulas over whole columns stay quick. */
const newRows: Readonly<Partial<Record<TabKey, number>>> = {
  dashboard: dashboardLastRow + 10,
  opd: 120,
  settings: 80,
  team: 100,
  indicators: 60,
  criteria: 50,
  templates: 30,
  // Two years of weeks; the run that fills it adds more.
  snapshots: 110,
};
const defaultRows = 1000;

const newColumns = (key: TabKey): number => {
  if (key === 'dashboard') return dashboardWidths.length + 8;
  if (key === 'settings') return 6;
  const table = tablesFor(defaultRubric).find((one) => one.key === key);
  return (table?.columns.length ?? 0) + 2;
};

/** Puts the blueprint together from the files in which its parts are written. */
export const blueprint = (): Blueprint => {
  const at = placesOfColumns;
  const cell = placesOfCells;
  return {
    tabs: tabOrder.map((key) => ({
      key,
      readRows: readRows[key] ?? headRows,
      rows: newRows[key] ?? defaultRows,
      columns: newColumns(key),
    })),
    dresses,
    formulas: {
      opd: agencyFormulas(at, {
        name: cell('name'),
        active: cell('active'),
        counted: cell('counted'),
        scored: cell('scored'),
      }),
      evidence: { valid: provenFormula(at, cell) },
      criteria: criterionFormulas(at, cell),
      innovations: entryFormulas(at, cell),
      snapshots: { growth: growthFormula(at, cell) },
    },
    dashboard: dashboardPlan(at),
    settings: settingsPlan(at),
    seeds: shippedSeeds,
    rubric: defaultRubric.map(({ code, name }) => ({ code, name })),
  };
};
