import { dayText } from '../usulan/log-text';
import { dayOfNumber, mondayOf, weekText } from './iso-week';

/** A week whose figures are to be kept now. */
export interface DueSnapshot {
  /** Name of the ISO week, such as 2026-W48. */
  readonly week: string;
  /** '' when it is kept in time. */
  readonly remark: string;
}

const daysInWeek = 7;

/**
 * The snapshot that is due on a day (as `dayNumber`): that of the week which ended last, unless tab Riwayat Capaian has it
 * (`kept`, names of weeks). Kept on the Monday after, or as soon as a run comes; figures of weeks before are past and not made up.
 */
export const dueSnapshot = (today: number, kept: ReadonlySet<string>): DueSnapshot | null => {
  const monday = mondayOf(today);
  const week = weekText(monday - daysInWeek);
  if (kept.has(week)) return null;
  const remark = today === monday ? '' : `Dicatat terlambat pada ${dayText(dayOfNumber(today))}.`;
  return { week, remark };
};
