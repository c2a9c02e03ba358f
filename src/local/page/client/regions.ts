/** A part of the page that F6 goes to. */
interface Region {
  /** What it is made of; the first that is shown stands for it. */
  readonly selector: string;
  /** What takes the focus there; else the first thing that can. */
  readonly entrance?: string;
}

const grid = '.kisi';

/** In the order of F6. The tabs are drawn inside the grid, so they come after it. */
const regions: readonly Region[] = [
  { selector: '.kepala' },
  { selector: '.menu', entrance: '[role="menuitem"][tabindex="0"]' },
  { selector: '.alat' },
  { selector: '.panel-tombol' },
  { selector: grid },
  { selector: '[data-u-comp="slide-tab-bar"]', entrance: '[aria-selected="true"]' },
  { selector: '.panel', entrance: '.panel' },
  { selector: '.jendela.lepas' },
  { selector: '.roti-semua' },
];

const canTakeFocus = 'button:not(:disabled), select, input, a[href], iframe';

const shown = (elements: Iterable<HTMLElement>): HTMLElement | undefined =>
  [...elements].find((element) => element.checkVisibility());

const rootOf = ({ selector }: Region): HTMLElement | undefined =>
  shown(document.querySelectorAll<HTMLElement>(selector));

const entranceOf = ({ entrance }: Region, root: HTMLElement): HTMLElement | undefined => {
  if (entrance && root.matches(entrance)) return root;
  return shown(root.querySelectorAll<HTMLElement>(entrance ?? canTakeFocus));
};

const regionOf = (element: Element | null): Region | undefined =>
  regions.filter(({ selector }) => element?.closest(selector)).at(-1);

/** Goes to the next part of the page, or the one before; never out of a dialog that has to be answered. */
export const stepRegion = (step: 1 | -1, focusGrid: () => void): void => {
  if (document.querySelector('dialog:modal')) return;
  const home = regions.findIndex(({ selector }) => selector === grid);
  const now = regionOf(document.activeElement);
  const from = now ? regions.indexOf(now) : home;
  const others = [...regions.slice(from + 1), ...regions.slice(0, from)];
  for (const region of step === 1 ? others : others.reverse()) {
    if (region.selector === grid) {
      focusGrid();
      return;
    }
    const root = rootOf(region);
    const entrance = root && entranceOf(region, root);
    if (entrance) {
      entrance.focus();
      return;
    }
  }
};

/** Escape leaves these for the grid; what is a window of its own closes itself. */
export const isAroundGrid = (element: Element | null): boolean => {
  const region = regionOf(element);
  return region !== undefined && ![grid, '.panel', '.jendela.lepas'].includes(region.selector);
};
