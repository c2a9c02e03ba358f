import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import type { ClockRule, TriggerEvent, TriggerRecord } from '../host-calls';
import { scriptEnums } from './script-enums';

/** ScriptApp.Trigger. */
export class Trigger extends googleClass<GoogleAppsScript.Script.Trigger>('Trigger') {
  readonly #world: World;
  readonly #record: TriggerRecord;

  constructor(world: World, record: TriggerRecord) {
    super();
    this.#world = world;
    this.#record = record;
  }
  override getEventType(): GoogleAppsScript.Script.EventType {
    return scriptEnums.EventType.member(this.#record.eventType);
  }
  override getHandlerFunction(): string {
    return this.#record.functionName;
  }
  override getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    return scriptEnums.TriggerSource.member(this.#record.eventType === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS');
  }
  override getTriggerSourceId(): string {
    return this.#record.eventType === 'CLOCK'
      ? (null as unknown as string)
      : this.#world.properties.peekBook().id;
  }
  override getUniqueId(): string {
    return this.#record.id;
  }
}

const create = (
  world: World,
  functionName: string,
  eventType: TriggerEvent,
  rule: ClockRule | null,
): GoogleAppsScript.Script.Trigger =>
  new Trigger(world, world.calls.triggers.create({ functionName, eventType, rule }));

type Recurrence =
  | { readonly kind: 'minutes' | 'hours' | 'days' | 'weeks'; readonly count: number }
  | { readonly kind: 'month'; readonly count: number }
  | { readonly kind: 'after'; readonly count: number }
  | { readonly kind: 'at'; readonly count: number }
  | { readonly kind: 'atDate'; readonly count: number; readonly month: number; readonly day: number };

const weekDays = ['', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** ScriptApp.ClockTriggerBuilder; like Google's it refuses schedules that do not exist. */
export class ClockTriggerBuilder extends googleClass<GoogleAppsScript.Script.ClockTriggerBuilder>(
  'ClockTriggerBuilder',
) {
  readonly #world: World;
  readonly #functionName: string;
  #recurrence: Recurrence | null = null;
  #hour: number | null = null;
  #minute: number | null = null;
  #weekDay: number | null = null;
  #timeZone: string;

  constructor(world: World, functionName: string) {
    super();
    this.#world = world;
    this.#functionName = functionName;
    this.#timeZone = world.facts.scriptTimeZone;
  }
  #every(recurrence: Recurrence): this {
    if (this.#recurrence) {
      throw exception('Already chose a recurrence for this clock trigger: only one of them may be set.');
    }
    this.#recurrence = recurrence;
    return this;
  }
  override after(milliseconds: number): this {
    return this.#every({ kind: 'after', count: milliseconds });
  }
  override at(date: unknown): this {
    return this.#every({ kind: 'at', count: (date as Date).getTime() });
  }
  override atDate(year: number, month: number, day: number): this {
    return this.#every({ kind: 'atDate', count: year, month, day });
  }
  override atHour(hour: number): this {
    if (hour < 0 || hour > 23) throw exception('The hour must be between 0 and 23.');
    this.#hour = hour;
    return this;
  }
  override everyDays(count: number): this {
    if (count < 1) throw exception('The number of days must be at least 1.');
    return this.#every({ kind: 'days', count });
  }
  override everyHours(count: number): this {
    if (count < 1) throw exception('The number of hours must be at least 1.');
    return this.#every({ kind: 'hours', count });
  }
  override everyMinutes(count: number): this {
    if (![1, 5, 10, 15, 30].includes(count)) {
      throw exception(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    return this.#every({ kind: 'minutes', count });
  }
  override everyWeeks(count: number): this {
    if (count < 1) throw exception('The number of weeks must be at least 1.');
    return this.#every({ kind: 'weeks', count });
  }
  override inTimezone(timeZone: string): this {
    if (!this.#world.aid.zone(Date.now(), timeZone)) throw exception(`Invalid argument: ${timeZone}`);
    this.#timeZone = timeZone;
    return this;
  }
  override nearMinute(minute: number): this {
    if (minute < 0 || minute > 59) throw exception('The minute must be between 0 and 59.');
    this.#minute = minute;
    return this;
  }
  override onMonthDay(day: number): this {
    if (day < 1 || day > 31) throw exception('The day of the month must be between 1 and 31.');
    return this.#every({ kind: 'month', count: day });
  }
  override onWeekDay(day: GoogleAppsScript.Base.Weekday): this {
    this.#weekDay = weekDays.indexOf(String(day));
    return this;
  }
  override create(): GoogleAppsScript.Script.Trigger {
    return create(this.#world, this.#functionName, 'CLOCK', this.#rule());
  }
  #rule(): ClockRule {
    // onWeekDay alone means every week.
    const chosen = this.#recurrence ?? (this.#weekDay === null ? null : { kind: 'weeks' as const, count: 1 });
    if (!chosen) throw exception('The clock trigger needs a schedule: none was given.');
    const [hour, minute, timeZone] = [this.#hour, this.#minute, this.#timeZone];
    const timed = hour !== null || minute !== null || this.#weekDay !== null;
    switch (chosen.kind) {
      case 'after':
        return { kind: 'after', milliseconds: chosen.count };
      case 'at':
        return { kind: 'at', instant: chosen.count };
      case 'atDate':
        return { kind: 'atDate', year: chosen.count, month: chosen.month, day: chosen.day, timeZone };
      case 'minutes':
      case 'hours':
        if (timed && chosen.kind === 'minutes') {
          throw exception('atHour, nearMinute and onWeekDay cannot be used with everyMinutes.');
        }
        return { kind: chosen.kind === 'minutes' ? 'everyMinutes' : 'everyHours', count: chosen.count };
      case 'days':
        return { kind: 'everyDays', count: chosen.count, hour, minute, timeZone };
      case 'weeks':
        if (this.#weekDay === null) throw exception('everyWeeks needs a day of the week: call onWeekDay.');
        return { kind: 'everyWeeks', count: chosen.count, weekDay: this.#weekDay, hour, minute, timeZone };
      default:
        return { kind: 'onMonthDay', day: chosen.count, hour, minute, timeZone };
    }
  }
}

/** ScriptApp.SpreadsheetTriggerBuilder. */
export class SpreadsheetTriggerBuilder extends googleClass<GoogleAppsScript.Script.SpreadsheetTriggerBuilder>(
  'SpreadsheetTriggerBuilder',
) {
  readonly #world: World;
  readonly #functionName: string;
  #eventType: TriggerEvent | null = null;

  constructor(world: World, functionName: string) {
    super();
    this.#world = world;
    this.#functionName = functionName;
  }
  #on(eventType: TriggerEvent): this {
    this.#eventType = eventType;
    return this;
  }
  override create(): GoogleAppsScript.Script.Trigger {
    if (!this.#eventType) throw exception('The spreadsheet trigger needs an event: none was given.');
    return create(this.#world, this.#functionName, this.#eventType, null);
  }
  override onChange(): this {
    return this.#on('ON_CHANGE');
  }
  override onEdit(): this {
    return this.#on('ON_EDIT');
  }
  override onFormSubmit(): this {
    return this.#on('ON_FORM_SUBMIT');
  }
  override onOpen(): this {
    return this.#on('ON_OPEN');
  }
}

/** ScriptApp.TriggerBuilder. */
export class TriggerBuilder extends googleClass<GoogleAppsScript.Script.TriggerBuilder>('TriggerBuilder') {
  readonly #world: World;
  readonly #functionName: string;

  constructor(world: World, functionName: string) {
    super();
    this.#world = world;
    this.#functionName = functionName;
  }
  override forSpreadsheet(_spreadsheet: unknown): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.#world, this.#functionName);
  }
  override timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#world, this.#functionName);
  }
}

/** What the methods of these classes take. */
export const triggerSignatures: Signatures = {
  forSpreadsheet: 'Spreadsheet|key:string',
  after: 'int',
  at: 'date',
  atDate: 'int,int,int',
  atHour: 'int',
  everyDays: 'int',
  everyHours: 'int',
  everyMinutes: 'int',
  everyWeeks: 'int',
  inTimezone: 'timezone:string',
  nearMinute: 'int',
  onMonthDay: 'int',
  onWeekDay: 'Weekday',
};
