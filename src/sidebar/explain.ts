/** Why a call to the server failed, for the person at the page. */
export interface Failure {
  readonly text: string;
  /** Whether the same call may well succeed in a moment. */
  readonly isPassing: boolean;
}

/** Google refuses a page's calls when the browser is signed in to several accounts (Google issue 69270374). */
const severalAccounts =
  'Google menolak permintaan ini. Biasanya karena peramban ini masuk dengan dua akun Google. Salin isian yang belum tersimpan, lalu buka lembar ini di jendela samaran (incognito) dengan satu akun saja.';

const noConnection = 'Sambungan ke Google terputus. Isian Anda masih di sini dan disimpan lagi nanti.';

/** Rights of new people reach the protected tabs when the hourly run, or Periksa & perbaiki, has given them. */
const noRight =
  'Lembar ini belum membuka tabnya untuk akun Anda. Minta Admin menjalankan menu Inovasi Daerah → Periksa & perbaiki, lalu coba lagi. Isian Anda masih di sini.';

/** Says in Indonesian what an error of `google.script.run` means; the server's own sentences stay as they are. */
export const explained = (error: unknown): Failure => {
  const message = error instanceof Error ? error.message : String(error);
  if (/PERMISSION_DENIED/i.test(message)) return { text: severalAccounts, isPassing: false };
  if (/edit a protected cell/i.test(message)) return { text: noRight, isPassing: false };
  if (/NetworkError|Connection failure|HTTP 0\b|Failed to fetch/i.test(message))
    return { text: noConnection, isPassing: true };
  if (/server error occurred|timed? ?out|Service .* failed|sedang dipakai/i.test(message))
    return {
      text: 'Google sedang sibuk. Isian Anda masih di sini dan disimpan lagi nanti.',
      isPassing: true,
    };
  const sentence = message.replace(/^(?:ScriptError|Exception|Error|Refusal): /, '').trim();
  return { text: sentence === '' ? noConnection : sentence, isPassing: sentence === '' };
};
