import { useEffect, useRef, useState } from 'preact/hooks';
import type { SentDocument } from '../../core/putaran/document-input';
import type { PrintedFile } from '../../entry/documents';
import { errorText } from '../dialog/error-text';
import { type DocumentKey, documents, writeDocument } from './write-document';

/** The bytes of a base64 text as something the browser can save. */
const blobOf = (base64: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: 'application/pdf' });

interface Ready {
  readonly name: string;
  readonly url: string;
}

/** A file that is saved at once; the link stays for browsers that want a click for it. */
const Download = ({ ready: { name, url } }: { ready: Ready }) => {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    link.current?.click();
    return () => URL.revokeObjectURL(url);
  }, [url]);
  return (
    <p role="status">
      Sudah diunduh:{' '}
      <a ref={link} href={url} download={name}>
        {name}
      </a>
    </p>
  );
};

/** Minutes and certificates of the locked round, under a number: written here, printed by the server. */
export const Documents = ({
  period,
  onRead,
  onPrint,
}: {
  /** What the round is called, such as 2026. */
  period: string;
  onRead: (code: string) => Promise<SentDocument>;
  onPrint: (name: string, html: string) => Promise<PrintedFile>;
}) => {
  const [number, setNumber] = useState('');
  const [doing, setDoing] = useState<DocumentKey | ''>('');
  const [error, setError] = useState('');
  const [ready, setReady] = useState<Ready | null>(null);
  const print = (key: DocumentKey) => {
    setDoing(key);
    setError('');
    setReady(null);
    onRead(documents[key].code)
      .then((sent) => {
        const { name, html } = writeDocument(key, sent, number.trim());
        return onPrint(name, html);
      })
      .then(
        ({ name, base64 }) => setReady({ name, url: URL.createObjectURL(blobOf(base64)) }),
        (failure: unknown) => setError(errorText(failure)),
      )
      .finally(() => setDoing(''));
  };
  return (
    <section>
      <h2>Dokumen</h2>
      <div class="actions">
        <label>
          Nomor{' '}
          <input
            type="text"
            maxLength={100}
            value={number}
            placeholder={`000/000/BAPPERIDA/${period}`}
            onInput={(event) => setNumber(event.currentTarget.value)}
          />
        </label>
        <button type="button" disabled={doing !== ''} onClick={() => print('minutes')}>
          {doing === 'minutes' ? 'Membuat PDF…' : 'Unduh berita acara (PDF)'}
        </button>
        <button type="button" disabled={doing !== ''} onClick={() => print('certificates')}>
          {doing === 'certificates' ? 'Membuat PDF…' : 'Unduh sertifikat (PDF)'}
        </button>
      </div>
      <p class="note">Nomor boleh kosong dan diisi dengan tangan. Kata-katanya diatur di tab Templat.</p>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {ready && <Download ready={ready} />}
    </section>
  );
};
