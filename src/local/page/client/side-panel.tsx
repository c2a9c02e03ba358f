import type { ComponentChildren } from 'preact';
import { useFocusWhile } from './focus';
import type { Panel } from './page-state';

/** Panels that are always there; the script's own page comes before them when it is open. */
export const panelNames: readonly (readonly [Panel, string])[] = [
  ['surat', 'Kotak Surat'],
  ['pemicu', 'Pemicu'],
  ['log', 'Log eksekusi'],
  ['waktu', 'Waktu'],
];

/** The panel at the right of the grid: Escape closes it. */
export const SidePanel = (props: {
  readonly title: string;
  readonly kind: Panel;
  readonly isShown: boolean;
  /** Somebody is typing into a cell: the panel leaves them the focus. */
  readonly isTyping: () => boolean;
  readonly close: () => void;
  readonly children: ComponentChildren;
}) => {
  const place = useFocusWhile(props.isShown, props.isTyping);
  return (
    <aside
      ref={place}
      class={`panel panel-${props.kind}`}
      aria-label={props.title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        props.close();
      }}
    >
      <div class="panel-kepala">
        <h2>{props.title}</h2>
        <button type="button" class="tutup" aria-label={`Tutup ${props.title}`} onClick={props.close}>
          ×
        </button>
      </div>
      {props.children}
    </aside>
  );
};

/** Buttons that open and close the panels. */
export const PanelButtons = (props: {
  readonly open: Panel | null;
  readonly sidebarTitle: string | null;
  readonly mailCount: number;
  readonly show: (panel: Panel | null) => void;
}) => (
  <nav class="panel-tombol" aria-label="Panel">
    {[
      ...(props.sidebarTitle === null ? [] : [['skrip', props.sidebarTitle || 'Bilah skrip'] as const]),
      ...panelNames,
    ].map(([panel, title]) => (
      <button
        key={panel}
        type="button"
        aria-pressed={props.open === panel}
        onClick={() => props.show(props.open === panel ? null : panel)}
      >
        {title}
        {panel === 'surat' && props.mailCount > 0 ? <span class="hitung">{props.mailCount}</span> : null}
      </button>
    ))}
  </nav>
);
