import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Calculator } from '../calc/calculator';
import type { Book } from '../document/book';
import { bookFromJson, bookToJson } from '../document/book-json';
import { newBook } from '../document/new-book';
import { openDocument } from '../document/open-document';
import { createCache } from './cache';
import { createClock } from './clock';
import type { RuntimeOptions } from './contract';
import { googleLimits, type TimeLimits } from './executor';
import { createLocks } from './locks';
import { deliverBySmtp, deliverToFiles } from './mail-delivery';
import { createOutbox } from './outbox';
import { createPdfPrinter } from './pdf-printer';
import { createProperties } from './properties';
import { createSaving } from './saving';
import type { Shared } from './services';
import { stateFromJson } from './state';
import { openStateFolder, type StateFolder } from './state-folder';
import { createTriggers } from './triggers';
import { wallTime } from './zone-time';

/** What a runtime stands on. */
export interface Ground {
  readonly machineNow: () => number;
  /** Folder of the bundles worker.cjs and univer.cjs. */
  readonly bundles: string;
  /** Loads a bundle into the process, by the name of its file. */
  readonly load: (file: string) => unknown;
  readonly limits: TimeLimits;
  /** Program file of the Chromium that prints; '' when there is none. */
  readonly chromium: string;
}

/** This machine, its clock and Google's limits. */
export const machineGround = (): Ground => ({
  machineNow: Date.now,
  bundles: join(process.cwd(), '.cache', 'local'),
  load: (file) => createRequire(file)(file),
  limits: googleLimits,
  chromium: process.env.CHROME_PATH ?? '',
});

/** The workbook with all that executions share, as a folder keeps it. */
export interface World extends Shared {
  /** To be called before people or scripts look: formulas that tell the day follow it. */
  wakeUp(): void;
  save(): Promise<void>;
  /** Soon, and once for all that changes until then. */
  saveSoon(): void;
  close(): Promise<void>;
}

interface CalculatorBundle {
  createUniverCalculator(options: { readonly locale: string }): Calculator;
}

const calculatorOf =
  ({ bundles, load }: Ground, book: Book) =>
  async (): Promise<Calculator> => {
    // A bundle of its own, loaded when the first formula needs it: it takes about a second.
    const univer = load(join(bundles, 'univer.cjs')) as CalculatorBundle;
    return univer.createUniverCalculator({ locale: book.locale });
  };

const openBook = (kept: unknown, owner: string, timeZone: string): Book =>
  kept === null ? newBook({ name: 'Lembar Inovasi', owner, locale: 'en_US', timeZone }) : bookFromJson(kept);

const deliveryOf = (smtp: string | undefined, folder: StateFolder | null, sentBefore: number) => {
  if (smtp !== undefined) return deliverBySmtp(smtp);
  if (!folder) return async () => {};
  let count = sentBefore;
  return deliverToFiles((eml) => {
    count++;
    folder.writeMail(`${String(count).padStart(4, '0')}.eml`, eml);
  });
};

const build = (options: RuntimeOptions, ground: Ground, folder: StateFolder | null, zone: string): World => {
  const { machineNow } = ground;
  const state = stateFromJson(folder?.read('state.json') ?? options.kept?.state);
  const owner = options.owner ?? 'pemilik@pangkalpinang.example';
  const book = openBook(folder?.read('book.json') ?? options.kept?.book ?? null, owner, zone);

  const keptAhead = state?.clockAhead ?? null;
  const ahead = options.at ? options.at.getTime() - machineNow() : keptAhead;
  // A time asked for once is for this run; only a time the clock is set to is kept.
  let isClockSet = false;
  const clock = createClock(machineNow, ahead, (now) => {
    isClockSet = true;
    document.setNow(now);
  });
  const document = openDocument(book, calculatorOf(ground, book), clock.now);

  const shared: Shared = {
    document,
    clock,
    locks: createLocks(),
    properties: createProperties(state?.properties ?? {}),
    cache: createCache(() => clock.now().getTime()),
    triggers: createTriggers(state?.triggers),
    outbox: createOutbox(
      state?.outbox,
      clock.now,
      deliveryOf(options.smtp, folder, state?.outbox.mails.length ?? 0),
    ),
    pdf: createPdfPrinter(ground.chromium),
  };
  const saving = createSaving(async () => {
    if (!folder) return;
    await document.settled();
    folder.write('book.json', bookToJson(document.book));
    folder.write('state.json', {
      clockAhead: isClockSet ? clock.offset() : keptAhead,
      properties: shared.properties.toJson(),
      triggers: shared.triggers.toJson(),
      outbox: shared.outbox.toJson(),
    });
  });
  const saveSoon = () => {
    if (folder) saving.soon();
  };
  document.onChange(saveSoon);

  const today = () => wallTime(book.timeZone, clock.now().getTime()).day;
  let toldDay = today();
  return {
    ...shared,
    wakeUp() {
      if (today() === toldDay) return;
      toldDay = today();
      document.setNow(clock.now());
    },
    save: saving.now,
    saveSoon,
    async close() {
      await saving.end();
      await shared.pdf.close();
      document.close();
      folder?.release();
    },
  };
};

/** Opens what a folder keeps, or a new workbook with nothing around it. */
export const openWorld = (options: RuntimeOptions, ground: Ground, zone: string): World => {
  const folder = options.data === undefined ? null : openStateFolder(options.data);
  try {
    return build(options, ground, folder, zone);
  } catch (error) {
    folder?.release();
    throw error;
  }
};
