import type { Rect } from '../document/book';
import type { DocumentCalls } from '../document/calls';
import type { MenuView } from '../host/contract';

/**
 * What the Apps Script surface asks of the host besides the document: plain data both ways, one blocking call each. A
 * call that Google refuses rejects with an Error whose message is Google's.
 */

/** Whose store or lock it is: the script's, the document's or the effective user's. */
export type Scope = 'script' | 'document' | 'user';

export interface LocksCalls {
  /** Waits up to `milliseconds`; true also when this execution holds the lock already. False for a negative time. */
  tryLock(scope: Scope, milliseconds: number): boolean;
  hasLock(scope: Scope): boolean;
  /** Without effect when this execution does not hold it. */
  releaseLock(scope: Scope): void;
}

export interface PropertiesCalls {
  get(scope: Scope, key: string): string | null;
  all(scope: Scope): Record<string, string>;
  /** Adds to what is there; `replace` empties the store before. */
  set(scope: Scope, values: Record<string, string>, replace: boolean): void;
  remove(scope: Scope, key: string): void;
  clear(scope: Scope): void;
}

export interface CacheCalls {
  /** Only the keys that are there and not expired. */
  get(scope: Scope, keys: string[]): Record<string, string>;
  put(scope: Scope, values: Record<string, string>, seconds: number): void;
  remove(scope: Scope, keys: string[]): void;
}

/** When a clock trigger runs, as the builder was told; the zone is an IANA name. */
export type ClockRule =
  | { readonly kind: 'after'; readonly milliseconds: number }
  | { readonly kind: 'at'; readonly instant: number }
  | {
      readonly kind: 'atDate';
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly timeZone: string;
    }
  | { readonly kind: 'everyMinutes' | 'everyHours'; readonly count: number }
  | {
      readonly kind: 'everyDays';
      readonly count: number;
      readonly hour: number | null;
      readonly minute: number | null;
      readonly timeZone: string;
    }
  | {
      readonly kind: 'everyWeeks';
      readonly count: number;
      /** 1 is Monday, 7 Sunday. */
      readonly weekDay: number;
      readonly hour: number | null;
      readonly minute: number | null;
      readonly timeZone: string;
    }
  | {
      readonly kind: 'onMonthDay';
      readonly day: number;
      readonly hour: number | null;
      readonly minute: number | null;
      readonly timeZone: string;
    };

export type TriggerEvent = 'CLOCK' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_OPEN' | 'ON_FORM_SUBMIT';

export interface TriggerSpec {
  readonly functionName: string;
  readonly eventType: TriggerEvent;
  /** Set for CLOCK only. */
  readonly rule: ClockRule | null;
}

export interface TriggerRecord {
  readonly id: string;
  readonly functionName: string;
  readonly eventType: TriggerEvent;
}

export interface TriggersCalls {
  /** Only those the effective user created. */
  list(): TriggerRecord[];
  create(spec: TriggerSpec): TriggerRecord;
  remove(id: string): void;
}

/** A mail as MailApp.sendEmail got it: addresses are comma-separated lists, '' is left out. */
export interface OutgoingMail {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  /** The sender's name as shown. */
  readonly name: string;
  readonly noReply: boolean;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly contentType: string;
    readonly base64: string;
  }[];
  /** Content id → image. */
  readonly inlineImages: Readonly<
    Record<string, { readonly name: string; readonly contentType: string; readonly base64: string }>
  >;
}

export interface MailCalls {
  /** Recipients the effective user may still mail today. */
  quota(): number;
  /** Checks the quota, the recipients per message and the sizes, and refuses as Google does. */
  send(mail: OutgoingMail): void;
}

export interface PdfCalls {
  /** The pages that an HTML text prints, as a PDF file in base64. Nothing in it runs, nothing is fetched for it. */
  fromHtml(html: string): string;
}

/** The window of the person at the keyboard; calls come only when there is one. */
export interface WindowCalls {
  /** Gives up the execution's locks, waits for the person; the answer is a name of Ui.Button. */
  alert(dialog: { title: string; message: string; buttons: string }): string;
  prompt(dialog: { title: string; message: string; buttons: string }): { button: string; text: string };
  toast(message: string, title: string, seconds: number): void;
  sidebar(page: { title: string; html: string }): void;
  dialog(page: {
    title: string;
    html: string;
    width: number | null;
    height: number | null;
    modal: boolean;
  }): void;
  select(place: { sheet: number; ranges: Rect[] }): void;
  menu(menu: MenuView): void;
}

/** Every service the worker calls, by the name that crosses. */
export interface HostCalls {
  readonly document: DocumentCalls;
  readonly locks: LocksCalls;
  readonly properties: PropertiesCalls;
  readonly cache: CacheCalls;
  readonly triggers: TriggersCalls;
  readonly mail: MailCalls;
  readonly pdf: PdfCalls;
  readonly window: WindowCalls;
}

export type ServiceName = keyof HostCalls;
