/** Letters and digits alone, in small letters: what is left when people vary case, spaces and marks. */
export const letterKey = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** Other words for the choices, as they stand in forms and lists of cities. */
const otherWords: Readonly<Record<string, string>> = {
  perangkatdaerah: 'OPD',
  dinas: 'OPD',
  badan: 'OPD',
  kecamatan: 'OPD',
  rsud: 'OPD',
  sdn: 'SD',
  sekolahdasar: 'SD',
  smpn: 'SMP',
  sekolahmenengahpertama: 'SMP',
  upt: 'UPT/Puskesmas',
  uptd: 'UPT/Puskesmas',
  puskesmas: 'UPT/Puskesmas',
  umum: 'Masyarakat',
  warga: 'Masyarakat',
  tatakelola: 'Tata kelola pemerintahan daerah',
  inovasitatakelolapemerintahandaerah: 'Tata kelola pemerintahan daerah',
  inovasipelayananpublik: 'Pelayanan publik',
  lainnya: 'Inovasi daerah lainnya',
  inovasilainnya: 'Inovasi daerah lainnya',
  bukandigital: 'Non digital',
  manual: 'Non digital',
  walikota: 'Kepala daerah',
  dprd: 'Anggota DPRD',
  opd: 'Perangkat daerah',
  masyarakat: 'Anggota masyarakat',
  ujicobaterbatas: 'Uji coba',
  implementasi: 'Penerapan',
  draft: 'Draf',
};

/**
 * The choice that a text means, without regard to case, spaces and marks, or by another usual word for it; null when it
 * means none of them.
 */
export const choiceOfText = (choices: readonly string[], text: string): string | null => {
  const key = letterKey(text);
  const same = choices.find((choice) => letterKey(choice) === key);
  if (same !== undefined) return same;
  const other = otherWords[key];
  return other !== undefined && choices.includes(other) ? other : null;
};
