import type { PersonView } from '../protocol';
import { canEdit, type PageState, type Panel } from './page-state';
import { shortTime } from './words';

const PersonSwitch = (props: {
  readonly people: readonly PersonView[];
  readonly as: string;
  readonly be: (email: string) => void;
}) => {
  const groups = [...new Set(props.people.map(({ group }) => group))];
  return (
    <label class="siapa">
      <span>Anda sebagai</span>
      <select value={props.as} onChange={(event) => props.be(event.currentTarget.value)}>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {props.people
              .filter((person) => person.group === group)
              .map((person) => (
                <option key={person.email} value={person.email}>
                  {person.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
};

/** Name of the workbook, who you are, and the way to take the workbook along. */
export const Header = (props: {
  readonly state: PageState;
  readonly now: number;
  readonly be: (email: string) => void;
  readonly showPanel: (panel: Panel | null) => void;
  readonly showKeys: () => void;
}) => {
  const { state } = props;
  return (
    <header class="kepala">
      <svg class="lambang" viewBox="0 0 16 16" aria-hidden="true">
        <rect width="16" height="16" rx="3" fill="#0b6b3a" />
        <path d="M4 4h8v8H4zM4 8h8M8 4v8" fill="none" stroke="#fff" stroke-width="1.3" />
      </svg>
      <div class="judul">
        <h1>{state.bookName}</h1>
        <p>Mode lokal — data tersimpan di komputer ini</p>
      </div>
      <div class="kepala-kanan">
        <button
          type="button"
          class="tombol jam"
          title="Jam yang dilihat skrip"
          onClick={() => props.showPanel(state.panel === 'waktu' ? null : 'waktu')}
        >
          <span aria-hidden="true">◷</span> {shortTime(new Date(props.now), state.timeZone)}
          {state.clock.real ? '' : ' · disetel'}
        </button>
        {!canEdit(state) && <span class="cap">Hanya melihat</span>}
        <PersonSwitch people={state.people} as={state.as} be={props.be} />
        <button
          type="button"
          class="tombol"
          aria-label="Pintasan papan tik"
          title="Pintasan papan tik (Ctrl+/). F6 berpindah antara menu, alat, lembar, tab dan bilah samping."
          onClick={props.showKeys}
        >
          <span aria-hidden="true">⌨</span>
        </button>
        <a class="tombol utama" href={`/unduh.xlsx?kunci=${encodeURIComponent(state.key)}`} download>
          Unduh .xlsx
        </a>
      </div>
    </header>
  );
};
