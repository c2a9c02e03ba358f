import { newsTemplates } from '../kabar/news-templates';
import { reminderFields } from '../pengingat/reminder-mail';
import { folded } from '../text';
import type { TemplateField } from './template';
import { firstFault, templateFaults } from './template-faults';

/** A document or mail that the product writes from a template which the city edits. */
export interface TemplateKind {
  readonly code: string;
  readonly name: string;
  readonly fields: readonly TemplateField[];
  /** Goes by mail, so that it needs a subject. */
  readonly isMail?: boolean;
}

/** A row of tab Templat. */
export interface Template {
  readonly code: string;
  readonly subject: string;
  readonly body: string;
}

/** A template with the texts that it ships with. */
export type ShippedTemplate = Template & TemplateKind;

/** Every template of the product, in the order in which tab Templat gets them. */
export const templateKinds: readonly TemplateKind[] = [
  {
    code: 'BERITA_ACARA',
    name: 'Berita acara penilaian',
    fields: [
      { name: 'nomor', note: 'nomor surat, titik-titik bila belum ada' },
      { name: 'periode', note: 'periode penilaian yang dikunci' },
      { name: 'hari', note: 'nama hari berita acara' },
      { name: 'tanggal', note: 'tanggal dalam huruf' },
      { name: 'bulan', note: 'nama bulan' },
      { name: 'tahun', note: 'tahun dalam huruf' },
      { name: 'tanggal_angka', note: 'tanggal lengkap, misalnya 24 November 2026' },
      { name: 'tempat', note: 'tempat surat dari Pengaturan' },
      { name: 'jumlah_usulan', note: 'banyaknya usulan' },
      { name: 'jumlah_dinilai', note: 'banyaknya usulan yang punya nilai akhir' },
      { name: 'jumlah_penilai', note: 'banyaknya penilai' },
      { name: 'daftar_penilai', note: 'nama penilai', isBlock: true },
      { name: 'tabel_kriteria', note: 'kriteria dan bobot', isBlock: true },
      { name: 'tabel_peringkat', note: 'peringkat seluruh usulan', isBlock: true },
      { name: 'tabel_per_jenis', note: 'peringkat dan penghargaan per jenis', isBlock: true },
      { name: 'tanda_tangan', note: 'tempat tanda tangan', isBlock: true },
    ],
  },
  {
    code: 'SERTIFIKAT',
    name: 'Piagam pemenang',
    fields: [
      { name: 'nomor', note: 'nomor surat, titik-titik bila belum ada' },
      { name: 'periode', note: 'periode penilaian yang dikunci' },
      { name: 'penghargaan', note: 'misalnya Juara 1' },
      { name: 'jenis', note: 'jenis pengusul' },
      { name: 'pengusul', note: 'nama unit, atau OPD bila unit kosong' },
      { name: 'nama_inovasi', note: 'nama inovasi' },
      { name: 'opd', note: 'nama OPD' },
      { name: 'unit', note: 'nama unit, boleh kosong' },
      { name: 'nilai', note: 'nilai akhir' },
      { name: 'tempat', note: 'tempat surat dari Pengaturan' },
      { name: 'tanggal_angka', note: 'tanggal lengkap, misalnya 24 November 2026' },
      { name: 'tanda_tangan', note: 'tempat tanda tangan', isBlock: true },
    ],
  },
  { code: 'PENGINGAT', name: 'Surat pengingat OPD', fields: reminderFields, isMail: true },
  ...newsTemplates,
];

/** The kind of a template, null when the product has none of this code. */
export const templateKind = (code: string): TemplateKind | null =>
  templateKinds.find((kind) => folded(kind.code) === folded(code)) ?? null;

/**
 * Why a template cannot be used, with what to do, in Indonesian; '' when it can. Templates that are not the product's are
 * nobody's business.
 */
export const templateProblem = (template: Template): string => {
  const kind = templateKind(template.code);
  return kind ? firstFault(templateFaults(kind, template)) : '';
};
