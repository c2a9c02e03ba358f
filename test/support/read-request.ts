import type { ImportRequest } from '../../src/core/impor/import-request';
import type { ImportTab } from '../../src/core/impor/import-tabs';
import { mappedList } from '../../src/core/impor/mapped-list';

/** What the page sends of a list whose columns are as its titles tell. */
export const readRequest = (tab: ImportTab, text: string): ImportRequest => ({
  tab,
  records: mappedList(tab, text, { hasTitles: null, fields: null }).records,
});
