import type { Forecast } from '../capaian/forecast';
import type { Pace } from '../capaian/pace';
import type { Day } from '../lembar/settings';

/** An agency without a counted entry of its own. */
export interface MissingAgency {
  readonly name: string;
  /** Of its head; '' when the roster has none. */
  readonly headAddress: string;
  /** Weeks of this year in which it was sent a reminder. */
  readonly reminded: number;
}

/** An entry that waits for its verification. */
export interface WaitingEntry {
  readonly id: string;
  readonly name: string;
  readonly opd: string;
  readonly days: number;
}

/** A part of a whole, as it is and as the last summary said. */
export interface Progress {
  readonly now: number;
  readonly of: number;
  /** What the last summary said; null when there was none. */
  readonly before: number | null;
}

/** Everything that the weekly summary tells, worked out from the rows. */
export interface Summary {
  /** Such as 2026-W48. */
  readonly week: string;
  readonly day: Day;
  readonly version: string;
  readonly coverage: Progress;
  readonly achievement: Progress;
  readonly missing: readonly MissingAgency[];
  /** All that wait, those that wait longest first. */
  readonly waiting: readonly WaitingEntry[];
  readonly scoring: { readonly verified: number; readonly scored: number };
  readonly top: readonly { readonly name: string; readonly opd: string; readonly finalScore: number }[];
  readonly pace: Pace;
  readonly deadline: Day | null;
  readonly forecast: Forecast | null;
}

/** Days after which an entry that waits is named as a matter to decide. */
const longWait = 7;

const isOver = ({ pace, deadline }: Summary): boolean => deadline !== null && pace.daysLeft === 0;

/** What there is to decide, the weightiest matter first; '' when there is nothing. */
export const decisionOf = (summary: Summary): string => {
  const { missing, waiting, achievement, forecast } = summary;
  if (missing.length > 0)
    return isOver(summary)
      ? `Tenggat sudah lewat dan ${missing.length} OPD belum mengusulkan: perlu keputusan Sekda.`
      : `${missing.length} OPD belum mengusulkan: perlu surat Sekda.`;
  const late = waiting.filter(({ days }) => days > longWait).length;
  if (late > 0)
    return `${late} usulan menunggu verifikasi lebih dari ${longWait} hari: perlu perhatian Bapperida.`;
  if (achievement.now < achievement.of && isOver(summary))
    return `Tenggat sudah lewat dan capaian baru ${achievement.now} dari ${achievement.of}: perlu keputusan Sekda.`;
  if (forecast && forecast.high < achievement.of)
    return `Dengan laju sekarang capaian berhenti di ${rangeText(forecast)} dari ${achievement.of}: perlu dorongan kepada OPD dan sekolah.`;
  return '';
};

const hasMoved = ({ now, before }: Progress): boolean => before === null || now !== before;

/** Whether the week needs no more than two lines: nothing to decide, nothing changed. */
export const isQuiet = (summary: Summary): boolean =>
  decisionOf(summary) === '' && !hasMoved(summary.coverage) && !hasMoved(summary.achievement);

/** A forecast in words: one number, or from–to. */
export const rangeText = ({ low, high }: Forecast): string => (low === high ? `${low}` : `${low}–${high}`);

/** How a figure moved since the last summary, '' when there was none. */
export const changeText = ({ now, before }: Progress): string => {
  if (before === null) return '';
  if (now === before) return 'tetap sejak surat lalu';
  return now > before ? `naik ${now - before} sejak surat lalu` : `turun ${before - now} sejak surat lalu`;
};
