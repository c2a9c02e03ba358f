import type { TriggerEvent, TriggerSpec } from '../apps-script/host-calls';
import type { TriggerView } from './contract';
import { checkRule, nextRun, seedOf } from './schedule';
import { scheduleText } from './schedule-text';

/** An installable trigger as it is kept. Instants are ms since 1970. */
export interface KeptTrigger extends TriggerSpec {
  readonly id: string;
  readonly creator: string;
  readonly created: number;
  readonly nextRun: number | null;
  readonly lastRun: number | null;
  readonly lastError: string | null;
}

export interface TriggersJson {
  readonly made: number;
  readonly triggers: readonly KeptTrigger[];
}

export interface Triggers {
  /** Those a person created: nobody sees another's. */
  of(creator: string): KeptTrigger[];
  create(creator: string, spec: TriggerSpec, now: number): KeptTrigger;
  remove(creator: string, id: string): void;
  /** Those that wait for an event of the document, in the order they were created. */
  on(event: TriggerEvent): KeptTrigger[];
  /** The clock trigger due first, at `until` at the latest. */
  due(until: number): KeptTrigger | null;
  /** Notes that it starts now, and when it starts next. */
  started(id: string, now: number): void;
  ended(id: string, error: string | null): void;
  views(zone: string): TriggerView[];
  toJson(): TriggersJson;
}

/** Google's limit for one user and one script. */
const mostTriggers = 20;

const isoOrNull = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

/** All triggers of the script, starting from what an earlier run kept. */
export const createTriggers = (kept: TriggersJson | undefined): Triggers => {
  let made = kept?.made ?? 0;
  let triggers = [...(kept?.triggers ?? [])];
  const change = (id: string, changes: Partial<KeptTrigger>) => {
    triggers = triggers.map((one) => (one.id === id ? { ...one, ...changes } : one));
  };
  const birthOf = ({ id, created }: KeptTrigger) => ({ created, seed: seedOf(id) });
  const of = (creator: string) => triggers.filter((one) => one.creator === creator);

  return {
    of,
    create(creator, { functionName, eventType, rule }, now) {
      if (of(creator).length >= mostTriggers) {
        throw new Error(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      }
      if (rule) checkRule(rule);
      made++;
      // Nineteen digits, as Google's; drawn from a count so that a replay gets the same ones.
      const id = `${seedOf(`a${made}`)}${seedOf(`b${made}`)}`.padEnd(19, '7').slice(0, 19);
      const base = {
        id,
        creator,
        functionName,
        eventType,
        rule,
        created: now,
        nextRun: null,
        lastRun: null,
        lastError: null,
      };
      const trigger: KeptTrigger = { ...base, nextRun: rule ? nextRun(rule, birthOf(base), now) : null };
      triggers.push(trigger);
      return trigger;
    },
    remove(creator, id) {
      triggers = triggers.filter((one) => one.id !== id || one.creator !== creator);
    },
    on: (event) => triggers.filter((one) => one.eventType === event),
    due(until) {
      const timed = triggers.flatMap((one) =>
        one.nextRun !== null && one.nextRun <= until ? [{ one, at: one.nextRun }] : [],
      );
      timed.sort((a, b) => a.at - b.at);
      return timed[0]?.one ?? null;
    },
    started(id, now) {
      const trigger = triggers.find((one) => one.id === id);
      if (!trigger) return;
      // The next time counts from now: what was missed while nothing ran is not made up for.
      const next = trigger.rule ? nextRun(trigger.rule, birthOf(trigger), now) : null;
      change(id, { lastRun: now, nextRun: next });
    },
    ended(id, error) {
      change(id, { lastError: error });
    },
    views: (zone) =>
      triggers.map((one) => ({
        id: one.id,
        creator: one.creator,
        functionName: one.functionName,
        eventType: one.eventType,
        schedule: scheduleText(one, one.created, zone),
        nextRun: isoOrNull(one.nextRun),
        lastRun: isoOrNull(one.lastRun),
        lastError: one.lastError,
      })),
    toJson: () => ({ made, triggers }),
  };
};
