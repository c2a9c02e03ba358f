import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

/** One part of the page: its title, and how many things in it wait for somebody. */
export interface TabTitle<Key extends string> {
  readonly key: Key;
  readonly title: string;
  readonly waiting?: number;
}

/** Tabs that are walked with the arrow keys, with the part that is open below. */
export const Tabs = <Key extends string>({
  tabs,
  open,
  onOpen,
  children,
}: {
  tabs: readonly TabTitle<Key>[];
  open: Key;
  onOpen: (key: Key) => void;
  children: ComponentChildren;
}) => {
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ key }) => key === open);
    const places: Readonly<Record<string, number>> = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = places[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    onOpen(tab.key);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label="Bagian panel penilaian" ref={list} onKeyDown={walk}>
        {tabs.map(({ key, title, waiting = 0 }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`tab-${key}`}
            aria-selected={key === open}
            aria-controls="part"
            tabIndex={key === open ? 0 : -1}
            data-home={key === open ? true : undefined}
            onClick={() => onOpen(key)}
          >
            {title}
            {waiting > 0 && <span class="waiting"> {waiting}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="part" aria-labelledby={`tab-${open}`}>
        {children}
      </div>
    </>
  );
};
