import { scoreStates, yesNo } from './choices';
import { defaultRubric } from './rubric';
import type { Column, TableTab } from './tab';

/** The rubric: what is judged, how heavily, and between which numbers. */
export const criteriaTab: TableTab = {
  key: 'criteria',
  color: '#5f3dc4',
  access: 'admins',
  columns: [
    {
      key: 'code',
      header: 'Kode',
      note: 'Kode tetap kriteria, menjadi judul kolom di tab Penilaian.',
      width: 90,
      format: 'text',
    },
    {
      key: 'name',
      header: 'Kriteria',
      aliases: ['Nama kriteria'],
      note: 'Nama kriteria.',
      width: 260,
      format: 'text',
    },
    {
      key: 'weight',
      header: 'Bobot %',
      aliases: ['Bobot'],
      note: 'Bobot dalam persen. Jumlah semua bobot yang aktif harus 100.',
      width: 90,
      rule: { kind: 'number', min: 0, max: 100, strict: true },
    },
    {
      key: 'guide',
      header: 'Panduan',
      note: 'Apa yang dilihat penilai pada kriteria ini.',
      width: 420,
      format: 'text',
    },
    {
      key: 'min',
      header: 'Nilai min',
      note: 'Nilai terendah.',
      width: 90,
      rule: { kind: 'number', min: 0, max: 1000, strict: true },
    },
    {
      key: 'max',
      header: 'Nilai maks',
      note: 'Nilai tertinggi.',
      width: 90,
      rule: { kind: 'number', min: 0, max: 1000, strict: true },
    },
    {
      key: 'levels',
      header: 'Uraian tingkat',
      note: 'Arti tiap tingkat nilai, satu baris satu tingkat.',
      width: 420,
      format: 'text',
    },
    {
      key: 'active',
      header: 'Aktif',
      note: 'Tidak: kriteria dipensiunkan, nilainya yang lama tetap tersimpan.',
      width: 70,
      rule: { kind: 'list', values: yesNo },
    },
    {
      key: 'inForce',
      header: 'Berlaku',
      note: '1 bila kriteria aktif dan bobot serta nilai min dan maksnya benar. Terisi otomatis.',
      width: 80,
      writer: 'automation',
    },
    {
      key: 'factor',
      header: 'Faktor',
      note: 'Poin nilai akhir untuk setiap satu nilai. Terisi otomatis.',
      width: 80,
      writer: 'automation',
    },
    {
      key: 'order',
      header: 'Urutan seri',
      note: 'Urutan kriteria yang memutus nilai akhir yang sama: yang terberat dahulu. Terisi otomatis.',
      width: 100,
      writer: 'automation',
    },
  ],
};

/** Key of the column of tab Penilaian that holds the scores of a criterion. */
export const scoreKey = (code: string): string => `score:${code}`;

const scoreColumn = (code: string, name: string): Column => ({
  key: scoreKey(code),
  header: code,
  note: `Nilai kriteria ${name}. Diisi lewat lembar penilaian.`,
  width: 80,
  writer: 'automation',
  format: 'score',
});

const byFormula = (key: string, header: string, note: string, width: number): Column => ({
  key,
  header,
  note: `${note} Terisi otomatis.`,
  width,
  writer: 'automation',
});

/** The current score of each innovation by each assessor, with a column for each of these criteria. */
export const scoresTabFor = (
  criteria: readonly { readonly code: string; readonly name: string }[],
): TableTab => ({
  key: 'scores',
  color: '#5f3dc4',
  access: 'team',
  columns: [
    { key: 'id', header: 'ID', note: 'Nomor usulan.', width: 120, format: 'text' },
    { key: 'assessor', header: 'Penilai', note: 'E-mail penilai.', width: 240, format: 'text' },
    ...criteria.map((criterion) => scoreColumn(criterion.code, criterion.name)),
    {
      ...byFormula('total', 'Nilai', 'Jumlah tertimbang 0 sampai 100; kosong selama tidak dihitung.', 90),
      format: 'score',
    },
    {
      key: 'notes',
      header: 'Catatan kriteria',
      note: 'Catatan pada kriteria, satu baris satu kriteria.',
      width: 300,
      format: 'text',
      isLong: true,
    },
    { key: 'note', header: 'Catatan', note: 'Catatan penilai.', width: 300, format: 'text', isLong: true },
    {
      key: 'state',
      header: 'Keadaan',
      note: 'Draf atau Final.',
      width: 90,
      rule: { kind: 'list', values: scoreStates },
    },
    {
      key: 'abstained',
      header: 'Abstain',
      note: 'Ya bila penilai tidak menilai usulan ini.',
      width: 90,
      rule: { kind: 'list', values: yesNo },
    },
    { key: 'reason', header: 'Alasan abstain', note: 'Mengapa tidak menilai.', width: 240, format: 'text' },
    { key: 'at', header: 'Waktu', note: 'Kapan terakhir disimpan.', width: 190, format: 'time' },
    {
      key: 'fingerprint',
      header: 'Sidik isi',
      note: 'Sidik jari isi usulan saat dinilai, untuk mengenali nilai yang kedaluwarsa.',
      width: 160,
      format: 'text',
      isLong: true,
    },
    {
      key: 'trail',
      header: 'Jejak',
      note: 'Nomor baris terakhir di tab Buku Nilai tentang nilai ini.',
      width: 80,
      format: 'plain',
    },
    {
      ...byFormula('tieKey', 'Kunci seri', 'Pembanding usulan yang nilai akhirnya sama.', 80),
      isLong: true,
    },
    byFormula('tieReason', 'Alasan seri', 'Kriteria yang membedakan usulan yang nilai akhirnya sama.', 240),
  ],
});

/** Tab Penilaian as it is while the rubric is the one that ships. */
export const scoresTab: TableTab = scoresTabFor(defaultRubric);

/** Append-only record of every score given or changed. */
export const ledgerTab: TableTab = {
  key: 'ledger',
  color: '#5f3dc4',
  access: 'team',
  columns: [
    { key: 'no', header: 'No.', note: 'Nomor urut baris, tanpa jeda.', width: 70, format: 'plain' },
    { key: 'at', header: 'Waktu', note: 'Kapan nilai diberikan atau diubah.', width: 190, format: 'time' },
    { key: 'who', header: 'Siapa', note: 'E-mail yang mengubah.', width: 240, format: 'text' },
    {
      key: 'assessor',
      header: 'Penilai',
      note: 'E-mail penilai yang nilainya diubah.',
      width: 240,
      format: 'text',
    },
    { key: 'id', header: 'ID', note: 'Nomor usulan.', width: 120, format: 'text' },
    {
      key: 'criterion',
      header: 'Kriteria',
      note: 'Kode kriteria, atau apa yang diubah dalam kurung.',
      width: 140,
      format: 'text',
    },
    {
      key: 'before',
      header: 'Nilai lama',
      note: 'Nilai sebelum diubah; kosong bila baru.',
      width: 110,
      format: 'text',
      isLong: true,
    },
    {
      key: 'after',
      header: 'Nilai baru',
      note: 'Nilai sesudah diubah.',
      width: 110,
      format: 'text',
      isLong: true,
    },
    { key: 'reason', header: 'Alasan', note: 'Mengapa diubah.', width: 260, format: 'text' },
    {
      key: 'rubric',
      header: 'Sidik rubrik',
      note: 'Sidik jari rubrik yang berlaku saat itu.',
      width: 120,
      format: 'text',
    },
    {
      key: 'hash',
      header: 'Sidik baris',
      note: 'Sidik jari baris ini dan baris sebelumnya; rantai yang putus berarti ada yang mengubah.',
      width: 200,
      format: 'text',
      isLong: true,
    },
    {
      key: 'copy',
      header: 'Salinan',
      note: 'Salinan baris ini; dari sini sel yang diubah tangan dipulihkan.',
      width: 120,
      format: 'text',
      isLong: true,
    },
  ],
};
