import { readFigures } from '../core/capaian/read-figures';
import type { Blueprint } from '../core/lembar/blueprint';
import type { TabKey } from '../core/lembar/tab';
import type { Grid } from '../core/lembar/table-rows';
import { allowOnlyAdmins } from '../core/lembar/team';
import { restoreScores } from '../core/penilaian/mend-scores';
import { openDesk } from '../core/penilaian/score-desk';
import { type Check, type CheckCode, type CheckFile, checkOf, unchecked } from '../core/periksa/check';
import { type LookedOver, lookOver } from '../core/periksa/look-over';
import { doubleRows, unknownAgencies, wrongAddresses, wrongTeam } from '../core/periksa/people';
import { formulaFaults, scoringFindings } from '../core/periksa/scoring';
import { errorCells, wrongFigures } from '../core/periksa/shown';
import { structureFindings } from '../core/periksa/structure';
import { surroundingFindings } from '../core/periksa/surroundings';
import { wrongTemplates } from '../core/periksa/templates';
import { wrongSettings } from '../core/periksa/typed-settings';
import { refusal } from '../core/refusal';
import { readBlueprint } from '../google/blueprint';
import { surroundings } from '../google/check-desk';
import { locked } from '../google/locked';
import { readOnce } from '../google/read-once';
import { openWorkbook, workbookReader } from '../google/read-workbook';
import { type ScoreFile, scoreFile } from '../google/score-tables';
import { readTemplates } from '../google/shipped-templates';
import { cityDay, today } from '../google/today';
import { tablesOf } from './open-scoring';
import { ownersAlone, readSeeds, setUpHere, watchOf } from './set-up';
import { openDialogIf } from './sidebar';
import { isProtectionRefusal } from './tell';

/** Opens the page that shows what is out of order and mends it; tells who is neither Admin nor owner who may. */
export function repair(): void {
  openDialogIf(
    () => {
      const reader = workbookReader(openWorkbook());
      allowOnlyAdmins(reader, reader.overview());
    },
    'check',
    'Periksa & perbaiki',
  );
}

/** Scores as they are: what a save that was cut short left is completed in mind, not in the sheet. */
const readOnly = (file: ScoreFile): ScoreFile => ({
  ...file,
  writeScores: () => {},
  writeLedger: () => {},
  insertScoreColumn: () => {},
});

const scoresIn = (file: ScoreFile, values: (key: TabKey) => Grid): readonly Check[] => {
  const tables = tablesOf(file);
  const formulas = file.scoreFormulas();
  return scoringFindings(openDesk(file, tables), tables, {
    formulas,
    evidence: values('evidence'),
    dayOf: cityDay,
  });
};

const tablesIn = (
  values: (key: TabKey) => Grid,
  { report }: LookedOver,
  { dashboard }: Blueprint,
): readonly Check[] => {
  const tables = {
    innovations: values('innovations'),
    opd: values('opd'),
    settings: values('settings'),
    schools: values('schools'),
    team: values('team'),
    dashboard: values('dashboard'),
  };
  const wrong = wrongFigures(readFigures(tables, today(), cityDay), tables, dashboard.names);
  const open = report.noticed.filter(({ check }) => check === 'operators');
  const calculated = [
    'dashboard',
    'innovations',
    'opd',
    'evidence',
    'criteria',
    'settings',
    'scores',
  ] as const;
  return [
    checkOf('errors', errorCells(calculated.map((key) => [key, values(key)]))),
    // Formulas and names that are put right put the figures right.
    checkOf(
      'figures',
      wrong,
      report.repaired.some(({ check }) => check === 'formulas' || check === 'names'),
    ),
    checkOf('settings', wrongSettings(tables.settings)),
    checkOf('templates', wrongTemplates(values('templates'), readTemplates())),
    checkOf('addresses', wrongAddresses(tables)),
    checkOf(
      'operators',
      open.map(({ text }) => ({ where: text, found: '' })),
    ),
    checkOf('team', wrongTeam(tables)),
    checkOf('agencies', unknownAgencies(tables)),
    checkOf('duplicates', doubleRows(tables)),
  ];
};

const ofTables: readonly CheckCode[] = [
  'errors',
  'figures',
  'settings',
  'templates',
  'addresses',
  'operators',
  'team',
  'agencies',
  'duplicates',
];
const ofScores: readonly CheckCode[] = ['weights', 'rubric', 'scoreFormulas', 'scores', 'ledger', 'stale'];

/** Looks at everything and writes nothing. */
export function readChecks(): CheckFile {
  const book = openWorkbook();
  const blueprint = readBlueprint();
  const watch = watchOf(book.file);
  const looked = lookOver({ ...workbookReader(book), ...watch }, blueprint, readSeeds(), today().year);
  const { report, isWhole, overview } = looked;
  const sheets = book.file.getSheets();
  const values = readOnce(sheets);
  // What stands under a title that is not the product's would be taken for missing.
  const isTitled = isWhole && !report.repaired.some(({ check }) => check === 'titles');
  const around = surroundings(sheets, overview, isTitled);
  const { isOwner } = around;
  const structure = structureFindings(report, { isWhole, isOwner }).map((check) =>
    // A second account with the triggers does everything twice.
    check.code === 'triggers' && !isOwner && watch.isWatchingSome()
      ? checkOf(
          'triggers',
          [{ where: 'Pemicu terpasang di akun yang bukan pemilik', found: overview.actor }],
          true,
        )
      : check,
  );
  const checks = isTitled
    ? [...tablesIn(values, looked, blueprint), ...scoresIn(readOnly(scoreFile(book.file)), values)]
    : [...ofTables, ...ofScores].map(unchecked);
  return { isOwner, checks: [...structure, ...checks, ...surroundingFindings(around)] };
}

const mendFormulas = (): void => {
  const file = scoreFile();
  const formulas = file.scoreFormulas();
  const desk = openDesk(file, tablesOf(file));
  restoreScores(desk, formulaFaults(desk, formulas));
};

/**
 * Mends what these checks found, as far as nothing is lost that a person typed; all of set-up's are mended at once. Gives how
 * everything is then.
 */
export function mendChecks(codes: readonly string[]): CheckFile {
  const before = readChecks();
  const wanted = before.checks.filter(({ code, isMendable }) => isMendable && codes.includes(code));
  try {
    locked(() => {
      const book = openWorkbook();
      const watch = watchOf(book.file);
      const has = (code: CheckCode) => wanted.some((check) => check.code === code);
      if (has('runs') || (has('triggers') && !before.isOwner)) watch.unwatch();
      if (has('runs')) watch.watch();
      if (wanted.some(({ code }) => !['runs', 'scoreFormulas'].includes(code))) setUpHere(book, () => {});
      if (has('scoreFormulas')) mendFormulas();
    });
  } catch (error) {
    if (isProtectionRefusal(error)) throw refusal(ownersAlone);
    throw error;
  }
  return readChecks();
}
