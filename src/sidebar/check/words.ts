import type { CheckCode } from '../../core/periksa/check';

/** What the page says of a check. */
export interface Words {
  /** What is looked at, for the list of what is in order. */
  readonly name: string;
  readonly wrong: string;
  readonly ignored: string;
  /** What the button does, or what a person does where there is none. */
  readonly remedy: string;
}

const put = 'Tombolnya memasang kembali yang kurang; isian orang tidak diubah.';
const panel = 'Buka menu Inovasi Daerah, Panel penilaian, bagian Penjaga nilai, lalu pulihkan atau terima.';

/** The words of every check, by its code. */
export const words: Readonly<Record<CheckCode, Words>> = {
  tabs: {
    name: 'Tab lengkap',
    wrong: 'Ada tab yang hilang atau berganti nama.',
    ignored: 'Bagian yang memakainya berhenti, dan angka yang menunjuk ke sana menjadi galat.',
    remedy:
      'Tombolnya membuat atau menamai kembali tabnya. Tab lain yang bernama sama disimpan; isi tab yang dibuat kembali adalah isi awal.',
  },
  titles: {
    name: 'Judul kolom',
    wrong: 'Judul kolom hilang, berubah, atau ada dua.',
    ignored: 'Isian di bawahnya tidak dikenali, jadi tidak dihitung dan tidak dinilai.',
    remedy: put,
  },
  names: {
    name: 'Nama sel',
    wrong: 'Nama sel yang dipakai rumus hilang atau menunjuk ke tempat lain.',
    ignored: 'Rumus membaca angka yang salah atau menjadi galat.',
    remedy: put,
  },
  formulas: {
    name: 'Rumus',
    wrong: 'Sel rumus kosong, tertimpa, menjadi teks, atau rumusnya berubah.',
    ignored: 'Angka di sel itu tidak ikut berubah, jadi Dasbor dan surat dapat salah.',
    remedy: 'Tombolnya menulis rumusnya kembali.',
  },
  dress: {
    name: 'Penjelasan, pilihan, format dan grafik',
    wrong: 'Penjelasan judul, pilihan isian, format, warna atau grafik hilang.',
    ignored: 'Isian yang salah tidak ditolak lagi, dan tanggal atau Rupiah tampak aneh.',
    remedy: put,
  },
  content: {
    name: 'Pengaturan dan templat bawaan',
    wrong: 'Baris pengaturan atau templat bawaan hilang.',
    ignored: 'Yang memakainya berjalan dengan isi awal, atau tidak dapat dicetak.',
    remedy: 'Tombolnya menulis barisnya kembali dengan isi awal; sesudah itu periksa isinya.',
  },
  rights: {
    name: 'Perlindungan',
    wrong: 'Perlindungan tab atau kolom hilang, longgar, atau belum mengenal orang di tab Tim.',
    ignored: 'Orang lain dapat mengubah rumus atau nilai, atau anggota tim tidak dapat bekerja.',
    remedy: put,
  },
  locale: {
    name: 'Lokal dan pemisah',
    wrong: 'Lokal lembar bukan Indonesia.',
    ignored: 'Koma desimal, tanggal dan rumus yang diketik dibaca keliru.',
    remedy: 'Tombolnya mengatur lokal ke Indonesia.',
  },
  zone: {
    name: 'Zona waktu lembar',
    wrong: 'Zona waktu lembar bukan WIB.',
    ignored: 'Tanggal dapat bergeser sehari, juga tenggat.',
    remedy: 'Tombolnya mengatur zona waktu ke Asia/Jakarta.',
  },
  triggers: {
    name: 'Pemicu',
    wrong: 'Pemicu hilang, atau terpasang di akun yang bukan pemilik.',
    ignored: 'Suntingan tidak dirapikan dan tidak dicatat, nomor tidak diberikan, surat tidak dikirim.',
    remedy: 'Tombolnya memasang pemicu yang hilang, dan melepas yang ada di akun bukan pemilik.',
  },
  errors: {
    name: 'Sel galat',
    wrong: 'Ada sel yang menampilkan galat.',
    ignored: 'Angka yang memakai sel itu ikut galat.',
    remedy:
      'Buka selnya. Bila berisi rumus ketikan, ganti dengan angka atau teks; bila rumus bawaan, betulkan dahulu sel yang dibacanya.',
  },
  figures: {
    name: 'Angka Dasbor sama dengan hitungan ulang',
    wrong: 'Angka di lembar berbeda dari hitungan ulang atas barisnya.',
    ignored: 'Dasbor dan surat untuk Sekda menyebut angka yang berbeda.',
    remedy: 'Perbaiki dahulu rumus, nama dan judul. Bila masih berbeda, muat ulang lembar lalu periksa lagi.',
  },
  settings: {
    name: 'Isi Pengaturan',
    wrong: 'Ada pengaturan yang isinya tidak dikenali.',
    ignored: 'Yang tertulis tidak dipakai: angka kembali ke isi awalnya, tanggal dianggap kosong.',
    remedy: 'Betulkan sel yang disebut di tab Pengaturan; keterangannya ada di sampingnya.',
  },
  weights: {
    name: 'Bobot dan rentang kriteria',
    wrong: 'Bobot, rentang atau kode kriteria belum benar.',
    ignored: 'Penilaian berhenti, dan nilai akhir kosong.',
    remedy: 'Betulkan di tab Kriteria, kolom Bobot %, Nilai min dan Nilai maks.',
  },
  rubric: {
    name: 'Rubrik disetujui',
    wrong: 'Kriteria berubah sesudah ada nilai.',
    ignored: 'Penilaian berhenti sampai perubahannya disetujui.',
    remedy: 'Buka menu Inovasi Daerah, Panel penilaian, bagian Rubrik.',
  },
  scoreFormulas: {
    name: 'Rumus di tab Penilaian',
    wrong: 'Rumus di tab Penilaian tertimpa.',
    ignored: 'Nilai akhir dan peringkat memakai angka ketikan.',
    remedy: 'Tombolnya menulis rumusnya kembali; nilai dari penilai tidak diubah.',
  },
  scores: {
    name: 'Nilai sama dengan Buku Nilai',
    wrong: 'Nilai di tab Penilaian berbeda dari catatannya.',
    ignored: 'Nilai akhir dihitung dari angka yang tidak diberikan penilai.',
    remedy: panel,
  },
  ledger: {
    name: 'Buku Nilai utuh',
    wrong: 'Baris Buku Nilai diubah, hilang atau ganda.',
    ignored: 'Nilai tidak dapat dibuktikan lagi asalnya.',
    remedy: `${panel} Yang hilang dicari di riwayat versi Google Sheets.`,
  },
  stale: {
    name: 'Nilai sesuai isi usulan',
    wrong: 'Usulan berubah sesudah dinilai.',
    ignored: 'Nilainya tetap dihitung, tetapi untuk isi yang lama.',
    remedy: 'Minta penilainya membuka lagi usulan itu di Lembar penilaian, lalu menyimpan nilainya.',
  },
  templates: {
    name: 'Isi templat',
    wrong: 'Ada templat yang tidak dapat dipakai.',
    ignored: 'Dokumennya tidak dicetak dan suratnya ditahan; pengingat memakai kata-kata ringkas.',
    remedy: 'Betulkan di tab Templat menurut rinciannya. Surat yang ditahan lalu menyusul sendiri.',
  },
  addresses: {
    name: 'Alamat dan nomor',
    wrong: 'Ada sel yang isinya bukan alamat e-mail atau nomor ponsel.',
    ignored: 'Orangnya tidak mendapat surat dan tidak mendapat hak sunting.',
    remedy: 'Betulkan sel yang disebut. Beberapa operator dipisahkan koma.',
  },
  operators: {
    name: 'OPD yang mengusul punya operator',
    wrong: 'Ada OPD berusulan tanpa e-mail operator.',
    ignored: 'Barisnya dapat disunting siapa saja yang membuka berkas.',
    remedy: 'Isi kolom E-mail operator di tab OPD.',
  },
  team: {
    name: 'Tab Tim',
    wrong: 'Ada orang yang tercatat dua kali, atau peran dan unitnya tidak dikenali.',
    ignored:
      'Orang tanpa peran yang benar ditolak; unit yang tidak dikenali tidak mencegah benturan kepentingan.',
    remedy: 'Betulkan sel yang disebut. Unit sendiri ditulis seperti nama OPD di tab OPD.',
  },
  agencies: {
    name: 'OPD pada usulan',
    wrong: 'Ada usulan yang OPD-nya tidak ada di tab OPD.',
    ignored: 'Usulannya tidak dihitung untuk OPD mana pun.',
    remedy: 'Pilih OPD-nya dari daftar di sel yang disebut.',
  },
  duplicates: {
    name: 'Baris ganda',
    wrong: 'Ada nomor, usulan, OPD atau sekolah yang tercatat dua kali.',
    ignored: 'Usulan terhitung dua kali, atau nilai masuk ke baris yang salah.',
    remedy: 'Bandingkan kedua barisnya, lalu ubah atau hapus yang keliru. Tidak ada yang dihapus otomatis.',
  },
  runs: {
    name: 'Jadwal berjalan tiap jam',
    wrong: 'Pekerjaan tiap jam tidak berjalan lagi.',
    ignored: 'Nomor, perlindungan, pengingat dan ringkasan Sekda berhenti tanpa tanda.',
    remedy: 'Tombolnya memasang pemicunya dari awal. Hanya untuk pemilik berkas.',
  },
  schedule: {
    name: 'Jadwal surat',
    wrong: 'Jadwal surat aktif, tetapi ada surat yang tidak dapat dikirim.',
    ignored: 'Penerimanya tidak mendapat kabar apa pun.',
    remedy:
      'Ikuti rincian di atas. Bila jadwal dijalankan akun lain, pemilik berkas memilih menu Jadwal otomatis, Aktifkan.',
  },
  mails: {
    name: 'Kuota dan Kotak Keluar',
    wrong: 'Ada surat yang melebihi kuota, gagal, atau tidak pasti terkirim.',
    ignored: 'Penerimanya mungkin tidak menerima surat itu.',
    remedy:
      'Buka tab Kotak Keluar. Tanyakan penerimanya, lalu ganti Keadaan: terkirim, atau siap agar dikirim lagi. Kuota pulih dalam sehari.',
  },
  accounts: {
    name: 'Akun Google',
    wrong: 'Google tidak memberitahukan akunnya, atau peramban masuk dengan beberapa akun.',
    ignored: 'Tombol dapat ditolak, dan catatan menyebut "(tidak diketahui)".',
    remedy: 'Buka lembar di jendela samaran dengan satu akun, lalu periksa lagi.',
  },
  scriptZone: {
    name: 'Zona waktu skrip',
    wrong: 'Zona waktu proyek Apps Script bukan Asia/Jakarta.',
    ignored: 'Tanggal yang dibaca skrip dapat bergeser sehari.',
    remedy: 'Salin appsscript.json dari folder dist ke proyek Apps Script.',
  },
};
