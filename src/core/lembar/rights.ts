import type { Access } from './dress';
import type { Report } from './report';
import { areaText } from './rule-text';
import { type TabKey, tabNames, type Writer } from './tab';
import type { TableInPlace } from './table-columns';
import { teamOf } from './team';
import type { Area, Overview, ProtectionState, Workbook } from './workbook';

/** The product's protections carry this mark, so that people's own are left alone. */
const mark = 'Lembar Inovasi: ';

const automatedColumns = 'kolom otomatis';
const teamColumns = 'kolom Bapperida';

/** Whether a protection, by its description, is the product's on whole columns: the automation's or the team's. */
export const isColumnProtection = (description: string): boolean =>
  description.startsWith(mark) &&
  [automatedColumns, teamColumns].some((columns) => description.includes(`, ${columns} `));

type People = Pick<Overview, 'owner' | 'actor'>;

interface Plan {
  readonly sheet: number;
  /** null: the whole tab. */
  readonly area: Area | null;
  readonly description: string;
  readonly editors: readonly string[];
  readonly tab: TabKey;
}

/** Neighbouring columns that are written by the same few, as blocks. */
const blocksOf = (table: TableInPlace, writer: Writer): readonly Area[] => {
  const columns = table.tab.columns
    .flatMap((column) => (column.writer === writer ? [table.at[column.key] ?? 0] : []))
    .sort((one, other) => one - other);
  const blocks: { from: number; to: number }[] = [];
  for (const column of columns) {
    const last = blocks[blocks.length - 1];
    if (last && last.to === column - 1) last.to = column;
    else blocks.push({ from: column, to: column });
  }
  return blocks.map(({ from, to }) => ({
    row: 2,
    column: from,
    rows: table.maxRows - 1,
    columns: to - from + 1,
  }));
};

/** A tab that is protected whole though it is no table. */
export interface ClosedTab {
  readonly sheet: number;
  readonly tab: TabKey;
  readonly access: Access;
}

const plansOf = (
  tables: readonly TableInPlace[],
  others: readonly ClosedTab[],
  owner: string,
): readonly Plan[] => {
  const teamTable = tables.find((table) => table.tab.key === 'team');
  const team = teamOf(teamTable?.head ?? []);
  const editorsOf: Readonly<Record<Access, readonly string[]>> = {
    everyone: team.admins,
    admins: team.admins,
    team: team.all,
    owner: [],
  };
  const without = (emails: readonly string[]) => emails.filter((email) => email !== owner.toLowerCase());
  const whole = (sheet: number, tab: TabKey, access: Access): Plan => ({
    sheet,
    area: null,
    description: `${mark}${tabNames[tab]}`,
    editors: without(editorsOf[access]),
    tab,
  });
  return [
    ...others.map(({ sheet, tab, access }) => whole(sheet, tab, access)),
    ...tables.flatMap((table): Plan[] => {
      const { tab, sheet } = table;
      if (tab.access !== 'everyone') return [whole(sheet, tab.key, tab.access)];
      const block = (area: Area, what: string, editors: readonly string[]): Plan => ({
        sheet,
        area,
        description: `${mark}${tabNames[tab.key]}, ${what}`,
        editors: without(editors),
        tab: tab.key,
      });
      return [
        block({ row: 1, column: 1, rows: 1, columns: table.maxColumns }, 'judul kolom', team.admins),
        ...blocksOf(table, 'automation').map((area, index) => block(area, `kolom otomatis ${index + 1}`, [])),
        ...blocksOf(table, 'team').map((area, index) => block(area, `${teamColumns} ${index + 1}`, team.all)),
      ];
    }),
  ];
};

/** Google never takes the right to edit from whoever sets a protection, so that person's presence proves nothing. */
const editorText = (editors: readonly string[], { owner, actor }: People): string =>
  [...editors]
    .map((email) => email.toLowerCase())
    .filter((email) => email !== owner.toLowerCase() && email !== actor.toLowerCase())
    .sort()
    .join(',');

const isSound = (plan: Plan, state: ProtectionState, people: People): boolean =>
  state.a1 === (plan.area ? areaText(plan.area) : '') &&
  !state.warningOnly &&
  (state.editors === null || editorText(state.editors, people) === editorText(plan.editors, people));

/**
 * Sees to it that every tab is closed to those who have no business there, with the editors set explicitly. A
 * protection of the product that is not as it should be is replaced; those that people made stay.
 */
export const rightsInPlace = (
  book: Workbook,
  { protections: present, owner, actor }: Pick<Overview, 'protections' | 'owner' | 'actor'>,
  tables: readonly TableInPlace[],
  others: readonly ClosedTab[],
  isNew: (tab: TabKey) => boolean,
  report: Report,
): void => {
  const ours = present.filter((state) => state.description.startsWith(mark));
  const kept = new Set<number>();
  const tell = (description: string, what: string): void => {
    report.repaired.push({
      check: 'rights',
      text: `Perlindungan ${description.slice(mark.length)} ${what}.`,
    });
  };
  for (const plan of plansOf(tables, others, owner)) {
    const [sound, ...rest] = ours.filter(
      (state) => state.description === plan.description && state.sheet === plan.sheet,
    );
    if (sound && isSound(plan, sound, { owner, actor })) {
      kept.add(sound.handle);
      continue;
    }
    for (const state of sound ? [sound, ...rest] : []) {
      book.unprotect(state.handle);
      kept.add(state.handle);
    }
    book.protect(plan.sheet, plan.area, plan.description, plan.editors);
    if (!isNew(plan.tab)) tell(plan.description, 'dipasang kembali');
  }
  for (const { handle, description } of ours) {
    if (kept.has(handle)) continue;
    book.unprotect(handle);
    tell(description, 'yang berlebih dilepas');
  }
};
