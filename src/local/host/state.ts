import type { OutboxJson } from './outbox';
import type { PropertyStores } from './properties';
import type { TriggersJson } from './triggers';

/** What is kept beside the workbook. */
export interface StateJson {
  /** Milliseconds the clock is ahead of the machine's; null while it is the machine's own. */
  readonly clockAhead: number | null;
  readonly properties: PropertyStores;
  readonly triggers: TriggersJson;
  readonly outbox: OutboxJson;
}

const isState = (json: unknown): json is StateJson =>
  typeof json === 'object' && json !== null && 'properties' in json && 'triggers' in json && 'outbox' in json;

/** The state as a file tells it; undefined when there is none yet. */
export const stateFromJson = (json: unknown): StateJson | undefined => {
  if (json === null || json === undefined) return undefined;
  if (!isState(json)) throw new Error('Berkas state.json di folder data tidak dapat dibaca.');
  return json;
};
