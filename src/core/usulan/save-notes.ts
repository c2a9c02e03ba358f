import { partsOfId } from './entry-ids';

/** A change that is no cell of tab Inovasi, such as a claim of evidence, as the log is to tell it. */
export interface SavedLine {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What somebody saved of an entry in the sidebar; '' for `who` where Google hides them. */
export interface Save {
  readonly id: string;
  readonly who: string;
  readonly at: Date;
  /** Keys of the columns that were written. */
  readonly fields: readonly string[];
  readonly lines?: readonly SavedLine[];
}

/** Who saved something, and when. */
export interface Saver {
  readonly who: string;
  readonly at: Date;
}

/** All that was saved of one entry since the log was last brought up to date. */
export interface SaveNote {
  /** The last save of each column, by its key. */
  readonly fields: ReadonlyMap<string, Saver>;
  /** In order of time. */
  readonly lines: readonly (SavedLine & Saver)[];
}

/** Notes by the ID of their entry. */
export type SaveNotes = ReadonlyMap<string, SaveNote>;

const prefix = 'lembar-inovasi.simpan.';

/** Where the notes of an entry are kept. */
export const noteKey = (id: string): string => prefix + id;

/** Whether something is kept there that a save left. */
export const isNoteKey = (key: string): boolean => key.startsWith(prefix);

/** Google takes 9 KB a value; the rest is left for what its bytes are counted by. */
const mostBytes = 8500;

/** What is left of the texts of lines that are too long to be kept: the first of these at which they fit. */
const shortened = [400, 100, 25, 0] as const;

type KeptLine = readonly [number, string, string, string, string];

/** As it is kept: milliseconds and person by column, and lines with theirs. */
interface Kept {
  readonly f: Readonly<Record<string, readonly [number, string]>>;
  readonly l: readonly KeptLine[];
}

const nothing: Kept = { f: {}, l: [] };

const isSaver = (value: unknown): value is readonly [number, string] =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'string';

const isLine = (value: unknown): value is KeptLine =>
  Array.isArray(value) &&
  typeof value[0] === 'number' &&
  value.slice(1).every((text) => typeof text === 'string') &&
  value.length === 5;

/** What stands in a property; nothing where somebody else wrote there. */
const keptIn = (text: string): Kept => {
  try {
    const { f, l }: { f?: unknown; l?: unknown } = JSON.parse(text);
    const fields = typeof f === 'object' && f !== null ? Object.entries(f) : [];
    return {
      f: Object.fromEntries(fields.filter(([, saver]) => isSaver(saver))),
      l: Array.isArray(l) ? l.filter(isLine) : [],
    };
  } catch {
    return nothing;
  }
};

/** Bytes of a text in UTF-8, half a pair counted as three. */
const bytesOf = (text: string): number => {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
};

/** The text's beginning, never half a pair. */
const cutTo =
  (most: number) =>
  (text: string): string =>
    text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text;

const withSave = (
  kept: Kept,
  { who, at, fields, lines = [] }: Save,
  textOf: (text: string) => string,
): Kept => {
  const time = at.getTime();
  const saved = Object.fromEntries(fields.map((key) => [key, [time, who] as const]));
  const added = lines.map(
    ({ field, before, after }): KeptLine => [time, who, field, textOf(before), textOf(after)],
  );
  // What is sent once more, because its answer was lost, is no second change.
  const isTold = ([, , field, before, after]: KeptLine): boolean => {
    const last = [...kept.l].reverse().find((line) => line[2] === field);
    return last !== undefined && last[3] === before && last[4] === after && before !== after;
  };
  return { f: { ...kept.f, ...saved }, l: [...kept.l, ...added.filter((line) => !isTold(line))] };
};

/**
 * What is to be kept after a save, and where: with the entry's earlier notes (`earlier`, null for none), in a place of
 * its own where they have grown too large together. Long texts of lines are cut where nothing else helps.
 */
export const notedSave = (
  earlier: string | null,
  save: Save,
): { readonly key: string; readonly value: string } => {
  const key = noteKey(save.id);
  const together = JSON.stringify(withSave(keptIn(earlier ?? ''), save, String));
  if (bytesOf(together) <= mostBytes) return { key, value: together };
  const alone = [String, ...shortened.map(cutTo)].map(
    (textOf) => (): string => JSON.stringify(withSave(nothing, save, textOf)),
  );
  const value = alone.reduce((kept, shorter) => (bytesOf(kept) <= mostBytes ? kept : shorter()), together);
  return { key: `${key}.${save.at.getTime()}`, value };
};

/** The notes among what is kept. */
export const saveNotesIn = (properties: Readonly<Record<string, string>>): SaveNotes => {
  const notes = new Map<string, { fields: Map<string, Saver>; lines: (SavedLine & Saver)[] }>();
  for (const [key, text] of Object.entries(properties)) {
    const id = isNoteKey(key) ? (key.slice(prefix.length).split('.')[0] ?? '') : '';
    if (partsOfId(id) === null) continue;
    const note = notes.get(id) ?? { fields: new Map<string, Saver>(), lines: [] };
    notes.set(id, note);
    const { f, l } = keptIn(text);
    for (const [field, [time, who]] of Object.entries(f)) {
      const at = new Date(time);
      const before = note.fields.get(field);
      if (!before || before.at <= at) note.fields.set(field, { who, at });
    }
    for (const [time, who, field, before, after] of l)
      note.lines.push({ at: new Date(time), who, field, before, after });
    note.lines.sort((one, other) => one.at.getTime() - other.at.getTime());
  }
  return notes;
};

/** What is kept without any note. */
export const withoutNotes = (properties: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => !isNoteKey(key)));
