import type { MenuView, Window } from './contract';

/** What a script showed to the person at the command line. */
export interface Shown {
  readonly alerts: {
    readonly title: string;
    readonly message: string;
    readonly buttons: string;
    readonly answer: string;
  }[];
  readonly sidebars: { readonly title: string; readonly html: string }[];
  readonly dialogs: { readonly title: string; readonly html: string }[];
  readonly menus: MenuView[];
}

/** A window that nobody looks at: it keeps what it is shown and answers every question the same way. */
export const createCommandWindow = (answer: string | null): { window: Window; shown: Shown } => {
  const shown: Shown = { alerts: [], sidebars: [], dialogs: [], menus: [] };
  const answerTo = ({ title, message, buttons }: { title: string; message: string; buttons: string }) => {
    const given = answer ?? (buttons === 'OK' ? 'OK' : 'CLOSE');
    shown.alerts.push({ title, message, buttons, answer: given });
    return given;
  };
  const window: Window = {
    selection: null,
    alert: async (dialog) => answerTo(dialog),
    prompt: async (dialog) => ({ button: answerTo(dialog), text: '' }),
    toast: () => {},
    sidebar({ title, html }) {
      shown.sidebars.push({ title, html });
    },
    dialog({ title, html }) {
      shown.dialogs.push({ title, html });
    },
    select: () => {},
    menu(menu) {
      shown.menus.push(menu);
    },
  };
  return { window, shown };
};
