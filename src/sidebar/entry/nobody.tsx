import type { EntriesView } from '../../entry/open-entries';

/** What somebody sees whom no roster knows: who they are to Google, and whom to ask for what. */
export const Nobody = ({ proposer }: { proposer: EntriesView['proposer'] }) => (
  <>
    <h1>Isi usulan</h1>
    <div class="warning">
      {proposer.school === '' ? (
        <p>
          Alamat <strong>{proposer.email || '(tidak diketahui)'}</strong> belum terdaftar sebagai operator
          OPD.
        </p>
      ) : (
        <p>
          Alamat <strong>{proposer.email}</strong> terdaftar untuk {proposer.school}. Usulan sekolah
          dimasukkan oleh operator Dinas Pendidikan dan Kebudayaan.
        </p>
      )}
    </div>
    <h2>Yang perlu dilakukan</h2>
    <ol class="todo">
      <li>Pastikan Anda masuk dengan akun Google yang dipakai untuk tugas ini.</li>
      <li>
        Minta Bapperida menambahkan alamat itu di tab OPD, kolom E-mail operator, pada baris{' '}
        {proposer.school === '' ? 'OPD Anda' : 'Dinas Pendidikan dan Kebudayaan'}.
      </li>
      <li>Tutup bilah ini, lalu buka lagi menu Inovasi Daerah → Isi usulan.</li>
    </ol>
  </>
);
