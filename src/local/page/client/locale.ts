import { mergeLocales } from '@univerjs/core';
import design from '@univerjs/design/locale/id-ID';
import docsUi from '@univerjs/docs-ui/locale/id-ID';
import sheets from '@univerjs/sheets/locale/id-ID';
import conditionalUi from '@univerjs/sheets-conditional-formatting-ui/locale/id-ID';
import validation from '@univerjs/sheets-data-validation/locale/id-ID';
import validationUi from '@univerjs/sheets-data-validation-ui/locale/id-ID';
import formula from '@univerjs/sheets-formula/locale/id-ID';
import formulaUi from '@univerjs/sheets-formula-ui/locale/id-ID';
import noteUi from '@univerjs/sheets-note-ui/locale/id-ID';
import sheetsUi from '@univerjs/sheets-ui/locale/id-ID';
import ui from '@univerjs/ui/locale/id-ID';

/** The grid's own words in Bahasa Indonesia. */
export const gridWords = () =>
  mergeLocales(
    design,
    ui,
    docsUi,
    sheets,
    sheetsUi,
    formula,
    formulaUi,
    validation,
    validationUi,
    conditionalUi,
    noteUi,
  );
