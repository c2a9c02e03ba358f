import { fingerprint } from '../fingerprint';
import type { Day } from '../lembar/settings';
import { peoplesColumns } from '../lembar/table-rows';
import { logText } from '../usulan/log-text';
import type { CellContent } from '../usulan/tend-cell';
import { type ImportTab, importTabs } from './import-tabs';

/** An imported row as it is known again: by all that people may fill in, and by what it is. */
export interface BatchRow {
  readonly content: string;
  readonly identity: string;
}

/** The last import: where to, when and by whom, and its rows. */
export interface Batch {
  readonly tab: ImportTab;
  readonly at: Date;
  readonly who: string;
  readonly rows: readonly BatchRow[];
}

/** Fingerprint of everything in a row that people may fill in. */
export const contentPrint = (
  tab: ImportTab,
  contentOf: (key: string) => CellContent,
  dayOf: (date: Date) => Day,
): string =>
  fingerprint(
    peoplesColumns(importTabs[tab])
      // The sheet keeps one kind of line end.
      .map(({ key }) => logText(contentOf(key), dayOf).replace(/\r\n?/g, '\n'))
      .join('\u0001'),
  );

/** Key under which the document remembers the last import; its rows stand under the same with a number. */
export const batchKey = 'lembar-inovasi.impor';

/** Characters that one property takes, well below Google's 9 KB. */
const partLength = 8000;

interface Head {
  readonly tab: string;
  readonly at: number;
  readonly who: string;
  readonly parts: number;
}

const partKey = (index: number): string => `${batchKey}.${index + 1}`;

/**
 * The batch as properties of the document: they outlive every run, nobody sees or edits them, and a whole import is
 * remembered in one call. Only fingerprints are kept, because a property holds no more than 9 KB.
 */
export const batchProperties = ({ tab, at, who, rows }: Batch): Readonly<Record<string, string>> => {
  const parts: string[] = [''];
  for (const { content, identity } of rows) {
    const text = `${content}.${identity} `;
    if ((parts[parts.length - 1] ?? '').length + text.length > partLength) parts.push('');
    parts[parts.length - 1] += text;
  }
  const head: Head = { tab, at: at.getTime(), who, parts: parts.length };
  return {
    ...Object.fromEntries(parts.map((part, index) => [partKey(index), part])),
    [batchKey]: JSON.stringify(head),
  };
};

const isHead = (value: unknown): value is Head =>
  typeof value === 'object' &&
  value !== null &&
  'tab' in value &&
  'parts' in value &&
  'at' in value &&
  'who' in value;

/** The batch that these properties of the document remember, or null for none. */
export const batchIn = (properties: Readonly<Record<string, string>>): Batch | null => {
  const head: unknown = JSON.parse(properties[batchKey] ?? 'null');
  if (!isHead(head) || !(head.tab in importTabs)) return null;
  const text = Array.from({ length: head.parts }, (_, index) => properties[partKey(index)] ?? '').join('');
  return {
    tab: head.tab as ImportTab,
    at: new Date(head.at),
    who: head.who,
    rows: text
      .split(' ')
      .filter((part) => part !== '')
      .map((part) => {
        const [content = '', identity = ''] = part.split('.');
        return { content, identity };
      }),
  };
};
