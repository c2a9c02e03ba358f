import type { World } from '../core/world';
import type { RangeConversion } from './criteria';
import { rangeInners } from './range-inner';

/** How criteria and rules turn Range objects into rectangles and back. */
export const rangeConversion = (world: World): RangeConversion => ({
  rectOf: (value) => rangeInners.find(value)?.rect ?? null,
  rangeOf: (rect) => world.make.range(rect),
});
