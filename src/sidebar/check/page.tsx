import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CheckFile } from '../../core/periksa/check';
import { errorText } from '../dialog/error-text';
import { remote } from '../remote';
import { DiagnosisPart } from './diagnosis';
import { Finding } from './finding';
import { words } from './words';

const server = remote<typeof import('../../entry/checks') & typeof import('../../entry/diagnosis')>();

/** What stands on the page. */
interface Shown {
  readonly file: CheckFile | null;
  readonly said: string;
  readonly error: string;
}

/** How it stands, in a sentence. */
const summaryOf = ({ checks }: CheckFile): string => {
  const found = checks.filter(({ state }) => state === 'found').length;
  return found === 0 ? 'Semua yang diperiksa beres.' : `${found} hal perlu dibereskan.`;
};

/** What a call to the server changes on the page. */
interface Screen {
  show(change: (before: Shown) => Shown): void;
  setBusy(doing: string): void;
}

/** Asks the server for the checks and shows them, or why they did not come. */
const ask = (screen: Screen, doing: string, done: string, call: () => Promise<CheckFile>): void => {
  screen.setBusy(doing);
  call()
    .then(
      (file) => screen.show(() => ({ file, said: done, error: '' })),
      (failure: unknown) => screen.show((before) => ({ ...before, said: '', error: errorText(failure) })),
    )
    .finally(() => {
      screen.setBusy('');
      // The button that was pressed may be gone.
      document.querySelector<HTMLElement>('[data-home]')?.focus();
    });
};

const Page = () => {
  const [{ file, said, error }, show] = useState<Shown>({ file: null, said: '', error: '' });
  const [busy, setBusy] = useState('');
  const read = () => ask({ show, setBusy }, 'Memeriksa…', '', () => server.readChecks());
  const mend = (codes: string[]) =>
    ask({ show, setBusy }, 'Memperbaiki…', 'Selesai, lalu diperiksa lagi.', () => server.mendChecks(codes));
  useEffect(read, []);
  const checks = file?.checks ?? [];
  const found = checks.filter(({ state }) => state === 'found');
  const mendable = found.filter(({ isMendable }) => isMendable).map(({ code }) => code);
  const parts = [
    { title: 'Belum dapat diperiksa', state: 'unchecked' as const, mark: '–' },
    { title: 'Beres', state: 'sound' as const, mark: '✓' },
  ];
  return (
    <>
      <h1>Periksa &amp; perbaiki</h1>
      <div class="top">
        <span role="status" tabIndex={-1} data-home>
          {busy || [said, file ? summaryOf(file) : ''].join(' ').trim()}
        </span>
        <span class="actions">
          {mendable.length > 1 && (
            <button type="button" class="main" disabled={busy !== ''} onClick={() => mend(mendable)}>
              Perbaiki semuanya
            </button>
          )}
          <button type="button" disabled={busy !== ''} onClick={read}>
            Periksa lagi
          </button>
        </span>
      </div>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <div aria-busy={busy !== ''}>
        {found.length > 0 && (
          <ul class="findings" aria-label="Perlu dibereskan">
            {found.map((check) => (
              <Finding
                key={check.code}
                check={check}
                isBusy={busy !== ''}
                onMend={() => mend([check.code])}
              />
            ))}
          </ul>
        )}
        {parts.map(({ title, state, mark }) => {
          const own = checks.filter((check) => check.state === state);
          return own.length === 0 ? null : (
            <section key={state}>
              <h2>
                {title} ({own.length})
              </h2>
              {state === 'unchecked' && (
                <p class="note">
                  Menunggu tab dan judul kolom dibereskan dahulu
                  {file?.isOwner ? '' : ', atau hanya tampak bagi pemilik berkas'}. Jadwal tiap jam baru
                  tampak sesudah berjalan sekali.
                </p>
              )}
              <ul class="marks" aria-label={title}>
                {own.map(({ code }) => (
                  <li key={code}>
                    <span aria-hidden="true">{mark}</span> {words[code].name}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <DiagnosisPart isBusy={busy !== ''} onRun={server.runDiagnosis} />
    </>
  );
};

const root = document.getElementById('page');
if (root) render(<Page />, root);
