import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MenuEntry } from '../../host/contract';
import { focusBeside, focusByLetter, focusEnd, itemsOf } from './menu-focus';

interface Menu {
  readonly entries: readonly MenuEntry[];
  readonly label: string;
  /** Where the focus goes when it was opened with the keyboard. */
  readonly entrance: 'first' | 'last' | null;
  readonly run: (name: string) => void;
  /** Closes it, when it opens beside another. */
  readonly back?: () => void;
}

/** One item with a menu of its own beside it. */
const Submenu = (props: {
  readonly entry: Extract<MenuEntry, { kind: 'menu' }>;
  readonly open: 'mouse' | 'keys' | null;
  readonly setOpen: (by: 'mouse' | 'keys' | null) => void;
  readonly run: (name: string) => void;
}) => {
  const { entry, open, setOpen } = props;
  const item = useRef<HTMLButtonElement>(null);
  return (
    <div role="none" class="punya-anak" onMouseLeave={() => setOpen(null)}>
      <button
        ref={item}
        type="button"
        role="menuitem"
        tabIndex={-1}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        onMouseEnter={() => setOpen('mouse')}
        // A click of no button of the mouse comes from Enter or the space bar.
        onClick={({ detail }) => setOpen(detail === 0 ? 'keys' : 'mouse')}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowRight') return;
          event.preventDefault();
          event.stopPropagation();
          setOpen('keys');
        }}
      >
        {entry.caption}
        <span aria-hidden="true">▸</span>
      </button>
      {open && (
        <MenuEntries
          entries={entry.entries}
          label={entry.caption}
          entrance={open === 'keys' ? 'first' : null}
          run={props.run}
          back={() => {
            item.current?.focus();
            setOpen(null);
          }}
        />
      )}
    </div>
  );
};

/** The open part of a menu. */
export const MenuEntries = (props: Menu) => {
  const { entries, label, entrance, run, back } = props;
  const [openAt, setOpenAt] = useState<{ index: number; by: 'mouse' | 'keys' } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (entrance) focusEnd(itemsOf(list.current), entrance === 'first' ? 'Home' : 'End');
  }, [entrance]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    const target = event.target as HTMLElement;
    const items = itemsOf(list.current);
    if (key === 'ArrowDown' || key === 'ArrowUp') focusBeside(items, key === 'ArrowDown' ? 1 : -1, target);
    else if (key === 'Home' || key === 'End') focusEnd(items, key);
    else if (back && (key === 'ArrowLeft' || key === 'Escape')) back();
    else if (/^[\p{L}\p{N}]$/u.test(key) && !event.ctrlKey && !event.altKey)
      focusByLetter(items, key, target);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="menu-isi" role="menu" aria-label={label} tabIndex={-1} ref={list} onKeyDown={onKeyDown}>
      {entries.map((entry, index) => {
        const key = `${index}:${entry.kind === 'separator' ? '' : entry.caption}`;
        if (entry.kind === 'separator') {
          return (
            <div key={key} role="none">
              <hr class="pemisah" />
            </div>
          );
        }
        if (entry.kind === 'item') {
          return (
            <div key={key} role="none">
              <button
                type="button"
                role="menuitem"
                tabIndex={-1}
                onMouseEnter={() => setOpenAt(null)}
                onClick={() => run(entry.functionName)}
              >
                {entry.caption}
              </button>
            </div>
          );
        }
        return (
          <Submenu
            key={key}
            entry={entry}
            open={openAt?.index === index ? openAt.by : null}
            setOpen={(by) => setOpenAt(by && { index, by })}
            run={run}
          />
        );
      })}
    </div>
  );
};
