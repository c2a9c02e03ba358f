import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MenuEntry, MenuView } from '../../host/contract';

const focusItem = (list: Element | null, step: 1 | -1, from: Element | null): void => {
  const items = [...(list?.querySelectorAll<HTMLElement>(':scope > div > [role="menuitem"]') ?? [])];
  const now = items.indexOf(from as HTMLElement);
  items[(now + step + items.length) % items.length]?.focus();
};

const Entries = (props: {
  readonly entries: readonly MenuEntry[];
  readonly run: (name: string) => void;
  readonly label: string;
  /** Opened with the keyboard: the focus goes in. */
  readonly isEntered: boolean;
}) => {
  const [openAt, setOpenAt] = useState<{ index: number; isEntered: boolean } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (props.isEntered) focusItem(list.current, 1, null);
  }, [props.isEntered]);
  return (
    <div class="menu-isi" role="menu" aria-label={props.label} ref={list}>
      {props.entries.map((entry, index) => {
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
                onClick={() => props.run(entry.functionName)}
              >
                {entry.caption}
              </button>
            </div>
          );
        }
        return (
          <div key={key} role="none" class="punya-anak" onMouseLeave={() => setOpenAt(null)}>
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-haspopup="menu"
              aria-expanded={openAt?.index === index}
              onMouseEnter={() => setOpenAt({ index, isEntered: false })}
              onClick={() => setOpenAt({ index, isEntered: false })}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowRight') return;
                event.preventDefault();
                event.stopPropagation();
                setOpenAt({ index, isEntered: true });
              }}
            >
              {entry.caption}
              <span aria-hidden="true">▸</span>
            </button>
            {openAt?.index === index && (
              <Entries
                {...props}
                entries={entry.entries}
                label={entry.caption}
                isEntered={openAt.isEntered}
              />
            )}
          </div>
        );
      })}
    </div>
  );
};

/** The menus that the script added, as Google shows them beside its own. */
export const MenuBar = (props: {
  readonly menus: readonly MenuView[];
  readonly run: (name: string) => void;
}) => {
  const [open, setOpen] = useState<number | null>(null);
  const [isEntered, setEntered] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open === null) return;
    const close = (event: Event): void => {
      if (!bar.current?.contains(event.target as Node)) setOpen(null);
    };
    addEventListener('pointerdown', close, true);
    addEventListener('blur', close);
    return () => {
      removeEventListener('pointerdown', close, true);
      removeEventListener('blur', close);
    };
  }, [open]);

  const openAndFocus = (index: number): void => {
    setEntered(true);
    setOpen(index);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    const list = target.closest('[role="menu"]');
    const tops = [...(bar.current?.querySelectorAll<HTMLElement>(':scope > div > .menu-judul') ?? [])];
    if (event.key === 'Escape' && open !== null) {
      tops[open]?.focus();
      setOpen(null);
    } else if (list && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      focusItem(list, event.key === 'ArrowDown' ? 1 : -1, target);
    } else if (list && event.key === 'ArrowLeft' && list.parentElement?.classList.contains('punya-anak')) {
      list.parentElement.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const now = open ?? tops.indexOf(target as HTMLElement);
      const next = (now + (event.key === 'ArrowRight' ? 1 : -1) + tops.length) % tops.length;
      if (open !== null) openAndFocus(next);
      else tops[next]?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div class="menu" role="menubar" aria-label="Menu skrip" tabIndex={-1} ref={bar} onKeyDown={onKeyDown}>
      {props.menus.map((menu, index) => (
        <div key={menu.caption} role="none" class="menu-satu">
          <button
            type="button"
            role="menuitem"
            class="menu-judul"
            aria-haspopup="menu"
            aria-expanded={open === index}
            onClick={() => {
              setEntered(false);
              setOpen(open === index ? null : index);
            }}
            onMouseEnter={() => open !== null && setOpen(index)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              event.stopPropagation();
              openAndFocus(index);
            }}
          >
            {menu.caption}
          </button>
          {open === index && (
            <Entries
              entries={menu.entries}
              label={menu.caption}
              isEntered={isEntered}
              run={(name) => {
                setOpen(null);
                props.run(name);
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
};
