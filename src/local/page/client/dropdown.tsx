import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { markedAtFirst, matching } from './list-options';

/** What a cell's list needs of the grid. */
export interface DropdownHost {
  readonly options: readonly string[];
  /** What the cell holds. */
  readonly value: string;
  /** A rule that lets nothing else pass: a typed beginning then stands for the option. */
  readonly isStrict: boolean;
  /** What stands in the cell's editor, null while it is closed. */
  readonly typed: () => string | null;
  /** Tells that the editor may hold something else. Returns the way to stop. */
  readonly onTyped: (tell: () => void) => () => void;
  /** Hears keys before the grid does; true keeps a key from it. Returns the way to stop. */
  readonly onKey: (hear: (event: KeyboardEvent) => boolean) => () => void;
  /** Puts the option into the cell; `key` is what the person pressed to choose it. */
  readonly choose: (option: string, key: 'Enter' | 'Tab' | null) => void;
}

interface Place {
  readonly typed: string | null;
  /** Where the arrow keys went; null before the first. */
  readonly moved: number | null;
}

const sightOf = (host: DropdownHost, { typed, moved }: Place) => {
  const filter = typed === null || typed === host.value ? '' : typed;
  const found = matching(host.options, filter);
  return { filter, found, marked: moved ?? markedAtFirst(found, filter, host.isStrict) };
};

/** A cell's list: it shrinks to what is typed, and works with the mouse or with the arrows, Enter and Tab. */
export const Dropdown = (props: { readonly host: DropdownHost }) => {
  const { host } = props;
  // Keys may come faster than the page is drawn, so they are counted from here and not from what is drawn.
  const place = useRef<Place>({ typed: host.typed(), moved: null });
  const [drawn, draw] = useState(place.current);
  const list = useRef<HTMLDivElement>(null);
  const { filter, found, marked } = sightOf(host, drawn);

  useLayoutEffect(() => {
    const go = (to: Place): void => {
      place.current = to;
      draw(to);
    };
    const stopTyped = host.onTyped(() => {
      const typed = host.typed();
      if (typed !== place.current.typed) go({ typed, moved: null });
    });
    const stopKeys = host.onKey(({ key }) => {
      const { typed, moved } = place.current;
      const now = sightOf(host, place.current);
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        const step = key === 'ArrowDown' ? 1 : -1;
        const from = now.marked < 0 && step < 0 ? 0 : now.marked;
        const count = now.found.length;
        if (count > 0) go({ typed, moved: (from + step + count) % count });
        return true;
      }
      const option = now.found[now.marked];
      // What was typed out in full goes the usual way.
      const isTypedOut = moved === null && option === typed;
      if ((key !== 'Enter' && key !== 'Tab') || option === undefined || isTypedOut) return false;
      host.choose(option, key);
      return true;
    });
    return () => {
      stopTyped();
      stopKeys();
    };
  }, [host]);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  return (
    <div class="pilihan">
      {found.length === 0 && <p class="kosong">Tidak ada pilihan yang memuat “{filter}”.</p>}
      <div ref={list} class="pilihan-isi" role="listbox" aria-label="Pilihan">
        {found.map((option, index) => (
          <button
            key={option}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={marked < 0 ? option === host.value : index === marked}
            class={index === marked ? 'pilihan-satu ditandai' : 'pilihan-satu'}
            // The focus stays in the cell's editor, which hears the keys.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => host.choose(option, null)}
          >
            {option}
            {option === host.value && <span aria-hidden="true">✓</span>}
          </button>
        ))}
      </div>
    </div>
  );
};
