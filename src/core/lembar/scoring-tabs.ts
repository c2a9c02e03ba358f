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
  ],
};

const scoreColumn = (code: string, name: string): Column => ({
  key: `score:${code}`,
  header: code,
  note: `Nilai kriteria ${name}. Diisi lewat lembar penilaian.`,
  width: 80,
  writer: 'automation',
  format: 'score',
});

/** The current score of each innovation by each assessor. */
export const scoresTab: TableTab = {
  key: 'scores',
  color: '#5f3dc4',
  access: 'team',
  columns: [
    { key: 'id', header: 'ID', note: 'Nomor usulan.', width: 120, format: 'text' },
    { key: 'assessor', header: 'Penilai', note: 'E-mail penilai.', width: 240, format: 'text' },
    ...defaultRubric.map((criterion) => scoreColumn(criterion.code, criterion.name)),
    { key: 'note', header: 'Catatan', note: 'Catatan penilai.', width: 300, format: 'text' },
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
    },
  ],
};

/** Append-only record of every score given or changed. */
export const ledgerTab: TableTab = {
  key: 'ledger',
  color: '#5f3dc4',
  access: 'team',
  columns: [
    { key: 'at', header: 'Waktu', note: 'Kapan nilai diberikan atau diubah.', width: 190, format: 'time' },
    { key: 'who', header: 'Siapa', note: 'E-mail yang mengubah.', width: 240, format: 'text' },
    { key: 'id', header: 'ID', note: 'Nomor usulan.', width: 120, format: 'text' },
    { key: 'criterion', header: 'Kriteria', note: 'Kode kriteria.', width: 100, format: 'text' },
    {
      key: 'before',
      header: 'Nilai lama',
      note: 'Nilai sebelum diubah; kosong bila baru.',
      width: 110,
      format: 'text',
    },
    { key: 'after', header: 'Nilai baru', note: 'Nilai sesudah diubah.', width: 110, format: 'text' },
    { key: 'reason', header: 'Alasan', note: 'Mengapa diubah.', width: 260, format: 'text' },
    {
      key: 'hash',
      header: 'Sidik baris',
      note: 'Sidik jari baris ini dan baris sebelumnya; rantai yang putus berarti ada yang mengubah.',
      width: 300,
      format: 'text',
    },
  ],
};
