import type { ShippedTemplate } from '../core/templat/template-kinds';
import { dataFile } from './data-file';

/** Every template of the product with the texts that it ships with, from the file that the build puts beside the script. */
export const readTemplates = (): readonly ShippedTemplate[] => dataFile('templates');
