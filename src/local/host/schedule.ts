import type { ClockRule } from '../apps-script/host-calls';
import { instantOf, wallTime } from './zone-time';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Google says "plus or minus 15 minutes" of nearMinute and of atDate. */
const nearby = 15;

/** When a clock trigger was made and the number its "random" minute is drawn from, the same on every run. */
export interface Birth {
  readonly created: number;
  readonly seed: number;
}

/** A number that stays the same for the same text, for minutes that Google draws at random. */
export const seedOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
};

const drift = (seed: number) => (seed % (2 * nearby + 1)) - nearby;

/** Minute of the day: without an hour any, without a minute any of the hour. */
const minuteOfDay = ({ hour, minute }: { hour: number | null; minute: number | null }, seed: number) =>
  (hour ?? seed % 24) * 60 + (minute === null ? Math.floor(seed / 24) % 60 : minute + drift(seed));

const dayNumber = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / dayMs;
const onDay = (zone: string, day: number, minutes: number) => instantOf(zone, 1970, 1, 1 + day, minutes);
const localDay = (zone: string, instant: number) => {
  const { year, month, day } = wallTime(zone, instant);
  return dayNumber(year, month, day);
};

const everySoMany = (period: number, first: number, after: number) =>
  after < first ? first : first + (Math.floor((after - first) / period) + 1) * period;

const everyFewDays = (
  rule: { readonly timeZone: string; readonly hour: number | null; readonly minute: number | null },
  period: number,
  weekDay: number | null,
  { created, seed }: Birth,
  after: number,
): number => {
  const minutes = minuteOfDay(rule, seed);
  const at = (day: number) => onDay(rule.timeZone, day, minutes);
  const isDay = (day: number) => weekDay === null || ((((day + 3) % 7) + 7) % 7) + 1 === weekDay;
  // The minute may lie before midnight of its day, so today may be over for it already, or tomorrow begun.
  let first = localDay(rule.timeZone, created);
  while (!isDay(first) || at(first) <= created) first++;
  const passed = Math.floor((localDay(rule.timeZone, after) - first) / period) - 1;
  let day = first + Math.max(0, passed) * period;
  while (at(day) <= after) day += period;
  return at(day);
};

const monthly = (rule: ClockRule & { kind: 'onMonthDay' }, { seed }: Birth, after: number): number => {
  const minutes = minuteOfDay(rule, seed);
  const { year, month } = wallTime(rule.timeZone, after);
  for (let later = 0; later < 60; later++) {
    const first = new Date(Date.UTC(year, month - 1 + later));
    const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
    // A month without a 31st is left out.
    if (rule.day > days) continue;
    const at = instantOf(rule.timeZone, first.getUTCFullYear(), first.getUTCMonth() + 1, rule.day, minutes);
    if (at > after) return at;
  }
  throw new Error(`No month has a day ${rule.day}`);
};

/** The first time after `after` (at least its creation) at which a rule runs; null when it has run its only time. */
export const nextRun = (rule: ClockRule, birth: Birth, after: number): number | null => {
  const once = (instant: number) =>
    after < Math.max(instant, birth.created + 1) ? Math.max(instant, birth.created + 1) : null;
  switch (rule.kind) {
    case 'after':
      return once(birth.created + rule.milliseconds);
    case 'at':
      return once(rule.instant);
    case 'atDate':
      return once(instantOf(rule.timeZone, rule.year, rule.month, rule.day, drift(birth.seed)));
    case 'everyMinutes':
    case 'everyHours': {
      const unit = rule.kind === 'everyHours' ? hourMs : minuteMs;
      const phase = birth.seed % unit;
      return everySoMany(unit * rule.count, everySoMany(unit, phase, birth.created), after);
    }
    case 'everyDays':
      return everyFewDays(rule, rule.count, null, birth, after);
    case 'everyWeeks':
      return everyFewDays(rule, rule.count * 7, rule.weekDay, birth, after);
    case 'onMonthDay':
      return monthly(rule, birth, after);
  }
};

const allowedMinutes = [1, 5, 10, 15, 30];

/** Refuses what Google refuses when a clock trigger is made. */
export const checkRule = (rule: ClockRule): void => {
  if (rule.kind === 'everyMinutes' && !allowedMinutes.includes(rule.count)) {
    throw new Error(
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
  }
  if ('count' in rule && !(Number.isInteger(rule.count) && rule.count > 0)) {
    throw new Error(`The value you passed to ${rule.kind} was invalid. It must be a positive integer.`);
  }
  if (rule.kind === 'onMonthDay' && !(rule.day >= 1 && rule.day <= 31)) {
    throw new Error('The value you passed to onMonthDay was invalid. It must be between 1 and 31.');
  }
};
