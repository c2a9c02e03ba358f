import { dataFile } from './data-file';

let loaded: unknown;

/**
 * The second bundle (`src/workshop.ts`), out of the file that the build puts beside the script: Google evaluates every script file
 * anew for each edit, hour and click, and none of those needs what an Admin does now and then. Its code is the product's own, as
 * it was built; nothing that anybody typed comes near it.
 */
export const workshop = <Workshop>(): Workshop => {
  loaded ??= new Function(`${dataFile<string>('workshop')}\nreturn workshop;`)();
  return loaded as Workshop;
};
