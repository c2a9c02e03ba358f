import { useEffect, useRef, useState } from 'preact/hooks';
import type { MenuView } from '../../host/contract';
import { MenuEntries } from './menu-entries';
import { focusBeside, focusEnd } from './menu-focus';

/** What is open, and whether the keys opened it: then the focus goes in. */
interface Open {
  readonly index: number;
  readonly entrance: 'first' | 'last' | null;
}

/** The menus that the script added, as Google shows them beside its own. */
export const MenuBar = (props: {
  readonly menus: readonly MenuView[];
  readonly run: (name: string) => void;
}) => {
  const [open, setOpen] = useState<Open | null>(null);
  /** The one that Tab comes to. */
  const [current, setCurrent] = useState(0);
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

  const tops = (): HTMLElement[] => [...(bar.current?.querySelectorAll<HTMLElement>('.menu-judul') ?? [])];
  const close = (): void => {
    if (open) tops()[open.index]?.focus();
    setOpen(null);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    const target = event.target as Element;
    if (key === 'Tab') {
      close();
      return;
    }
    const isTop = target.classList.contains('menu-judul');
    if (key === 'Escape' && open !== null) close();
    else if (isTop && (key === 'ArrowDown' || key === 'ArrowUp')) {
      setOpen({ index: current, entrance: key === 'ArrowDown' ? 'first' : 'last' });
    } else if (isTop && (key === 'Home' || key === 'End')) focusEnd(tops(), key);
    else if (key === 'ArrowRight' || key === 'ArrowLeft') {
      const all = tops();
      const from = all[open?.index ?? current];
      if (!from) return;
      focusBeside(all, key === 'ArrowRight' ? 1 : -1, from);
      const index = all.indexOf(document.activeElement as HTMLElement);
      if (open) setOpen({ index, entrance: 'first' });
    } else return;
    event.preventDefault();
  };

  return (
    <div class="menu" role="menubar" aria-label="Menu skrip" tabIndex={-1} ref={bar} onKeyDown={onKeyDown}>
      {props.menus.map((menu, index) => {
        const isOpen = open?.index === index;
        return (
          <div key={menu.caption} role="none" class="menu-satu">
            <button
              type="button"
              role="menuitem"
              class="menu-judul"
              tabIndex={index === Math.min(current, props.menus.length - 1) ? 0 : -1}
              aria-haspopup="menu"
              aria-expanded={isOpen}
              onFocus={() => setCurrent(index)}
              // A click of no button of the mouse comes from Enter or the space bar.
              onClick={({ detail }) =>
                setOpen(isOpen ? null : { index, entrance: detail === 0 ? 'first' : null })
              }
              onMouseEnter={() => open && setOpen({ index, entrance: null })}
            >
              {menu.caption}
            </button>
            {isOpen && (
              <MenuEntries
                entries={menu.entries}
                label={menu.caption}
                entrance={open.entrance}
                run={(name) => {
                  setOpen(null);
                  props.run(name);
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
};
