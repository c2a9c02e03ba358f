import type { Mail, MenuView, TriggerView } from '../../host/contract';
import type {
  Busy,
  ClockView,
  DialogPage,
  ExecutionView,
  HtmlPage,
  PersonView,
  SheetFrame,
  ToClient,
} from '../protocol';
import {
  addToast,
  failureToast,
  type NewToast,
  notesToast,
  pageToast,
  refusalToast,
  scriptToast,
  type Toast,
} from './toast-list';

/** A question of the script that waits for its answer. */
export type Question = Extract<ToClient, { type: 'ask' }>;

/** What is open at the right of the grid. */
export type Panel = 'skrip' | 'surat' | 'pemicu' | 'log' | 'waktu';

/** Everything the page shows around the grid. */
export interface PageState {
  /** The server answers. */
  readonly isOpen: boolean;
  /** It answered before, and does not now. */
  readonly isLost: boolean;
  /** Lets this page ask the server for files. */
  readonly key: string;
  readonly isReady: boolean;
  readonly bookName: string;
  readonly timeZone: string;
  readonly people: readonly PersonView[];
  readonly as: string;
  readonly menus: readonly MenuView[];
  readonly busy: Busy | null;
  readonly toasts: readonly Toast[];
  readonly questions: readonly Question[];
  readonly sidebar: HtmlPage | null;
  readonly dialog: DialogPage | null;
  readonly panel: Panel | null;
  readonly mails: readonly Mail[];
  readonly quota: number;
  readonly triggers: readonly TriggerView[];
  readonly executions: readonly ExecutionView[];
  readonly clock: ClockView & { readonly heardAt: number };
  readonly frames: ReadonlyMap<number, SheetFrame>;
  readonly nextToast: number;
}

/** The page before the server has said anything. */
export const emptyPage: PageState = {
  isOpen: false,
  isLost: false,
  key: '',
  isReady: false,
  bookName: 'Lembar Inovasi',
  timeZone: 'Asia/Jakarta',
  people: [],
  as: '',
  menus: [],
  busy: null,
  toasts: [],
  questions: [],
  sidebar: null,
  dialog: null,
  panel: null,
  mails: [],
  quota: 0,
  triggers: [],
  executions: [],
  clock: { now: 0, real: true, heardAt: 0 },
  frames: new Map(),
  nextToast: 1,
};

/** What the person does around the grid. */
export type PageAction =
  | { readonly type: 'opened'; readonly key: string }
  | { readonly type: 'lost' }
  | { readonly type: 'showPanel'; readonly panel: Panel | null }
  | { readonly type: 'closeSidebar' }
  | { readonly type: 'closeDialog' }
  | { readonly type: 'sizeDialog'; readonly width?: number; readonly height?: number }
  | { readonly type: 'answered'; readonly id: number }
  | { readonly type: 'dismissToast'; readonly id: number }
  | { readonly type: 'becomes'; readonly email: string }
  | { readonly type: 'notice'; readonly title: string; readonly message: string }
  | { readonly type: 'refused'; readonly refusal: string }
  | { readonly type: 'heard'; readonly message: ToClient; readonly at: number };

const withToast = (state: PageState, toast: NewToast): PageState => ({
  ...state,
  nextToast: state.nextToast + 1,
  toasts: addToast(state.toasts, { ...toast, id: state.nextToast }),
});

/** Whether the person may edit at all; as long as it is not known, yes. */
export const canEdit = ({ people, as }: PageState): boolean =>
  people.find(({ email }) => email === as)?.canEdit ?? true;

const hear = (state: PageState, message: ToClient, at: number): PageState => {
  switch (message.type) {
    case 'welcome':
      return { ...state, people: message.people, as: message.as, clock: { ...message.clock, heardAt: at } };
    case 'book':
      return { ...state, bookName: message.book.name, timeZone: message.book.timeZone };
    case 'frame':
      return { ...state, frames: new Map(state.frames).set(message.frame.id, message.frame) };
    case 'ready':
      return { ...state, isReady: true };
    case 'busy':
      return { ...state, busy: message.busy };
    case 'menus':
      return { ...state, menus: message.menus };
    case 'toast':
      return withToast(state, scriptToast(message));
    case 'failed':
      return withToast(state, failureToast(message.functionName, message.error));
    case 'noted':
      return withToast(state, notesToast(message.notes));
    case 'ask':
      return { ...state, questions: [...state.questions, message] };
    case 'sidebar':
      return { ...state, sidebar: message.page, panel: 'skrip' };
    case 'dialog':
      return { ...state, dialog: message.page };
    case 'mails':
      return { ...state, mails: message.mails, quota: message.quota };
    case 'triggers':
      return { ...state, triggers: message.triggers };
    case 'executions':
      return { ...state, executions: message.executions };
    case 'clock':
      return { ...state, clock: { ...message.clock, heardAt: at } };
    case 'people':
      return { ...state, people: message.people };
    default:
      return state;
  }
};

/** The page after something happened. */
export const nextPage = (state: PageState, action: PageAction): PageState => {
  switch (action.type) {
    case 'opened':
      return { ...state, isOpen: true, isLost: false, key: action.key };
    case 'lost':
      // Nobody waits for the answers any more.
      return { ...state, isOpen: false, isLost: state.isLost || state.isOpen, busy: null, questions: [] };
    case 'showPanel':
      return { ...state, panel: action.panel };
    case 'closeSidebar':
      return { ...state, sidebar: null, panel: state.panel === 'skrip' ? null : state.panel };
    case 'closeDialog':
      return { ...state, dialog: null };
    case 'sizeDialog':
      return state.dialog
        ? {
            ...state,
            dialog: {
              ...state.dialog,
              width: action.width ?? state.dialog.width,
              height: action.height ?? state.dialog.height,
            },
          }
        : state;
    case 'answered':
      return { ...state, questions: state.questions.filter(({ id }) => id !== action.id) };
    case 'dismissToast':
      return { ...state, toasts: state.toasts.filter(({ id }) => id !== action.id) };
    case 'becomes':
      return {
        ...state,
        as: action.email,
        sidebar: null,
        dialog: null,
        panel: state.panel === 'skrip' ? null : state.panel,
      };
    case 'notice':
      return withToast(state, pageToast(action.title, action.message));
    case 'refused':
      return withToast(state, refusalToast(action.refusal, canEdit(state)));
    case 'heard':
      return hear(state, action.message, action.at);
  }
};
