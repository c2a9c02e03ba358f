import type { TriggerEventFacts } from '../apps-script/bridge';
import type { TriggerEvent } from '../apps-script/host-calls';
import type { EditEvent } from '../document/document';
import type { RunOutcome, Window } from './contract';
import type { KeptTrigger } from './triggers';

/** How a trigger's function is run: a simple one as the person, an installable one as its creator. */
export interface TriggerRunner {
  defines(functionName: string): boolean;
  installed(event: TriggerEvent): readonly KeptTrigger[];
  /** Null when the script turns out to have no such function. */
  simple(
    functionName: string,
    person: string,
    event: TriggerEventFacts,
    window?: Window,
  ): Promise<RunOutcome | null>;
  installable(
    trigger: KeptTrigger,
    person: string,
    event: TriggerEventFacts,
    window?: Window,
  ): Promise<RunOutcome>;
}

/** One trigger's run, still to be made. */
export type TriggerRun = () => Promise<RunOutcome | null>;

const editFacts = ({ value, oldValue }: EditEvent, range: NonNullable<EditEvent['range']>) => ({
  type: 'edit' as const,
  range,
  ...(value === undefined ? {} : { value }),
  ...(oldValue === undefined ? {} : { oldValue }),
});

/** The runs an edit calls for: the simple onEdit, then the installable edit triggers, then the change triggers. */
export const editRuns = (
  runner: TriggerRunner,
  person: string,
  event: EditEvent,
  window?: Window,
): TriggerRun[] => {
  const runs: TriggerRun[] = [];
  if (event.range) {
    const facts = editFacts(event, event.range);
    if (runner.defines('onEdit')) runs.push(() => runner.simple('onEdit', person, facts, window));
    for (const trigger of runner.installed('ON_EDIT')) {
      runs.push(() => runner.installable(trigger, person, { ...facts, triggerUid: trigger.id }, window));
    }
  }
  for (const trigger of runner.installed('ON_CHANGE')) {
    const facts = { type: 'change' as const, changeType: event.changeType, triggerUid: trigger.id };
    runs.push(() => runner.installable(trigger, person, facts, window));
  }
  return runs;
};

/** The runs that opening the file calls for. */
export const openRuns = (runner: TriggerRunner, person: string, window?: Window): TriggerRun[] => {
  const runs: TriggerRun[] = [];
  if (runner.defines('onOpen')) runs.push(() => runner.simple('onOpen', person, { type: 'open' }, window));
  for (const trigger of runner.installed('ON_OPEN')) {
    runs.push(() => runner.installable(trigger, person, { type: 'open', triggerUid: trigger.id }, window));
  }
  return runs;
};

/** Runs them one after another. */
export const inTurn = async (runs: readonly TriggerRun[]): Promise<RunOutcome[]> => {
  const outcomes: RunOutcome[] = [];
  for (const run of runs) {
    const outcome = await run();
    if (outcome) outcomes.push(outcome);
  }
  return outcomes;
};

/** Whether a script's text defines a top-level function of this name, as far as a glance can tell. */
export const mayDefine = (source: string, name: string): boolean =>
  new RegExp(`\\bfunction\\s+${name}\\b|\\b${name}\\s*=(?!=)`).test(source);
