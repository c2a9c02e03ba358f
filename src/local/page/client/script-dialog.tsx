import type { DialogPage } from '../protocol';
import { Modal } from './modal';
import { ScriptPage, type ScriptPageHost } from './script-page';

/** A dialog of the script, in the size it asked for. */
export const ScriptDialog = (props: { readonly dialog: DialogPage; readonly host: ScriptPageHost }) => {
  const { dialog, host } = props;
  return (
    <Modal title={dialog.title} close={host.close} modal={dialog.modal} width={dialog.width ?? 600}>
      <div class="jendela-kepala">
        <h2>{dialog.title}</h2>
        <button type="button" class="tutup" aria-label="Tutup" onClick={host.close}>
          ×
        </button>
      </div>
      <div style={{ height: `${dialog.height ?? 400}px` }}>
        <ScriptPage page={dialog} host={host} class="skrip-jendela" />
      </div>
    </Modal>
  );
};
