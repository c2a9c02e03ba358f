import type { Day } from '../lembar/settings';
import { isOfTeam, type Team, teamOf } from '../lembar/team';
import { once } from '../once';
import type { CellValue } from '../text';
import { closedText, dayInCell, deadlineIn } from './deadline';
import { roleOf, type StatusRole } from './status-rules';

type Grid = readonly (readonly CellValue[])[];

/** What is read to tell what an editor may do; each is one call, and made only where it is needed. */
export interface RightsBook {
  /** Tab Tim, titles included. */
  team(): Grid;
  /** Tab Pengaturan, labels and values. */
  settings(): Grid;
}

/** Who edits, and when: '' where Google hides the person, who then has an operator's rights. */
export interface Editing {
  /** Every change of status stands: the owner made it, or nobody can tell any more who did. */
  readonly isTrusted: boolean;
  /** Somebody types on meanwhile: only one roster is read, and the hourly run does the rest. */
  readonly isHurried: boolean;
  readonly now: Date;
  readonly who: string;
  /** What the one edited cell held, as Google tells it, '' for nothing; null when it does not. */
  readonly oldValue: string | null;
  /** The city's calendar day of an instant. */
  readonly dayOf: (date: Date) => Day;
}

/** What the person who edits may do, found out as it is asked. */
export interface Editor {
  role(): StatusRole;
  /** Whether the owner edits, or somebody whom tab Tim was already found to name; asks nothing. */
  isKnownToBeOfTeam(): boolean;
  /** Why a row with these cells is closed to operators after the deadline; '' while it is open. */
  closedText(status: CellValue, reopenedUntil: CellValue): string;
  /** The same for this person: '' for the owner and Bapperida's team. */
  closedToEditor(status: CellValue, reopenedUntil: CellValue): string;
}

/** Makes out who edits. Tab Tim and the settings are read at most once, and only when a question needs them. */
export const editorOf = (book: RightsBook, { isTrusted, who, now, dayOf }: Editing): Editor => {
  const asked: { team?: Team } = {};
  const team = (): Team => {
    asked.team ??= teamOf(book.team());
    return asked.team;
  };
  const deadline = once(() => deadlineIn(book.settings(), dayOf));
  const textOf: Editor['closedText'] = (status, reopenedUntil) =>
    closedText(
      { status: String(status), reopenedUntil: dayInCell(reopenedUntil, dayOf) },
      deadline(),
      dayOf(now),
    );
  return {
    role: () => (who === '' ? 'operator' : roleOf(team(), who)),
    isKnownToBeOfTeam: () => isTrusted || (asked.team !== undefined && isOfTeam(asked.team, who)),
    closedText: textOf,
    closedToEditor: (status, reopenedUntil) => {
      if (isTrusted) return '';
      const text = textOf(status, reopenedUntil);
      return text !== '' && who !== '' && isOfTeam(team(), who) ? '' : text;
    },
  };
};
