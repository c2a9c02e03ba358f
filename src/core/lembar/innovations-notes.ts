/** What the notes of stamped columns end with. */
const stamped = 'Terisi otomatis, tidak perlu diketik.';

/** Explains each column of tab Inovasi to the person who fills it; the form *Isi usulan* says the same. */
export const innovationsNotes: Readonly<Record<string, string>> = {
  id: `Nomor usulan, misalnya INV-2025-001: diberikan sekali dan tidak dipakai ulang. ${stamped}`,
  opd: 'Pilih OPD dari daftar. Usulan SD dan SMP: Dinas Pendidikan dan Kebudayaan; kelurahan: kecamatannya; puskesmas: Dinas Kesehatan.',
  proposerKind:
    'Siapa yang mengusulkan. Hanya usulan OPD sendiri yang menambah cakupan 36 OPD; semua jenis menambah capaian target.',
  unit: 'Nama sekolah, kelurahan, puskesmas atau bagian yang mengusulkan. Boleh kosong bila pengusulnya OPD.',
  name: 'Nama lengkap beserta singkatannya, misalnya: Pelangi Dimatamu (kepanjangannya). Baris tanpa nama tidak dihitung.',
  mainAim: 'Pilih tujuan yang paling utama.',
  form: 'Bentuk inovasi menurut PP 38/2017.',
  kind: 'Digital atau non digital.',
  initiator: 'Siapa yang memulai inovasi ini (PP 38/2017).',
  affair: 'Urusan pemerintahan yang utama.',
  stage: 'Inisiatif (masih gagasan), uji coba, atau penerapan.',
  trialDate: 'Kapan uji coba dimulai, misalnya 23/04/2025.',
  launchDate: 'Kapan mulai diterapkan, misalnya 23/04/2025.',
  design:
    'Paling sedikit 300 kata: dasar hukum, permasalahan, isu strategis, metode pembaharuan, keunggulan dan kebaharuan, tahapan.',
  aim: 'Apa yang ingin dicapai.',
  benefit: 'Manfaat bagi masyarakat atau pemerintah daerah.',
  result: 'Hasil nyata, sebaiknya dengan angka sebelum dan sesudah.',
  budget: 'Dalam rupiah. Boleh 0: inovasi tidak harus mahal.',
  link: 'Tautan ke folder bukti dukung yang dapat dibuka penilai.',
  status: 'Draf: masih disusun. Diajukan: siap diverifikasi. Selebihnya diisi Bapperida.',
  verifierNote: 'Diisi Bapperida: apa yang perlu diperbaiki, atau alasannya.',
  lawCriteria:
    'Diisi Bapperida saat verifikasi: kriteria Pasal 6 yang terpenuhi (Pembaruan, Manfaat, Tidak membebani, Kewenangan daerah, Replikasi). Terverifikasi memerlukan kelimanya.',
  reopenedUntil: 'Diisi Bapperida: sampai kapan baris ini tetap terbuka bagi operator sesudah tenggat.',
  completeness: `Seberapa lengkap usulan ini. ${stamped}`,
  finalScore: `Rata-rata nilai para penilai, 0 sampai 100. ${stamped}`,
  assessorCount: `Berapa penilai yang sudah final. ${stamped}`,
  spread: `Nilai tertinggi dikurangi nilai terendah para penilai. ${stamped}`,
  rank: `Peringkat menurut nilai akhir; nilai yang sama berbagi peringkat. ${stamped}`,
  kindRank: `Peringkat di antara usulan dengan jenis pengusul yang sama. ${stamped}`,
  tieReason: `Bagaimana usulan dengan nilai akhir yang sama dibedakan. ${stamped}`,
  tieKey: `Pembanding usulan yang nilai akhirnya sama. ${stamped}`,
  createdAt: `Kapan baris ini pertama diisi. ${stamped}`,
  changedAt: `Kapan terakhir diubah. ${stamped}`,
  changedBy: `Siapa yang terakhir mengubah; "(tidak diketahui)" bila Google menyembunyikannya. ${stamped}`,
};
