import { useState } from 'preact/hooks';
import type { Mail } from '../../host/contract';
import { dateAndTime } from './words';

const OneMail = (props: {
  readonly mail: Mail;
  readonly index: number;
  readonly mailKey: string;
  readonly timeZone: string;
}) => {
  const { mail, index } = props;
  const address = (kind: string) => `/surat/${index}.${kind}?kunci=${encodeURIComponent(props.mailKey)}`;
  return (
    <div class="surat-isi">
      <dl>
        <dt>Kepada</dt>
        <dd>{mail.to}</dd>
        {mail.cc !== '' && <dt>Tembusan</dt>}
        {mail.cc !== '' && <dd>{mail.cc}</dd>}
        <dt>Dari</dt>
        <dd>{mail.name ? `${mail.name} <${mail.from}>` : mail.from}</dd>
        <dt>Waktu</dt>
        <dd>{dateAndTime(new Date(mail.at), props.timeZone)}</dd>
      </dl>
      {mail.htmlBody === '' ? (
        <pre class="surat-teks">{mail.body}</pre>
      ) : (
        <>
          <iframe class="surat-html" title={mail.subject} src={address('html')} sandbox="allow-popups" />
          <details>
            <summary>Bagian teks</summary>
            <pre class="surat-teks">{mail.body}</pre>
          </details>
        </>
      )}
      {mail.attachments.length > 0 && <p>Lampiran: {mail.attachments.join(', ')}</p>}
      <a class="tombol" href={address('eml')} download={`surat-${index + 1}.eml`}>
        Unduh .eml
      </a>
    </div>
  );
};

/** Every mail the script sent; nothing leaves this computer unless a mail server was set. */
export const MailPanel = (props: {
  readonly mails: readonly Mail[];
  readonly quota: number;
  readonly mailKey: string;
  readonly timeZone: string;
}) => {
  const [open, setOpen] = useState<number | null>(null);
  const newestFirst = props.mails.map((mail, index) => ({ mail, index })).reverse();
  return (
    <div class="panel-isi">
      <p class="keterangan">Sisa kuota hari ini: {props.quota} penerima.</p>
      {newestFirst.length === 0 && (
        <p class="kosong">Belum ada surat. Surat yang dikirim skrip tampil di sini.</p>
      )}
      <ul class="daftar">
        {newestFirst.map(({ mail, index }) => (
          <li key={index}>
            <button
              type="button"
              aria-expanded={open === index}
              onClick={() => setOpen(open === index ? null : index)}
            >
              <strong>{mail.subject || '(tanpa perihal)'}</strong>
              <span>{mail.to}</span>
            </button>
            {open === index && (
              <OneMail mail={mail} index={index} mailKey={props.mailKey} timeZone={props.timeZone} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
