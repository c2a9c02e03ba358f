import type { ConditionalFormat, Rect, Scalar, Style } from '../document/book';
import type { PersonEdit } from '../document/document';
import type { Mail, MenuView, RunOutcome, TriggerView } from '../host/contract';

/** A cell as the grid shows it. Keys are short because there are many of them. */
export interface CellView {
  /** Raw value; an error is its text. Missing when the cell is empty. */
  readonly v?: Exclude<Scalar, null>;
  /** What is shown, when it is not `v` itself. */
  readonly d?: string;
  /** What the editor opens with, when it is not what is shown: a formula, or a number with all its digits. */
  readonly i?: string;
  readonly e?: true;
  /** Index in `styles` of the same message. */
  readonly s?: number;
  readonly n?: string;
}

export interface CellsView {
  readonly styles: readonly Style[];
  /** rows[row][column], both from 1; missing is empty. */
  readonly rows: Readonly<Record<number, Readonly<Record<number, CellView>>>>;
}

/** A dropdown, a checkbox, or another rule that only the server checks. */
export interface ValidationView {
  readonly kind: 'list' | 'checkbox';
  readonly options: readonly string[];
  /** Anything but the options is refused. */
  readonly isStrict: boolean;
  readonly rects: readonly Rect[];
  readonly help: string | null;
}

export interface ChartView {
  readonly id: number;
  readonly type: string;
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
  readonly options: Readonly<Record<string, unknown>>;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** Everything of a sheet but its cells. */
export interface SheetFrame {
  readonly id: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hiddenGridlines: boolean;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Rect[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly ValidationView[];
  readonly charts: readonly ChartView[];
}

export interface SheetTab {
  readonly id: number;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string | null;
}

export interface BookView {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly tabs: readonly SheetTab[];
}

/** Somebody the person at the page can be. */
export interface PersonView {
  readonly email: string;
  readonly label: string;
  readonly group: string;
  /** The file is shared with them for editing. */
  readonly canEdit: boolean;
}

export interface ClockView {
  readonly now: number;
  readonly real: boolean;
}

export type Busy = { readonly running: number; readonly text: string };

/** A page of the script, to be shown in a sandboxed frame. */
export interface HtmlPage {
  readonly title: string;
  /** Its address on this server. */
  readonly url: string;
}

export interface DialogPage extends HtmlPage {
  readonly width: number | null;
  readonly height: number | null;
  readonly modal: boolean;
}

export type ToClient =
  | {
      readonly type: 'welcome';
      readonly people: readonly PersonView[];
      readonly as: string;
      readonly clock: ClockView;
      readonly activeSheet: number;
    }
  | { readonly type: 'book'; readonly book: BookView }
  | { readonly type: 'frame'; readonly frame: SheetFrame }
  /** Every cell of the area; a cell missing in `cells` is empty. `rect` null: the whole sheet. */
  | { readonly type: 'cells'; readonly sheet: number; readonly rect: Rect | null; readonly cells: CellsView }
  /** The sheet the window starts on has been sent; the others follow. */
  | { readonly type: 'ready' }
  | { readonly type: 'edited'; readonly id: number; readonly error: string | null }
  /** Notes that a script put on cells the person has just edited, as [cell, note]. */
  | { readonly type: 'noted'; readonly notes: readonly (readonly [string, string])[] }
  | { readonly type: 'busy'; readonly busy: Busy | null }
  | { readonly type: 'menus'; readonly menus: readonly MenuView[] }
  | { readonly type: 'toast'; readonly message: string; readonly title: string; readonly seconds: number }
  /** A script that the person started ended with an error. */
  | { readonly type: 'failed'; readonly functionName: string; readonly error: string }
  | {
      readonly type: 'ask';
      readonly id: number;
      readonly kind: 'alert' | 'prompt';
      readonly title: string;
      readonly message: string;
      readonly buttons: string;
    }
  | { readonly type: 'sidebar'; readonly page: HtmlPage }
  | { readonly type: 'dialog'; readonly page: DialogPage }
  | { readonly type: 'select'; readonly sheet: number; readonly ranges: readonly Rect[] }
  | { readonly type: 'ran'; readonly id: number; readonly result?: unknown; readonly error?: string }
  | { readonly type: 'mails'; readonly mails: readonly Mail[]; readonly quota: number }
  | { readonly type: 'triggers'; readonly triggers: readonly TriggerView[] }
  | { readonly type: 'executions'; readonly executions: readonly ExecutionView[] }
  | { readonly type: 'clock'; readonly clock: ClockView }
  | { readonly type: 'people'; readonly people: readonly PersonView[] };

/** An execution without its result, which may be large. */
export type ExecutionView = Omit<RunOutcome, 'result' | 'mails'> & {
  readonly number: number;
  readonly mailCount: number;
};

export interface Selection {
  readonly sheet: number;
  readonly ranges: readonly Rect[];
  readonly cell: Rect;
}

export type ToServer =
  | { readonly type: 'hello'; readonly as: string | null }
  | { readonly type: 'edit'; readonly id: number; readonly edits: readonly PersonEdit[] }
  | { readonly type: 'selection'; readonly selection: Selection }
  | { readonly type: 'run'; readonly functionName: string }
  | {
      readonly type: 'call';
      readonly id: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly type: 'answer'; readonly id: number; readonly button: string; readonly text: string }
  | { readonly type: 'be'; readonly email: string }
  | { readonly type: 'setClock'; readonly to: number | null }
  | { readonly type: 'windTo'; readonly to: number }
  | { readonly type: 'runDue' };
