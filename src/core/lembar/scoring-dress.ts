import { scoreStates, yesNo } from './choices';
import { formats, type TabDress } from './dress';
import { scoreKey } from './scoring-tabs';

/** What the notes of columns of formulas end with. */
const byFormula = 'Terisi otomatis.';

/** How tab Kriteria looks and explains itself. */
export const criteriaDress: TabDress = {
  color: '#5f3dc4',
  access: 'admins',
  mended: 'all but formats',
  columns: {
    code: {
      note: 'Kode tetap kriteria, menjadi judul kolom di tab Penilaian.',
      width: 90,
      format: formats.text,
    },
    name: { note: 'Nama kriteria.', width: 260, format: formats.text },
    weight: {
      note: 'Bobot dalam persen. Jumlah semua bobot yang aktif harus 100.',
      width: 90,
      rule: { kind: 'number', min: 0, max: 100, strict: true },
    },
    guide: { note: 'Apa yang dilihat penilai pada kriteria ini.', width: 420, format: formats.text },
    min: { note: 'Nilai terendah.', width: 90, rule: { kind: 'number', min: 0, max: 1000, strict: true } },
    max: { note: 'Nilai tertinggi.', width: 90, rule: { kind: 'number', min: 0, max: 1000, strict: true } },
    levels: { note: 'Arti tiap tingkat nilai, satu baris satu tingkat.', width: 420, format: formats.text },
    active: {
      note: 'Tidak: kriteria dipensiunkan, nilainya yang lama tetap tersimpan.',
      width: 70,
      rule: { kind: 'list', values: yesNo },
    },
    inForce: {
      note: `1 bila kriteria aktif dan bobot serta nilai min dan maksnya benar. ${byFormula}`,
      width: 80,
    },
    factor: { note: `Poin nilai akhir untuk setiap satu nilai. ${byFormula}`, width: 80 },
    order: {
      note: `Urutan kriteria yang memutus nilai akhir yang sama: yang terberat dahulu. ${byFormula}`,
      width: 100,
    },
  },
};

/** How tab Penilaian looks and explains itself. */
export const scoresDress: TabDress = {
  color: '#5f3dc4',
  access: 'team',
  mended: 'nothing',
  columns: {
    id: { note: 'Nomor usulan.', width: 120, format: formats.text },
    assessor: { note: 'E-mail penilai.', width: 240, format: formats.text },
    // Of every criterion, whose name stands in the note.
    [scoreKey('')]: {
      note: 'Nilai kriteria {kriteria}. Diisi lewat lembar penilaian.',
      width: 80,
      format: formats.score,
    },
    total: {
      note: `Jumlah tertimbang 0 sampai 100; kosong selama tidak dihitung. ${byFormula}`,
      width: 90,
      format: formats.score,
    },
    notes: {
      note: 'Catatan pada kriteria, satu baris satu kriteria.',
      width: 300,
      format: formats.text,
      isLong: true,
    },
    note: { note: 'Catatan penilai.', width: 300, format: formats.text, isLong: true },
    state: { note: 'Draf atau Final.', width: 90, rule: { kind: 'list', values: scoreStates } },
    abstained: {
      note: 'Ya bila penilai tidak menilai usulan ini.',
      width: 90,
      rule: { kind: 'list', values: yesNo },
    },
    reason: { note: 'Mengapa tidak menilai.', width: 240, format: formats.text },
    at: { note: 'Kapan terakhir disimpan.', width: 190, format: formats.time },
    fingerprint: {
      note: 'Sidik jari isi usulan saat dinilai, untuk mengenali nilai yang kedaluwarsa.',
      width: 160,
      format: formats.text,
      isLong: true,
    },
    trail: {
      note: 'Nomor baris terakhir di tab Buku Nilai tentang nilai ini.',
      width: 80,
      format: formats.plain,
    },
    tieKey: { note: `Pembanding usulan yang nilai akhirnya sama. ${byFormula}`, width: 80, isLong: true },
    tieReason: { note: `Kriteria yang membedakan usulan yang nilai akhirnya sama. ${byFormula}`, width: 240 },
  },
};

/** How tab Buku Nilai looks and explains itself. */
export const ledgerDress: TabDress = {
  color: '#5f3dc4',
  access: 'team',
  mended: 'nothing',
  columns: {
    no: { note: 'Nomor urut baris, tanpa jeda.', width: 70, format: formats.plain },
    at: { note: 'Kapan nilai diberikan atau diubah.', width: 190, format: formats.time },
    who: { note: 'E-mail yang mengubah.', width: 240, format: formats.text },
    assessor: { note: 'E-mail penilai yang nilainya diubah.', width: 240, format: formats.text },
    id: { note: 'Nomor usulan.', width: 120, format: formats.text },
    criterion: {
      note: 'Kode kriteria, atau apa yang diubah dalam kurung.',
      width: 140,
      format: formats.text,
    },
    before: {
      note: 'Nilai sebelum diubah; kosong bila baru.',
      width: 110,
      format: formats.text,
      isLong: true,
    },
    after: { note: 'Nilai sesudah diubah.', width: 110, format: formats.text, isLong: true },
    reason: { note: 'Mengapa diubah.', width: 260, format: formats.text },
    rubric: { note: 'Sidik jari rubrik yang berlaku saat itu.', width: 120, format: formats.text },
    hash: {
      note: 'Sidik jari baris ini dan baris sebelumnya; rantai yang putus berarti ada yang mengubah.',
      width: 200,
      format: formats.text,
      isLong: true,
    },
    copy: {
      note: 'Salinan baris ini; dari sini sel yang diubah tangan dipulihkan.',
      width: 120,
      format: formats.text,
      isLong: true,
    },
  },
};
