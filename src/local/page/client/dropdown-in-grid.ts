import {
  Direction,
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  ICommandService,
  type Injector,
  IUniverInstanceService,
} from '@univerjs/core';
import { IEditorBridgeService, ISheetCellDropdownManagerService } from '@univerjs/sheets-ui';
import { ComponentManager, KeyCode } from '@univerjs/ui';
import { h, render } from 'preact';
import { createElement, useEffect, useRef } from 'react';
import { Dropdown, type DropdownHost } from './dropdown';
import type { FirstKeys } from './first-keys';

/** The parts of Univer's own properties of a list that ours needs. */
interface UniverList {
  readonly popup: {
    readonly extraProps: {
      readonly location: { readonly row: number; readonly col: number; readonly subUnitId: string };
      readonly options: readonly { readonly value: string }[];
      readonly defaultValue: string;
      readonly onChange: (values: string[]) => Promise<boolean | undefined>;
      readonly hideFn: () => void;
    };
  };
}

const editorText = (injector: Injector): string | null => {
  if (!injector.get(IEditorBridgeService).isVisible().visible) return null;
  const editor = injector
    .get(IUniverInstanceService)
    .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  return (editor?.getBody()?.dataStream ?? '').replace(/\r\n$/, '');
};

const moveOn = (injector: Injector, key: 'Enter' | 'Tab'): void => {
  const params =
    key === 'Enter'
      ? { keycode: KeyCode.ENTER, direction: Direction.DOWN }
      : { keycode: KeyCode.TAB, direction: Direction.RIGHT };
  void injector.get(ICommandService).executeCommand('sheet.command.move-selection-enter-tab', params);
};

const hostOf = (
  injector: Injector,
  list: UniverList,
  isStrict: DropdownRules,
  keys: FirstKeys,
): DropdownHost => {
  const { location, options, defaultValue, onChange, hideFn } = list.popup.extraProps;
  return {
    options: options.map(({ value }) => value),
    value: defaultValue,
    isStrict: isStrict(Number(location.subUnitId), location.row + 1, location.col + 1),
    typed: () => editorText(injector),
    onTyped(tell) {
      const listening = injector.get(ICommandService).onCommandExecuted(tell);
      return () => listening.dispose();
    },
    onKey: keys.add,
    choose(option, key) {
      void onChange([option]).then(() => {
        hideFn();
        if (key) moveOn(injector, key);
      });
    },
  };
};

/** Whether a cell takes nothing but what its list offers. */
export type DropdownRules = (sheet: number, row: number, column: number) => boolean;

/** Puts our list in the place of Univer's, which cuts long options off and knows no keys. */
export const showOwnDropdown = (injector: Injector, isStrict: DropdownRules, keys: FirstKeys): void => {
  // It registers Univer's own lists when it is made; ours comes after.
  injector.get(ISheetCellDropdownManagerService);
  const components = injector.get(ComponentManager);
  const key = 'sheets.dropdown.list';
  components.delete(key);
  components.register(key, ((list: UniverList) => {
    const place = useRef<HTMLDivElement>(null);
    const host = useRef(hostOf(injector, list, isStrict, keys));
    useEffect(() => {
      const element = place.current;
      if (!element || !host.current) return;
      render(h(Dropdown, { host: host.current }), element);
      return () => render(null, element);
    }, []);
    return createElement('div', { ref: place });
  }) as never);
};
