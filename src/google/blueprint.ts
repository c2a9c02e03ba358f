import type { Blueprint } from '../core/lembar/blueprint';
import { dataFile } from './data-file';

/** What set-up wants of the workbook, from the file that the build puts beside the script. */
export const readBlueprint = (): Blueprint => dataFile('blueprint');
