import { isAroundGrid } from './regions';

/** What the page's own keys do. */
export interface PageKeys {
  /** The next part of the page, or the one before. */
  readonly region: (step: 1 | -1) => void;
  /** The next tab of the workbook, or the one before. */
  readonly sheet: (step: 1 | -1) => void;
  /** Shows which keys there are. */
  readonly help: () => void;
  /** Back into the grid, from what stands around it. */
  readonly leave: () => void;
}

/** The keys as people are told of them. */
export const keysInWords: readonly (readonly [string, string])[] = [
  [
    'F6 · Shift+F6',
    'bagian halaman berikutnya · sebelumnya: kepala, menu, alat, panel, lembar, tab, bilah samping',
  ],
  ['Ctrl+Alt+Shift+M', 'keluar dari lembar'],
  ['Alt+↓ · Alt+↑', 'tab lembar berikutnya · sebelumnya'],
  ['← → ↑ ↓', 'di menu, di alat dan di deretan tab'],
  ['Esc', 'menutup menu, panel atau jendela, lalu kembali ke lembar'],
  ['Enter · F2', 'membuka sel dan daftar pilihannya'],
  ['Tab · Enter', 'menyimpan isian lalu ke kanan · ke bawah'],
  ['Ctrl+Z · Ctrl+Y', 'mengurungkan · mengulangi'],
  ['Ctrl+C · Ctrl+X · Ctrl+V', 'menyalin · memotong · menempel'],
  ['Ctrl+/', 'petunjuk ini'],
];

const isInGrid = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('.kisi') !== null;

const actionOf = (event: KeyboardEvent, keys: PageKeys): (() => void) | null => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const control = ctrlKey || metaKey;
  if (key === 'F6' && !control && !altKey) return () => keys.region(shiftKey ? -1 : 1);
  if (event.code === 'KeyM' && control && altKey && shiftKey) return () => keys.region(1);
  if (key === '/' && control && !altKey) return keys.help;
  const isSheetStep = altKey && !control && !shiftKey && isInGrid(event);
  if (isSheetStep && key === 'ArrowDown') return () => keys.sheet(1);
  if (isSheetStep && key === 'ArrowUp') return () => keys.sheet(-1);
  return null;
};

/** Hears the page's own keys; to be called before the grid is made, which would hear them first. */
export const listenForPageKeys = (keys: PageKeys): void => {
  addEventListener(
    'keydown',
    (event) => {
      const action = event.isComposing ? null : actionOf(event, keys);
      if (!action) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      action();
    },
    true,
  );
  // What is open there closes first, and says so.
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && isAroundGrid(document.activeElement))
      keys.leave();
  });
};
