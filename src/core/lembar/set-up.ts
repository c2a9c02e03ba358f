import { rubricOf } from '../penilaian/rubric';
import { type CellValue, folded, trimmed } from '../text';
import { operatorsOf } from '../usulan/claims';
import type { Blueprint } from './blueprint';
import { dashboardTab } from './dashboard-tab';
import { dressedTables } from './dressed-tables';
import { namesInPlace } from './name-plan';
import { referencesTo } from './references';
import { emptyReport, type Report } from './report';
import { type ClosedTab, rightsInPlace } from './rights';
import { rowFormulas } from './row-formulas';
import { filledRows, seedInPlace } from './seeds';
import { settingsTab } from './settings-tab';
import { type TabKey, type TableKey, tabNames } from './tab';
import { type TableInPlace, tableInPlace } from './table-columns';
import { columnArea, type ListSource, tableContent } from './table-content';
import { type TabInPlace, tabsInPlace } from './tabs-in-place';
import { allowOnlyAdmins } from './team';
import { type TemplateSeed, templateSeeds } from './template-seeds';
import type { Overview, Workbook } from './workbook';

/** Google answers `in_ID`, the older code of the same locale, in some places. */
const locales = ['id_ID', 'in_ID'];
const timeZone = 'Asia/Jakarta';

const regional = (book: Workbook, overview: Overview, report: Report): void => {
  if (!locales.includes(overview.locale)) {
    book.setLocale('id_ID');
    report.repaired.push({ check: 'locale', text: `Lokal lembar (${overview.locale}) diatur ke Indonesia.` });
  }
  if (overview.timeZone !== timeZone) {
    book.setTimeZone(timeZone);
    report.repaired.push({
      check: 'zone',
      text: `Zona waktu lembar (${overview.timeZone}) diatur ke WIB (Asia/Jakarta).`,
    });
  }
};

/** Only the owner's account may watch: it alone can write where others may not, and two watchers would do all twice. */
const watchEdits = (book: Workbook, { owner, actor }: Overview, isNew: boolean, report: Report): void => {
  if (owner === '' || owner.toLowerCase() !== actor.toLowerCase() || book.isWatching()) return;
  book.watch();
  const list = isNew ? report.created : report.repaired;
  list.push({
    check: 'triggers',
    text: 'Pemicu yang merapikan dan mencatat setiap suntingan di tab Inovasi.',
  });
};

/** Roster rows below the last agency that already carry formulas, so that an agency typed there counts at once. */
const spareRows = 4;

/** Names that a line of the report lists before it says how many more there are. */
const listed = 5;

/** Rows of an agency without an operator's address cannot be protected for anybody. */
const openAgencies = (opd: TableInPlace, report: Report): void => {
  const operators = operatorsOf(opd.head);
  const open = opd.head.slice(1).flatMap((row): string[] => {
    const cell = (key: string): CellValue => row[(opd.at[key] ?? 0) - 1] ?? '';
    const name = trimmed(cell('name'));
    const hasEntries = Number(cell('entries')) > 0;
    return hasEntries && (operators.get(folded(name)) ?? []).length === 0 ? [name] : [];
  });
  if (open.length === 0) return;
  const rest = open.length > listed ? `, dan ${open.length - listed} lainnya` : '';
  report.noticed.push({
    check: 'operators',
    text: `${open.length} OPD mempunyai usulan tetapi belum punya e-mail operator, jadi barisnya dapat disunting siapa saja: ${open.slice(0, listed).join(', ')}${rest}. Isi kolom E-mail operator di tab OPD.`,
  });
};

const need = <Value>(value: Value | undefined, key: TabKey): Value => {
  if (value === undefined)
    throw new Error(`Tab ${tabNames[key]} tidak ditemukan. Jalankan Siapkan lembar sekali lagi.`);
  return value;
};

const rowOfName =
  (overview: Overview, sheet: number) =>
  (name: string): number | null => {
    const state = overview.names.find((one) => one.name === name && one.sheet === sheet);
    const row = Number(/\d+/.exec(state?.a1 ?? '')?.[0] ?? Number.NaN);
    return Number.isNaN(row) ? null : row;
  };

/** First-column texts by which the tabs that are no tables are recognised. */
const titlesOf = ({ dashboard, settings }: Blueprint) => ({
  dashboard: dashboard.texts.flatMap(([, column, , text]) =>
    column === 1 && !text.startsWith('=') ? [text] : [],
  ),
  settings: [
    settings.titles[0] ?? '',
    // Lines that are computed came later: older workbooks are known without them.
    ...settings.lines.flatMap(({ label, format }) => (format === undefined ? [] : [label])),
  ],
});

/**
 * Builds the workbook, or mends what is missing or broken in it: tabs, titles, notes, drop-downs, formats, formulas,
 * names, charts, protections and the triggers on edits. It changes nothing that is sound and never what a person typed. `year` is the year a
 * new workbook is for. `mayGoOn` is asked once tabs and titles are in place: a run that only looks stops there when they
 * are not. Throws for those who are neither owner nor admin.
 */
export const setUp = (
  book: Workbook,
  blueprint: Blueprint,
  templates: readonly TemplateSeed[],
  year: number,
  progress: (text: string) => void,
  mayGoOn = () => true,
): Report => {
  const report = emptyReport();
  const overview = book.overview();
  allowOnlyAdmins(book, overview);
  const shipped = dressedTables(blueprint.dresses, blueprint.rubric);
  regional(book, overview, report);

  const places = tabsInPlace(book, overview, blueprint.tabs, shipped, titlesOf(blueprint), report, progress);
  const place = (key: TabKey): TabInPlace => need(places.get(key), key);
  const typed = rubricOf(place('criteria').head).criteria;
  const criteria = typed.length > 0 ? typed : blueprint.rubric;
  const placed = new Map(
    dressedTables(blueprint.dresses, criteria).map((tab) => [
      tab.key,
      tableInPlace(book, tab, place(tab.key), overview.tags, report),
    ]),
  );
  if (!mayGoOn()) return report;
  const table = (key: TableKey): TableInPlace => need(placed.get(key), key);
  const at = referencesTo((key) => table(key).at);

  const settingsPlace = place('settings');
  const dashboard = place('dashboard').sheet.id;
  const names = [
    ...settingsTab(
      book,
      settingsPlace,
      blueprint.settings,
      year,
      at,
      rowOfName(overview, settingsPlace.sheet.id),
      report,
    ),
    ...Object.entries(blueprint.dashboard.names).map(([name, [row, column]]) => ({
      name,
      sheet: dashboard,
      area: { row, column, rows: 1, columns: 1 },
    })),
  ];
  namesInPlace(book, overview.names, names, settingsPlace.isNew, report);

  const listSource: ListSource = ({ rule }) => {
    if (rule?.kind !== 'column') return null;
    const from = table(rule.tab);
    return { sheet: from.sheet, area: columnArea(from, rule.column) };
  };
  for (const one of placed.values()) {
    if (one.isNew) progress(`Mengisi tab ${tabNames[one.tab.key]}…`);
    tableContent(book, one, place(one.tab.key).sheet.frozenRows, listSource, report);
  }
  const written = new Map(
    blueprint.seeds.map((seed) => [seed.tab, seedInPlace(book, table(seed.tab), seed, report)]),
  );
  const agencies = Math.max(filledRows(table('opd'), 'name'), written.get('opd') ?? 0);
  templateSeeds(book, table('templates'), templates, report);
  if (table('opd').isNew) progress('Menulis rumus…');
  const { formulas } = blueprint;
  rowFormulas(book, table('opd'), formulas.opd, at, report, agencies + spareRows);
  for (const key of ['evidence', 'criteria', 'innovations', 'snapshots'] as const)
    rowFormulas(book, table(key), formulas[key], at, report);
  dashboardTab(book, place('dashboard'), blueprint.dashboard, at, table('snapshots'), report);

  const closed: readonly ClosedTab[] = [
    { sheet: dashboard, tab: 'dashboard', access: 'owner' },
    { sheet: settingsPlace.sheet.id, tab: 'settings', access: 'admins' },
  ];
  rightsInPlace(book, overview, [...placed.values()], closed, (key) => place(key).isNew, report);
  openAgencies(table('opd'), report);
  watchEdits(book, overview, place('innovations').isNew, report);
  if (place('dashboard').isNew) book.show(dashboard);
  return report;
};
