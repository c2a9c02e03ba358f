/** One indicator as the workbook ships it. */
export interface IndicatorRow {
  readonly number: string;
  readonly name: string;
  readonly weight: number;
  readonly isMandatory: boolean;
  readonly levels: readonly [string, string, string];
  readonly proof: string;
}

const indicator = (
  number: string,
  name: string,
  weight: number,
  isMandatory: boolean,
  levels: readonly [string, string, string],
  proof: string,
): IndicatorRow => ({ number, name, weight, isMandatory, levels, proof });

/**
 * The 20 indicators of one innovation in the national index of 2026 (IID, indicators 16 to 35): weights add up to 37, three
 * levels each. Weights and mandatory marks as two public programs of regions give them after the letter of BSKDN
 * 400.10.11/1887/BSKDN of 29 April 2026; not confirmed against the letter itself. The city edits them in tab Indikator.
 */
export const defaultIndicators: readonly IndicatorRow[] = [
  indicator(
    '16',
    'Regulasi inovasi daerah',
    3,
    true,
    [
      'SK Kepala Daerah (atau SK kepala perangkat daerah a.n. kepala daerah)',
      'Peraturan Kepala Daerah',
      'Peraturan Daerah',
    ],
    'Halaman depan dan halaman yang memuat nama inovasi (PDF)',
  ),
  indicator(
    '17',
    'Ketersediaan dan peran SDM',
    2,
    true,
    ['1-10 orang', '11-30 orang', 'lebih dari 30 orang'],
    'SK kepala daerah atau surat tugas bertanda tangan, dengan peran (PDF)',
  ),
  indicator(
    '18',
    'Dukungan anggaran',
    2,
    false,
    ['satu dari T-2, T-1, T-0', 'dua tahun berturut-turut', 'T-0, T-1 dan T-2'],
    'Halaman anggaran; sekolah boleh BOSP, puskesmas BOK/JKN (PDF)',
  ),
  indicator(
    '19',
    'Alat kerja',
    2,
    false,
    ['manual', 'perangkat elektronik', 'sistem informasi daring/AI'],
    'Foto atau tangkapan layar',
  ),
  indicator(
    '20',
    'Bimtek inovasi',
    1,
    false,
    ['1 kali dalam 3 tahun', '2 kali', '3 kali atau lebih'],
    'SK/surat tugas/undangan, daftar hadir, sertifikat',
  ),
  indicator(
    '21',
    'Integrasi program dan kegiatan inovasi dalam RKPD',
    2,
    false,
    ['T-1 atau T-2', 'T-1 dan T-2', 'T-1, T-2 dan T-0'],
    'Halaman RKPD; sekolah RKAS, puskesmas RUK/RPK, BLUD RBA',
  ),
  indicator(
    '22',
    'Keterlibatan aktor inovasi',
    1,
    false,
    ['3 aktor', '4 aktor', '5 aktor atau lebih'],
    'SK, PKS, CSR, berita, foto',
  ),
  indicator(
    '23',
    'Pelaksana inovasi daerah',
    1,
    false,
    [
      'ada, tanpa penetapan',
      'surat tugas kepala perangkat daerah atau setara',
      'SK kepala daerah atau a.n. kepala daerah',
    ],
    'PDF',
  ),
  indicator(
    '24',
    'Jejaring inovasi',
    1,
    false,
    ['2 perangkat daerah', '3-4 perangkat daerah', '5 perangkat daerah atau lebih'],
    'SK atau surat tugas',
  ),
  indicator(
    '25',
    'Sosialisasi inovasi daerah',
    1,
    false,
    ['foto kegiatan ber-spanduk', 'media sosial atau media milik pemda', 'media berita bukan milik pemda'],
    'JPG/PNG',
  ),
  indicator(
    '26',
    'Pedoman teknis',
    1,
    false,
    ['buku manual', 'buku elektronik', 'dapat diakses daring'],
    'PDF atau tautan',
  ),
  indicator(
    '27',
    'Kemudahan informasi layanan',
    1,
    false,
    ['1 dari 4 cara', '2 cara', '3 cara atau lebih'],
    'Tangkapan layar',
  ),
  indicator(
    '28',
    'Kemudahan proses inovasi yang dihasilkan',
    2,
    false,
    ['6 hari atau lebih', '2-5 hari', '1 hari'],
    'SOP',
  ),
  indicator(
    '29',
    'Penyelesaian layanan pengaduan',
    1,
    false,
    ['sampai 50% atau tidak ada', '51-90%', '91% atau lebih'],
    'Rekap pengaduan',
  ),
  indicator(
    '30',
    'Layanan terintegrasi',
    2,
    false,
    ['berdiri sendiri', 'satu portal unit', 'lintas unit organisasi'],
    'Tangkapan layar atau dokumen',
  ),
  indicator(
    '31',
    'Replikasi',
    3,
    false,
    ['1 kali di daerah lain', '2 kali', '3 kali'],
    'PKS, MoU atau surat pernyataan',
  ),
  indicator(
    '32',
    'Kecepatan penciptaan inovasi',
    2,
    true,
    ['9 bulan atau lebih', '5-8 bulan', '1-4 bulan'],
    'Proposal atau laporan',
  ),
  indicator(
    '33',
    'Kemanfaatan inovasi',
    3,
    true,
    ['1-200 orang (atau ukuran lain yang setara)', '201-500 orang', '501 orang atau lebih'],
    'Daftar penerima bertanda tangan, laporan',
  ),
  indicator(
    '34',
    'Monitoring dan evaluasi',
    2,
    false,
    ['monev internal', 'Survei Kepuasan Masyarakat', 'monev eksternal/kajian'],
    'Laporan',
  ),
  indicator(
    '35',
    'Video inovasi daerah',
    4,
    true,
    ['1-2 unsur', '3-4 unsur', '5 unsur'],
    'mp4 atau tautan, paling lama 5 menit',
  ),
];
