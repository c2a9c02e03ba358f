import type { Field } from './draft';

/** What somebody else put into a field meanwhile, beside what was typed here, for the person to choose. */
export const Conflict = ({
  field,
  what,
  onChoose,
}: {
  field: Field;
  what: string;
  onChoose(which: 'sheet' | 'own'): void;
}) =>
  field.conflict === null ? null : (
    <div class="conflict" role="alert">
      <p>{what} diubah orang lain di lembar sementara Anda mengisi. Pilih yang dipakai.</p>
      <dl>
        <dt>Di lembar</dt>
        <dd>{field.conflict || '(kosong)'}</dd>
        <dt>Isian Anda</dt>
        <dd>{field.text || '(kosong)'}</dd>
      </dl>
      <div class="row">
        <button type="button" onClick={() => onChoose('sheet')}>
          Pakai isi lembar
        </button>
        <button type="button" onClick={() => onChoose('own')}>
          Pakai isian saya
        </button>
      </div>
    </div>
  );
