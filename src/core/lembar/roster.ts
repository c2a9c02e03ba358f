/** One agency of the city as the roster ships it. */
export interface RosterRow {
  readonly code: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly kind: string;
}

const agency = (number: number, name: string, abbreviation: string, kind: string): RosterRow => ({
  code: `OPD-${String(number).padStart(2, '0')}`,
  name,
  abbreviation,
  kind,
});

/**
 * The 36 OPD of Kota Pangkalpinang: 35 names that public sources confirm and one open row, so that the denominator is
 * 36 from the first day. From Perda 18/2016, changed by Perda 1/2020 and again in January 2024; press of 2022–2026, which also
 * uses each of the short names.
 */
export const defaultRoster: readonly RosterRow[] = [
  agency(1, 'Sekretariat Daerah', 'Setda, Setdako', 'Sekretariat'),
  agency(2, 'Sekretariat DPRD', 'Setwan', 'Sekretariat'),
  agency(3, 'Inspektorat Daerah', 'Inspektorat', 'Inspektorat'),
  agency(4, 'Dinas Pendidikan dan Kebudayaan', 'Dindikbud, Disdikbud', 'Dinas'),
  agency(5, 'Dinas Kesehatan', 'Dinkes', 'Dinas'),
  agency(6, 'Dinas Pekerjaan Umum dan Penataan Ruang', 'PUPR', 'Dinas'),
  agency(7, 'Dinas Perumahan dan Kawasan Permukiman', 'Disperkim, Perkim', 'Dinas'),
  agency(8, 'Satuan Polisi Pamong Praja dan Pemadam Kebakaran', 'Satpol PP dan Damkar, Satpol PP', 'Satuan'),
  agency(9, 'Dinas Sosial', 'Dinsos', 'Dinas'),
  agency(
    10,
    'Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana',
    'DP3AKB, DPPPAKB',
    'Dinas',
  ),
  agency(11, 'Dinas Pangan dan Pertanian', 'DPP', 'Dinas'),
  agency(12, 'Dinas Lingkungan Hidup', 'DLH', 'Dinas'),
  agency(13, 'Dinas Kependudukan dan Pencatatan Sipil', 'Disdukcapil, Dispendukcapil', 'Dinas'),
  agency(14, 'Dinas Perhubungan', 'Dishub', 'Dinas'),
  agency(15, 'Dinas Komunikasi dan Informatika', 'Diskominfo', 'Dinas'),
  agency(16, 'Dinas Koperasi, Perdagangan, dan UMKM', 'Dinkop UMKM, Disperindagkop UMKM', 'Dinas'),
  agency(17, 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'DPMPTSP', 'Dinas'),
  agency(18, 'Dinas Tenaga Kerja', 'Disnaker', 'Dinas'),
  agency(19, 'Dinas Pemuda dan Olahraga', 'Dispora', 'Dinas'),
  agency(20, 'Dinas Perpustakaan dan Kearsipan', 'Dispusip', 'Dinas'),
  agency(21, 'Dinas Kelautan dan Perikanan', 'DKP', 'Dinas'),
  agency(22, 'Dinas Pariwisata', 'Dispar', 'Dinas'),
  agency(23, 'Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah', 'Bapperida, Bappeda', 'Badan'),
  agency(24, 'Badan Keuangan Daerah', 'Bakeuda', 'Badan'),
  agency(25, 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Daerah', 'BKPSDMD', 'Badan'),
  agency(26, 'Badan Kesatuan Bangsa dan Politik', 'Kesbangpol', 'Badan'),
  agency(27, 'Badan Penanggulangan Bencana Daerah', 'BPBD', 'Badan'),
  agency(28, 'RSUD Depati Hamzah', 'RSUD', 'RSUD'),
  agency(29, 'Kecamatan Bukit Intan', 'Kec. Bukit Intan', 'Kecamatan'),
  agency(30, 'Kecamatan Gabek', 'Kec. Gabek', 'Kecamatan'),
  agency(31, 'Kecamatan Gerunggang', 'Kec. Gerunggang', 'Kecamatan'),
  agency(32, 'Kecamatan Girimaya', 'Kec. Girimaya', 'Kecamatan'),
  agency(33, 'Kecamatan Pangkalbalam', 'Kec. Pangkalbalam', 'Kecamatan'),
  agency(34, 'Kecamatan Rangkui', 'Kec. Rangkui', 'Kecamatan'),
  agency(35, 'Kecamatan Taman Sari', 'Kec. Taman Sari', 'Kecamatan'),
  agency(36, 'OPD ke-36 (nama diisi Bapperida)', '', 'Lainnya'),
];
