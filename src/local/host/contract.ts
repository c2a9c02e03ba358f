import type { Rect } from '../document/book';
import type { Document, EditEvent, PersonEdit } from '../document/document';

/** Where an execution came from; it decides who runs, what is allowed and how long it may take. */
export type ExecutionKind =
  | 'menu'
  | 'sidebar'
  | 'editor'
  | 'simpleTrigger'
  | 'installableTrigger'
  | 'clockTrigger'
  | 'customFunction';

/** The window a person sits at. Without one, getUi() throws as it does in a trigger. */
export interface Window {
  readonly selection: {
    readonly sheet: number;
    readonly ranges: readonly Rect[];
    readonly cell: Rect;
  } | null;
  /** Modal: the script waits. Buttons are named as in Ui.ButtonSet; answers as in Ui.Button. */
  alert(dialog: { title: string; message: string; buttons: string }): Promise<string>;
  prompt(dialog: {
    title: string;
    message: string;
    buttons: string;
  }): Promise<{ button: string; text: string }>;
  toast(message: string, title: string, seconds: number): void;
  sidebar(page: { title: string; html: string }): void;
  dialog(page: {
    title: string;
    html: string;
    width: number | null;
    height: number | null;
    modal: boolean;
  }): void;
  /** The script moved the selection or the active tab. */
  select(place: { sheet: number; ranges: readonly Rect[] }): void;
  /** A menu was added to the menu bar by addToUi. */
  menu(menu: MenuView): void;
}

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly MenuEntry[] };
export interface MenuView {
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}

export interface RunRequest {
  readonly functionName: string;
  readonly args?: readonly unknown[];
  /** E-mail of the person at the keyboard. Trigger kinds run with the effective user of the trigger's creator. */
  readonly as: string;
  readonly kind: ExecutionKind;
  readonly window?: Window;
  /** Source of another script to run instead of dist/Code.js. */
  readonly script?: string;
}

export interface CallCounts {
  readonly total: number;
  readonly read: number;
  readonly write: number;
  /** Every Apps Script method the script called, handles (getRange, getSheetByName, …) included, e.g. 'Range.getValues'. */
  readonly byMethod: Readonly<Record<string, number>>;
}

export interface Mail {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly attachments: readonly string[];
}

export interface RunOutcome {
  readonly functionName: string;
  readonly kind: ExecutionKind;
  readonly as: string;
  readonly result?: unknown;
  readonly error?: string;
  readonly calls: CallCounts;
  readonly ms: number;
  readonly mails: readonly Mail[];
  readonly toasts: readonly { message: string; title: string }[];
  readonly log: readonly string[];
}

export interface TriggerView {
  readonly id: string;
  readonly creator: string;
  readonly functionName: string;
  readonly eventType: 'CLOCK' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_OPEN' | 'ON_FORM_SUBMIT';
  /** In Indonesian, e.g. 'setiap 1 jam'. */
  readonly schedule: string;
  readonly nextRun: string | null;
  readonly lastRun: string | null;
  readonly lastError: string | null;
}

export interface Clock {
  now(): Date;
  /** null: the machine's own time. Otherwise time goes on from the instant set. */
  set(instant: Date | null): void;
}

export interface Runtime {
  readonly document: Document;
  readonly clock: Clock;
  run(request: RunRequest): Promise<RunOutcome>;
  /**
   * A person's edit in the grid, then the edit and change triggers it fires; `dropped` when too many events waited.
   * `done` hears of the edit before any trigger has run.
   */
  edit(
    as: string,
    edit: PersonEdit,
    window?: Window,
    done?: (event: EditEvent) => void,
  ): Promise<{ event: EditEvent; outcomes: RunOutcome[]; dropped?: boolean }>;
  /** What Google does when a person opens the file: the simple and the installable onOpen. */
  open(as: string, window?: Window): Promise<RunOutcome[]>;
  triggers(): readonly TriggerView[];
  /** Runs the clock triggers that are due at the clock's now, in order of their time. */
  runDue(): Promise<RunOutcome[]>;
  /** Sets the clock forward to `instant`, running what falls due on the way with the time it falls due at. */
  windTo(instant: Date): Promise<RunOutcome[]>;
  mails(): readonly Mail[];
  executions(): readonly RunOutcome[];
  /** Remaining mails today for an account. */
  quota(email: string): number;
  onExecution(listener: (outcome: RunOutcome) => void): () => void;
  /** Writes the state to its folder (no-op in memory). */
  save(): Promise<void>;
  close(): Promise<void>;
}

export interface RuntimeOptions {
  /** Folder of the state; in memory if left out. */
  readonly data?: string;
  /** For tests: what a folder kept of a workbook, to go on from in memory. Neither is to be used otherwise. */
  readonly kept?: { readonly book: unknown; readonly state: unknown };
  /** Folder of the built script: Code.js, *.html, appsscript.json. */
  readonly dist: string;
  /** Source of another script to run instead of dist/Code.js. */
  readonly script?: string;
  /** E-mail of a new workbook's owner. */
  readonly owner?: string;
  readonly at?: Date;
  /** For tests: which service call of a function's next run Google ends it at, before it is made; undefined lets it run. */
  readonly cutAt?: ((functionName: string) => number | undefined) | undefined;
  /** SMTP url; without it mails are .eml files in the state's folder. */
  readonly smtp?: string;
}
