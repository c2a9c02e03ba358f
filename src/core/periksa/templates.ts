import type { Grid } from '../lembar/table-rows';
import { templateIn } from '../templat/find-template';
import { firstFault, templateFaults } from '../templat/template-faults';
import type { TemplateKind } from '../templat/template-kinds';
import type { Detail } from './check';

/** Templates of tab Templat that cannot be used as they are, in the sentences that their cells' notes have. */
export const wrongTemplates = (templates: Grid, kinds: readonly TemplateKind[]): readonly Detail[] =>
  kinds.flatMap((kind) => {
    const template = templateIn(templates, kind.code);
    const fault = template ? firstFault(templateFaults(kind, template)) : '';
    return fault === '' ? [] : [{ where: fault, found: '' }];
  });
