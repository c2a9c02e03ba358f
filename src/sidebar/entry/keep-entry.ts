import { evidenceTexts } from '../../core/usulan/form-facts';
import type { OpenEntry } from '../../entry/open-entries';
import type { Saved } from '../../entry/save-entries';
import { explained } from '../explain';
import { answered, chosen, type Draft, draftOf, hasUnsaved, left, typed, unsent } from './draft';

type Entry = OpenEntry['entry'];

/** How far saving is. */
export type Saving = 'saved' | 'waiting' | 'saving' | 'failed' | 'gone';

/** An entry in the form at one moment. */
export interface Kept {
  readonly entry: Entry;
  readonly evidence: OpenEntry['evidence'];
  readonly draft: Draft;
  readonly saving: Saving;
  /** When the sheet last took something, '' before; such as 10.32. */
  readonly savedAt: string;
  /** Why the last save failed, '' for nothing. */
  readonly failure: string;
  /** What to look at in the name, '' for nothing. */
  readonly advice: string;
}

/** The server's part, and a timer that can be called off. */
export interface KeepingPort {
  save(key: Entry['key'], changes: ReturnType<typeof unsent>): Promise<Saved>;
  move(key: Entry['key'], status: string): Promise<Saved>;
  read(key: Entry['key']): Promise<OpenEntry | null>;
  later(milliseconds: number, work: () => void): () => void;
}

/** What the form does with its entry. */
export interface Keeper {
  now(): Kept;
  type(key: string, text: string): void;
  /** A field was left: save what waits, and show what the sheet made of it. */
  leave(key: string): void;
  choose(key: string, which: 'sheet' | 'own'): void;
  /** Saves what is not saved; tells whether everything is. */
  flush(): Promise<boolean>;
  /** Moves the status once everything is saved. */
  move(status: string): Promise<boolean>;
  /** Looks at what others changed meanwhile. */
  refresh(): Promise<void>;
  /** The form is closed: nothing more is sent by itself. */
  stop(): void;
}

/** A pause in typing after which what was typed is saved, in milliseconds. */
const pause = 1200;
/** How long after a failure that may pass it is tried again. */
const patience = 10_000;

/** Keeps an entry of the form in step with its row: saves as the person types, one save at a time, and loses nothing. */
export const keepEntry = (
  opened: OpenEntry,
  indicators: readonly { readonly number: string }[],
  port: KeepingPort,
  changed: (kept: Kept) => void,
): Keeper => {
  const textsOf = ({ entry, evidence }: Pick<OpenEntry, 'entry' | 'evidence'>) => ({
    ...entry.texts,
    ...evidenceTexts(indicators, evidence),
  });
  let kept: Kept = {
    entry: opened.entry,
    evidence: opened.evidence,
    draft: draftOf(textsOf(opened)),
    saving: 'saved',
    savedAt: '',
    failure: '',
    advice: '',
  };
  let callOff = (): void => {};
  let running: Promise<boolean> | null = null;
  let hasStopped = false;

  const set = (change: Partial<Kept>): void => {
    kept = { ...kept, ...change };
    if (!hasStopped) changed(kept);
  };
  const wait = (milliseconds: number): void => {
    callOff();
    if (!hasStopped) callOff = port.later(milliseconds, () => void flush());
  };
  const failed = (error: unknown): void => {
    const { text, isPassing } = explained(error);
    set({ saving: 'failed', failure: text });
    if (isPassing) wait(patience);
  };
  const taken = (saved: Saved, sent: ReturnType<typeof unsent>): void => {
    if (saved.outcome === 'gone') {
      set({ saving: 'gone' });
      return;
    }
    const { entry, conflicts, refusals, savedAt } = saved;
    const evidence = saved.evidence ?? kept.evidence;
    const texts = textsOf({ entry, evidence });
    const draft = answered(kept.draft, sent, { texts, conflicts, refusals });
    const advice = sent.some(({ key }) => ['opd', 'unit', 'name'].includes(key)) ? saved.advice : kept.advice;
    set({
      entry,
      evidence,
      draft,
      advice,
      savedAt,
      failure: '',
      saving: hasUnsaved(draft) ? 'waiting' : 'saved',
    });
  };

  const saveOnce = async (): Promise<boolean> => {
    const changes = unsent(kept.draft);
    if (changes.length === 0) return !hasUnsaved(kept.draft);
    set({ saving: 'saving' });
    try {
      taken(await port.save(kept.entry.key, changes), changes);
    } catch (error) {
      failed(error);
      return false;
    }
    if (kept.saving === 'gone') return false;
    // What was typed while the save was under way goes next.
    return saveOnce();
  };
  const flush = (): Promise<boolean> => {
    callOff();
    running ??= saveOnce().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    now: () => kept,
    type: (key, text) => {
      const draft = typed(kept.draft, key, text);
      set({ draft, saving: kept.saving === 'saving' || kept.saving === 'gone' ? kept.saving : 'waiting' });
      wait(pause);
    },
    leave: (key) => {
      void flush().then(() => set({ draft: left(kept.draft, key) }));
    },
    choose: (key, which) => {
      set({ draft: chosen(kept.draft, key, which) });
      void flush();
    },
    flush,
    move: async (status) => {
      if (!(await flush())) return false;
      set({ saving: 'saving' });
      try {
        taken(await port.move(kept.entry.key, status), []);
        return true;
      } catch (error) {
        failed(error);
        return false;
      }
    },
    refresh: async () => {
      if (running) return;
      const found = await port.read(kept.entry.key).catch(() => undefined);
      if (found === undefined || running) return;
      if (found === null) {
        set({ saving: 'gone' });
        return;
      }
      const draft = answered(kept.draft, [], { texts: textsOf(found), conflicts: [], refusals: [] });
      set({ entry: found.entry, evidence: found.evidence, draft });
    },
    stop: () => {
      hasStopped = true;
      callOff();
    },
  };
};
