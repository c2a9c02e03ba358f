import type { World } from './core/world';
import { zonedFields } from './services/format-date';
import { scriptEnums } from './services/script-enums';
import { User } from './sheets/user';

const authMode = (world: World): unknown =>
  scriptEnums.AuthMode.member(world.facts.kind === 'simpleTrigger' ? 'LIMITED' : 'FULL');

const weekOfYear = (year: number, month: number, day: number): number =>
  Math.ceil((Math.round((Date.UTC(year, month, day) - Date.UTC(year, 0, 1)) / 86400000) + 1) / 7);

/** The `e` that a trigger's function gets; null when the execution has no event. */
export const eventObject = (world: World): Record<string, unknown> | null => {
  const { event } = world.facts;
  if (!event) return null;
  const common = {
    authMode: authMode(world),
    ...(event.triggerUid !== undefined && { triggerUid: event.triggerUid }),
  };
  const person = { source: world.make.book(), user: new User(world.facts.activeUser) };
  switch (event.type) {
    case 'open':
      return { ...common, ...person };
    case 'change':
      return { ...common, ...person, changeType: event.changeType };
    case 'edit': {
      const range = world.make.range(event.range);
      const corners = {
        rowStart: event.range.row,
        rowEnd: event.range.row + event.range.rows - 1,
        columnStart: event.range.column,
        columnEnd: event.range.column + event.range.columns - 1,
      };
      return {
        ...common,
        ...person,
        // Not documented, but scripts read them.
        range: Object.assign(range, corners),
        ...(event.value !== undefined && { value: event.value }),
        ...(event.oldValue !== undefined && { oldValue: event.oldValue }),
      };
    }
    default: {
      const at = zonedFields(event.instant, event.timeZone, world.aid);
      return {
        ...common,
        year: at.year,
        month: at.month + 1,
        'day-of-month': at.day,
        'day-of-week': at.weekDay === 0 ? 7 : at.weekDay,
        'week-of-year': weekOfYear(at.year, at.month, at.day),
        hour: at.hour,
        minute: at.minute,
        second: at.second,
        timezone: event.timeZone,
      };
    }
  }
};
