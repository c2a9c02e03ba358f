/** The lists people choose from. Wording after the national index's profile form (PP 38/2017, Permendagri 104/2018). */

export const proposerKinds = ['OPD', 'SD', 'SMP', 'Kelurahan', 'UPT/Puskesmas', 'Masyarakat'] as const;
export const mainAims = [
  'Pelayanan publik',
  'Pelestarian budaya',
  'Daya saing daerah',
  'Tata kelola',
] as const;
export const forms = [
  'Tata kelola pemerintahan daerah',
  'Pelayanan publik',
  'Inovasi daerah lainnya',
] as const;
export const kinds = ['Digital', 'Non digital'] as const;
/** The five initiators of PP 38/2017, article 7. */
export const initiators = [
  'Kepala daerah',
  'Anggota DPRD',
  'ASN',
  'Perangkat daerah',
  'Anggota masyarakat',
] as const;
export const stages = ['Inisiatif', 'Uji coba', 'Penerapan'] as const;
export const statuses = [
  'Draf',
  'Diajukan',
  'Perlu Perbaikan',
  'Terverifikasi',
  'Tidak Lolos',
  'Ditarik',
] as const;
export type Status = (typeof statuses)[number];

/** Government affairs of UU 23/2014, articles 12 and 13: six basic services, the other compulsory, the optional ones. */
export const affairs = [
  'Pendidikan',
  'Kesehatan',
  'Pekerjaan umum dan penataan ruang',
  'Perumahan rakyat dan kawasan permukiman',
  'Ketenteraman, ketertiban umum dan pelindungan masyarakat',
  'Sosial',
  'Tenaga kerja',
  'Pemberdayaan perempuan dan pelindungan anak',
  'Pangan',
  'Pertanahan',
  'Lingkungan hidup',
  'Administrasi kependudukan dan pencatatan sipil',
  'Pemberdayaan masyarakat dan desa',
  'Pengendalian penduduk dan keluarga berencana',
  'Perhubungan',
  'Komunikasi dan informatika',
  'Koperasi, usaha kecil dan menengah',
  'Penanaman modal',
  'Kepemudaan dan olahraga',
  'Statistik',
  'Persandian',
  'Kebudayaan',
  'Perpustakaan',
  'Kearsipan',
  'Kelautan dan perikanan',
  'Pariwisata',
  'Pertanian',
  'Kehutanan',
  'Energi dan sumber daya mineral',
  'Perdagangan',
  'Perindustrian',
  'Transmigrasi',
  'Penunjang urusan pemerintahan',
] as const;

export const opdKinds = [
  'Sekretariat',
  'Inspektorat',
  'Dinas',
  'Badan',
  'Satuan',
  'Kecamatan',
  'RSUD',
  'Lainnya',
] as const;
export const yesNo = ['Ya', 'Tidak'] as const;
export const schoolLevels = ['SD', 'SMP'] as const;
export const schoolOwners = ['Negeri', 'Swasta'] as const;
/** The seven kecamatan of Kota Pangkalpinang. */
export const districts = [
  'Bukit Intan',
  'Gabek',
  'Gerunggang',
  'Girimaya',
  'Pangkalbalam',
  'Rangkui',
  'Taman Sari',
] as const;
export const roles = ['Admin', 'Verifikator', 'Penilai'] as const;
export const weekdays = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const;
export const evidenceLevels = ['0', '1', '2', '3'] as const;
export const scoreStates = ['Draf', 'Final'] as const;
export const outboxStates = ['siap', 'mengirim', 'terkirim', 'tidak pasti', 'gagal', 'ditahan'] as const;
