import { useState } from 'preact/hooks';
import { mostCharacters } from '../../core/impor/import-request';
import type { ImportTab } from '../../core/impor/import-tabs';

const tooLarge = 'Daftar ini lebih besar dari 4,5 juta karakter. Bagi menjadi beberapa daftar.';

/** What the person has chosen and pasted so far. */
export interface Source {
  readonly tab: ImportTab | '';
  readonly text: string;
}

const readText = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error(`Berkas ${file.name} tidak dapat dibaca. Pilih sekali lagi.`));
    reader.readAsText(file);
  });

interface Props {
  readonly source: Source;
  readonly isBusy: boolean;
  readonly onChange: (source: Source) => void;
  readonly onRead: () => void;
}

/** Where the list goes, and the list itself: pasted or from a file. */
export const ListSource = ({ source, isBusy, onChange, onRead }: Props) => {
  const [errors, setErrors] = useState<{ tab?: string; text?: string }>({});
  const change = (part: Partial<Source>) => {
    setErrors({});
    onChange({ ...source, ...part });
  };
  const takeFile = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    if (file.size > 4 * mostCharacters) setErrors({ text: tooLarge });
    else
      readText(file).then(
        (text) => change({ text }),
        (reason: Error) => setErrors({ text: reason.message }),
      );
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const tab = source.tab === '' ? 'Pilih dahulu: Sekolah atau Inovasi.' : undefined;
    const isEmpty = source.text.trim() === '';
    const text = isEmpty
      ? 'Tempelkan daftarnya atau pilih berkas.'
      : source.text.length > mostCharacters
        ? tooLarge
        : undefined;
    setErrors({ ...(tab ? { tab } : {}), ...(text ? { text } : {}) });
    if (tab) document.getElementById('to-schools')?.focus();
    else if (text) document.getElementById('list')?.focus();
    else onRead();
  };
  return (
    <form onSubmit={submit} noValidate>
      <fieldset aria-describedby={errors.tab ? 'tab-error' : undefined}>
        <legend>Impor ke tab</legend>
        {(
          [
            ['schools', 'Sekolah'],
            ['innovations', 'Inovasi'],
          ] as const
        ).map(([tab, name]) => (
          <label key={tab}>
            <input
              type="radio"
              name="tab"
              id={`to-${tab}`}
              checked={source.tab === tab}
              onChange={() => change({ tab })}
            />
            {name}
          </label>
        ))}
        {errors.tab && (
          <p class="error" id="tab-error">
            {errors.tab}
          </p>
        )}
      </fieldset>
      <label for="list">Daftar</label>
      <p class="note" id="list-help">
        Salin barisnya beserta judul dari lembar lain lalu tempel di sini, atau pilih berkas CSV.
      </p>
      <textarea
        id="list"
        spellcheck={false}
        value={source.text}
        onInput={(event) => change({ text: event.currentTarget.value })}
        aria-describedby={errors.text ? 'list-help list-error' : 'list-help'}
        aria-invalid={errors.text !== undefined}
      />
      {errors.text && (
        <p class="error" id="list-error">
          {errors.text}
        </p>
      )}
      <label for="file">Berkas CSV atau teks</label>
      <input
        type="file"
        id="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        onChange={(event) => takeFile(event.currentTarget)}
      />
      <button type="submit" class="main" disabled={isBusy}>
        Periksa daftar
      </button>
    </form>
  );
};
