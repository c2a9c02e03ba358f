import { useEffect, useRef, useState } from 'preact/hooks';
import { proposerKinds } from '../../core/lembar/choices';
import { choiceMeanings } from '../../core/usulan/choice-meanings';
import type { OpenEntry } from '../../entry/open-entries';
import { explained } from '../explain';

/** What a new entry starts from. */
export interface Beginning {
  readonly opd: string;
  readonly proposerKind: string;
  readonly unit: string;
  readonly name: string;
}

/** Asks for the least that a new entry needs: whose it is and what it is called. */
export const NewEntry = ({
  agencies,
  schools,
  begin,
  onBegun,
  onCancel,
}: {
  agencies: readonly string[];
  schools: readonly string[];
  begin(beginning: Beginning): Promise<OpenEntry>;
  onBegun(opened: OpenEntry): void;
  onCancel(): void;
}) => {
  const [opd, setOpd] = useState(agencies.length === 1 ? (agencies[0] ?? '') : '');
  const [proposerKind, setKind] = useState('OPD');
  const [unit, setUnit] = useState('');
  const [name, setName] = useState('');
  const [isBeginning, setBeginning] = useState(false);
  const [problem, setProblem] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isSchool = proposerKind === 'SD' || proposerKind === 'SMP';

  const submit = (event: Event): void => {
    event.preventDefault();
    const missing = opd === '' ? 'baru-opd' : name.trim() === '' ? 'baru-nama' : '';
    if (missing !== '') {
      setProblem(missing === 'baru-opd' ? 'Pilih OPD-nya dahulu.' : 'Isi nama inovasinya dahulu.');
      document.getElementById(missing)?.focus();
      return;
    }
    setBeginning(true);
    setProblem('');
    begin({ opd, proposerKind, unit, name })
      .then(onBegun, (error: unknown) => setProblem(explained(error).text))
      .finally(() => setBeginning(false));
  };

  return (
    <form onSubmit={submit} noValidate>
      <h2 ref={heading} tabIndex={-1}>
        Usulan baru
      </h2>
      <div class="field">
        <label for="baru-opd">OPD</label>
        <select id="baru-opd" value={opd} onChange={(event) => setOpd(event.currentTarget.value)}>
          <option value="">Pilih…</option>
          {agencies.map((agency) => (
            <option key={agency} value={agency}>
              {agency}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="baru-jenis">Jenis pengusul</label>
        <select
          id="baru-jenis"
          value={proposerKind}
          aria-describedby="baru-jenis-arti"
          onChange={(event) => setKind(event.currentTarget.value)}
        >
          {proposerKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kind}
            </option>
          ))}
        </select>
        <p class="meaning" id="baru-jenis-arti">
          {choiceMeanings.proposerKind?.[proposerKind] ?? ''}
        </p>
      </div>
      {proposerKind !== 'OPD' && (
        <div class="field">
          <label for="baru-unit">{isSchool ? 'Nama sekolah' : 'Nama unit'}</label>
          <input
            id="baru-unit"
            type="text"
            autocomplete="off"
            list={isSchool && schools.length > 0 ? 'baru-sekolah' : undefined}
            value={unit}
            onInput={(event) => setUnit(event.currentTarget.value)}
          />
          <datalist id="baru-sekolah">
            {schools.map((school) => (
              <option key={school} value={school} />
            ))}
          </datalist>
        </div>
      )}
      <div class="field">
        <label for="baru-nama">Nama inovasi</label>
        <input
          id="baru-nama"
          type="text"
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      {problem && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      <div class="row">
        <button type="button" onClick={onCancel} disabled={isBeginning}>
          Batal
        </button>
        <button type="submit" class="primary" disabled={isBeginning}>
          {isBeginning ? 'Membuat…' : 'Buat draf'}
        </button>
      </div>
    </form>
  );
};
