import { Modal } from './modal';
import { keysInWords } from './page-keys';

/** Which keys the page knows. */
export const KeysDialog = (props: { readonly close: () => void }) => (
  <Modal title="Pintasan papan tik" close={props.close} width={560}>
    <div class="jendela-kepala">
      <h2>Pintasan papan tik</h2>
      <button type="button" class="tutup" aria-label="Tutup" onClick={props.close}>
        ×
      </button>
    </div>
    <dl class="pintasan">
      {keysInWords.map(([keys, meaning]) => (
        <div key={keys}>
          <dt>{keys}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </Modal>
);
