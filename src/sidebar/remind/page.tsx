import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReminderLine, RemindersView } from '../../core/pengingat/reminders-view';
import { Ask, type Question } from '../dialog/ask';
import { errorText } from '../dialog/error-text';
import { remote } from '../remote';
import { Agency } from './agency';

const server = remote<typeof import('../../entry/reminders')>();

/** What stands on the page. */
interface Shown {
  readonly view: RemindersView | null;
  /** What was done last. */
  readonly said: string;
  readonly error: string;
}

/** Agencies that the question names: more would push its title out of the window. */
const namedInQuestion = 6;

/** Asks before letters go, with whom they go to. */
const sending = (lines: readonly ReminderLine[], act: Question['act']): Question => {
  const addresses = lines.reduce((sum, { recipients }) => sum + recipients.length, 0);
  return {
    title: 'Kirim pengingat',
    body: (
      <>
        <p>
          {addresses} surat kepada {lines.length} OPD dikirim sekarang dari akun Anda. Sesudah ini OPD itu
          tidak disurati lagi pekan ini.
        </p>
        <ul class="plain" aria-label="Penerima">
          {lines.slice(0, namedInQuestion).map(({ key, name, recipients }) => (
            <li key={key}>
              {name}: {recipients.join(', ')}
            </li>
          ))}
          {lines.length > namedInQuestion && (
            <li>dan {lines.length - namedInQuestion} OPD lain di halaman ini</li>
          )}
        </ul>
      </>
    ),
    reason: 'none',
    button: 'Ya, kirim',
    doing: 'Mengirim…',
    act,
  };
};

const summaryOf = ({ lines, quiet, deadline, readAt }: RemindersView): string =>
  [
    `${lines.length} OPD perlu diingatkan, ${quiet} tidak.`,
    deadline === '' ? 'Tenggat belum diisi di tab Pengaturan.' : `Tenggat ${deadline}.`,
    `Dibaca pukul ${readAt} WIB.`,
  ].join(' ');

const Page = () => {
  const [{ view, said, error }, setShown] = useState<Shown>({ view: null, said: '', error: '' });
  const [question, setQuestion] = useState<Question | null>(null);
  const [isReading, setReading] = useState(false);
  const read = () => {
    setReading(true);
    server
      .readReminders()
      .then(
        (answer) => setShown({ view: answer, said: '', error: '' }),
        (failure: unknown) => setShown((before) => ({ ...before, said: '', error: errorText(failure) })),
      )
      .finally(() => setReading(false));
  };
  useEffect(read, []);
  const send = (lines: readonly ReminderLine[]) =>
    setQuestion(
      sending(lines, () =>
        server
          .sendRemindersNow(lines.map(({ key }) => key))
          .then((answer) => setShown({ view: answer.view, said: answer.said, error: '' })),
      ),
    );
  const ready = view?.maySend ? view.lines.filter(({ obstacle }) => obstacle === '') : [];
  return (
    <>
      <h1>Pengingat OPD</h1>
      <div class="top">
        <div tabIndex={-1} data-home role="status">
          {said !== '' && !isReading && <strong>{said}</strong>}
          <p>{isReading ? 'Membaca…' : view && summaryOf(view)}</p>
        </div>
        <div class="actions">
          {ready.length > 0 && (
            <button type="button" class="main" onClick={() => send(ready)}>
              Kirim pengingat sekarang
            </button>
          )}
          <button type="button" onClick={read} disabled={isReading}>
            Muat ulang
          </button>
        </div>
      </div>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {view && view.problem !== '' && <p class="warning">{view.problem}</p>}
      {view && !view.maySend && (
        <p class="note">
          Surat otomatis dikirim akun pemilik berkas. Alamat dan WhatsApp di bawah membuka surat atau obrolan
          Anda sendiri dengan isi yang sudah siap.
        </p>
      )}
      {view && view.lines.length === 0 && <p>Tidak ada yang ditunggu dari OPD mana pun.</p>}
      {view && view.lines.length > 0 && (
        <ul aria-label="OPD yang perlu diingatkan">
          {view.lines.map((line) => (
            <Agency key={line.key} line={line} onSend={view.maySend ? () => send([line]) : null} />
          ))}
        </ul>
      )}
      {question && <Ask question={question} onClose={() => setQuestion(null)} />}
    </>
  );
};

const root = document.getElementById('page');
if (root) render(<Page />, root);
