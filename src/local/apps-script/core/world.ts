import type { Rect } from '../../document/book';
import type { ExecutionFacts } from '../bridge';
import type { HostCalls } from '../host-calls';
import type { Range } from '../sheets/range';
import type { OpenEnd } from '../sheets/range-inner';
import type { SelectionState } from '../sheets/selection';
import type { Sheet } from '../sheets/sheet';
import type { Spreadsheet } from '../sheets/spreadsheet';
import type { Counter } from './counter';
import type { Aid } from './host';
import type { PropertyCache } from './property-cache';

/** What crosses into the context about the execution: everything but the channel and the script itself. */
export type Facts = Omit<ExecutionFacts, 'port' | 'signal' | 'source' | 'htmlFiles' | 'clockOffset'>;

/** How files of one class make objects of another without importing it. */
export interface Makers {
  range(rect: Rect, openEnd?: OpenEnd): Range;
  sheet(id: number): Sheet;
  book(): Spreadsheet;
}

/** What every object of the surface may use. */
export interface World {
  readonly facts: Facts;
  readonly calls: HostCalls;
  readonly aid: Aid;
  readonly counter: Counter;
  readonly properties: PropertyCache;
  readonly selection: SelectionState;
  readonly make: Makers;
}
