/**
 * What each choice of the form means, by column and choice, for the person who has to choose. After PP 38/2017 (forms of
 * innovation in article 5, initiators in article 7) and the profile form of the national index.
 */
export const choiceMeanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  proposerKind: {
    OPD: 'Dinas, badan, kecamatan atau RSUD sendiri. Hanya ini yang menambah cakupan 36 OPD.',
    SD: 'Sekolah dasar, negeri atau swasta.',
    SMP: 'Sekolah menengah pertama, negeri atau swasta.',
    Kelurahan: 'Kelurahan di bawah kecamatan.',
    'UPT/Puskesmas': 'Unit pelaksana teknis, termasuk puskesmas.',
    Masyarakat: 'Perorangan atau kelompok warga.',
  },
  mainAim: {
    'Pelayanan publik': 'Layanan kepada warga menjadi lebih baik, cepat atau murah.',
    'Pelestarian budaya': 'Budaya dan kearifan daerah terjaga.',
    'Daya saing daerah': 'Ekonomi dan usaha di daerah lebih kuat.',
    'Tata kelola': 'Cara kerja pemerintah sendiri menjadi lebih baik.',
  },
  form: {
    'Tata kelola pemerintahan daerah':
      'Pembaruan cara pemerintah bekerja di dalam: tata laksana dan fungsi manajemen.',
    'Pelayanan publik': 'Pembaruan layanan yang diterima masyarakat, berupa barang, jasa atau administrasi.',
    'Inovasi daerah lainnya': 'Pembaruan lain dalam urusan pemerintahan yang menjadi kewenangan daerah.',
  },
  kind: {
    Digital: 'Bertumpu pada aplikasi, laman atau sistem informasi.',
    'Non digital': 'Bertumpu pada cara kerja, aturan, alat atau kegiatan.',
  },
  initiator: {
    'Kepala daerah': 'Gagasan wali kota atau wakil wali kota.',
    'Anggota DPRD': 'Gagasan anggota DPRD, diputuskan dalam rapat paripurna.',
    ASN: 'Gagasan seorang pegawai, dengan izin atasannya.',
    'Perangkat daerah': 'Gagasan OPD sebagai lembaga.',
    'Anggota masyarakat': 'Gagasan warga, disampaikan lewat DPRD atau pemerintah daerah.',
  },
  stage: {
    Inisiatif: 'Masih gagasan, belum dicoba.',
    'Uji coba': 'Sedang dicoba di lingkup terbatas.',
    Penerapan: 'Sudah dijalankan penuh. Hanya tahap ini yang dinilai dalam indeks.',
  },
};
