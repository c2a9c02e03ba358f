import type { PageAction } from './page-state';
import type { ScriptPageHost } from './script-page';

interface Around extends Pick<ScriptPageHost, 'call' | 'focusGrid' | 'stepRegion'> {
  readonly act: (action: PageAction) => void;
}

/** What the page does for the script's sidebar, and for its dialog. */
export const scriptHosts = ({ act, ...around }: Around): readonly [ScriptPageHost, ScriptPageHost] => {
  const closeSidebar = (): void => act({ type: 'closeSidebar' });
  const closeDialog = (): void => act({ type: 'closeDialog' });
  return [
    {
      ...around,
      close: closeSidebar,
      escape(isInField) {
        // Out of a field it only leads to the panel, where the next one closes: what is being typed stays.
        if (isInField) document.querySelector<HTMLElement>('.panel-skrip')?.focus();
        else closeSidebar();
      },
    },
    {
      ...around,
      close: closeDialog,
      resize: (size) => act({ type: 'sizeDialog', ...size }),
      escape: closeDialog,
    },
  ];
};
