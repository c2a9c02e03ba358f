import type { TemplateField } from '../templat/template';
import type { ShippedTemplate } from '../templat/template-kinds';

const about: readonly TemplateField[] = [
  { name: 'opd', note: 'nama OPD' },
  { name: 'unit', note: 'nama unit atau sekolah, boleh kosong' },
  { name: 'nama_inovasi', note: 'nama inovasi; bila lebih dari tiga, tiga yang pertama' },
  { name: 'id', note: 'ID usulan, begitu pula' },
  { name: 'jumlah', note: 'banyaknya usulan dalam surat ini' },
  { name: 'status', note: 'status usulan' },
  { name: 'alamat_usulan', note: 'alamat baris usulan; bila lebih dari satu, alamat tab Inovasi' },
  { name: 'alamat_lembar', note: 'alamat lembar ini' },
];
const deadline: TemplateField = { name: 'tenggat', note: 'tenggat pengusulan, misalnya 31 Desember 2026' };
const verified: readonly TemplateField[] = [
  { name: 'alasan', note: 'catatan verifikator' },
  { name: 'verifikator', note: 'siapa yang memeriksa, tanpa nama dan alamat' },
];
const scored: readonly TemplateField[] = [
  { name: 'periode', note: 'periode penilaian yang dikunci' },
  { name: 'nilai', note: 'nilai akhir, misalnya 87,50' },
  { name: 'peringkat', note: 'peringkat di antara semua usulan, misalnya 3 dari 87' },
  { name: 'penghargaan', note: 'misalnya Juara 1 SD; kosong bila tidak ada' },
];
const listed: TemplateField = { name: 'daftar_usulan', note: 'usulan satu per satu', isBlock: true };

const news = (
  code: string,
  name: string,
  fields: readonly TemplateField[],
  subject: string,
  body: string,
): ShippedTemplate => ({ code, name, fields: [...about, ...fields, listed], isMail: true, subject, body });

/** The templates of the news to operators, with the texts that they ship with. */
export const newsTemplates: readonly ShippedTemplate[] = [
  news(
    'KABAR_DITERIMA',
    'Kabar: usulan diterima',
    [deadline],
    'Usulan diterima: {{nama_inovasi}}',
    `# {{jumlah}} usulan {{opd}} sudah kami terima

Terima kasih. Usulan berikut menunggu verifikasi Bapperida:

{{daftar_usulan}}

Anda tidak perlu berbuat apa-apa. Hasil verifikasinya kami kabarkan lewat surat juga.`,
  ),
  news(
    'KABAR_PERBAIKAN',
    'Kabar: perlu perbaikan',
    [...verified, deadline],
    'Perlu diperbaiki: {{nama_inovasi}}',
    `# {{jumlah}} usulan {{opd}} perlu diperbaiki

{{daftar_usulan}}

Perbaiki menurut alasannya, lalu ajukan lagi: pilih barisnya di {{alamat_usulan}}, kemudian menu Inovasi Daerah, Isi usulan. Bila ada yang kurang jelas, hubungi Bapperida.`,
  ),
  news(
    'KABAR_TERVERIFIKASI',
    'Kabar: terverifikasi',
    verified,
    'Terverifikasi: {{nama_inovasi}}',
    `# {{jumlah}} usulan {{opd}} terverifikasi

Terima kasih. Usulan berikut lolos verifikasi dan akan dinilai:

{{daftar_usulan}}

Anda tidak perlu berbuat apa-apa. Hasil penilaiannya kami kabarkan setelah periode ditutup.`,
  ),
  news(
    'KABAR_TIDAK_LOLOS',
    'Kabar: tidak lolos',
    verified,
    'Tidak lolos verifikasi: {{nama_inovasi}}',
    `# {{jumlah}} usulan {{opd}} tidak lolos verifikasi

{{daftar_usulan}}

Terima kasih atas usulannya. Bila ada keberatan atau ingin mengusulkan lagi, hubungi Bapperida.`,
  ),
  news(
    'KABAR_HASIL',
    'Kabar: hasil penilaian',
    scored,
    'Hasil penilaian {{periode}}: {{nama_inovasi}}',
    `# Hasil penilaian inovasi daerah {{periode}} untuk {{opd}}

{{daftar_usulan}}

Terima kasih atas inovasinya. Rinciannya dapat ditanyakan kepada Bapperida.`,
  ),
];
