import { columnLetters } from '../lembar/formula-text';
import type { StructureCheck } from '../lembar/report';
import { type TabKey, tabNames } from '../lembar/tab';

/** Checks of what people typed, what runs by itself and what Google tells, besides those of set-up. */
export const furtherChecks = [
  'errors',
  'figures',
  'settings',
  'templates',
  'weights',
  'rubric',
  'scoreFormulas',
  'scores',
  'ledger',
  'stale',
  'addresses',
  'operators',
  'team',
  'agencies',
  'duplicates',
  'runs',
  'schedule',
  'mails',
  'accounts',
  'scriptZone',
] as const;

export type CheckCode = StructureCheck | (typeof furtherChecks)[number];

/** Where something is out of order, and what stands there. */
export interface Detail {
  /** A cell such as `OPD!E5`, or a sentence. */
  readonly where: string;
  readonly found: string;
}

/** What a check found. The page has the words for its code. */
export interface Check {
  readonly code: CheckCode;
  /** `unchecked` while something else must be mended first, or somebody else has to look. */
  readonly state: 'sound' | 'found' | 'unchecked';
  /** Whether a button mends it; else a person does, where the details say. */
  readonly isMendable: boolean;
  readonly details: readonly Detail[];
  /** How many details are not listed. */
  readonly more: number;
}

/** Everything that the page shows. */
export interface CheckFile {
  readonly checks: readonly Check[];
  /** Whether the file's owner is at the keyboard: some things only they can mend. */
  readonly isOwner: boolean;
}

/** Details that are sent of one check. */
const listed = 20;
const longest = 120;

const shortened = ({ where, found }: Detail): Detail => ({
  where,
  found: found.length > longest ? `${found.slice(0, longest)}…` : found,
});

/** The check as its details make it: sound without any. */
export const checkOf = (code: CheckCode, details: readonly Detail[], isMendable = false): Check => ({
  code,
  state: details.length === 0 ? 'sound' : 'found',
  isMendable: isMendable && details.length > 0,
  details: details.slice(0, listed).map(shortened),
  more: Math.max(0, details.length - listed),
});

/** A check that could not be made now. */
export const unchecked = (code: CheckCode): Check => ({
  code,
  state: 'unchecked',
  isMendable: false,
  details: [],
  more: 0,
});

/** A cell as people name it: `OPD!E5`. */
export const cellName = (tab: TabKey, row: number, column: number): string =>
  `${tabNames[tab]}!${columnLetters(Math.max(1, column))}${row}`;
