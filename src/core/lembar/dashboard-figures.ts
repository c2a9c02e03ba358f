import { forms, kinds, mainAims, proposerKinds, stages, statuses } from './choices';
import type { FormatKey } from './dress';
import {
  activeAgencies,
  budgetIs,
  columnIs,
  countedEntries,
  coveredAgencies,
  entriesOf,
  entriesOfKnownAgencies,
  everyEntry,
} from './formulas';
import type { References } from './references';
import { forecastFormula } from './trend';

/** A figure of the dashboard's head, with what it is a part of. */
export interface Figure {
  readonly label: string;
  readonly name: string;
  readonly formula: (at: References) => string;
  readonly format?: FormatKey;
  readonly of?: string;
  readonly share?: { readonly name: string; readonly formula: string };
  /** A formula that says in words what the figure alone does not. */
  readonly remark?: string;
}

/** The figures that the Sekda asks for, in the order of the question. */
export const headline: readonly Figure[] = [
  {
    label: 'OPD sudah mengusulkan (cakupan)',
    name: 'CAKUPAN_OPD',
    formula: coveredAgencies,
    of: '=JUMLAH_OPD',
    share: { name: 'CAKUPAN_PERSEN', formula: '=IF(JUMLAH_OPD=0;0;CAKUPAN_OPD/JUMLAH_OPD)' },
  },
  {
    label: 'OPD belum mengusulkan',
    name: 'OPD_BELUM',
    formula: () => '=JUMLAH_OPD-CAKUPAN_OPD',
    of: '=JUMLAH_OPD',
    share: { name: 'OPD_BELUM_PERSEN', formula: '=IF(JUMLAH_OPD=0;0;OPD_BELUM/JUMLAH_OPD)' },
  },
  {
    label: 'Usulan yang dihitung (capaian)',
    name: 'CAPAIAN',
    formula: (at) => countedEntries(at),
    of: '=TARGET',
    share: { name: 'CAPAIAN_PERSEN', formula: '=IF(TARGET=0;0;CAPAIAN/TARGET)' },
  },
  {
    label: 'Sisa target',
    name: 'SISA_TARGET',
    formula: () => '=MAX(0;TARGET-CAPAIAN)',
    of: '=TARGET',
    share: { name: 'SISA_PERSEN', formula: '=IF(TARGET=0;0;SISA_TARGET/TARGET)' },
  },
  { label: 'OPD aktif', name: 'JUMLAH_OPD', formula: activeAgencies },
  {
    label: 'Sisa hari sampai tenggat',
    name: 'SISA_HARI',
    formula: () => '=IF(ISNUMBER(TENGGAT);MAX(0;TENGGAT-TODAY());0)',
    of: '=TENGGAT',
    remark:
      '=IF(ISNUMBER(TENGGAT);IF(TODAY()>TENGGAT;"Tenggat sudah lewat: baris ditutup";"");"Tenggat belum diisi")',
  },
  {
    label: 'Laju yang diperlukan (usulan per pekan)',
    name: 'LAJU_PEKANAN',
    formula: () => '=SISA_TARGET/MAX(1;SISA_HARI/7)',
    format: 'tenth',
  },
  {
    label: 'Perkiraan capaian pada tenggat, bila lambat',
    name: 'PERKIRAAN_BAWAH',
    formula: (at) => forecastFormula(at, 1),
    of: '=TARGET',
    remark: '=IF(OR(ISNUMBER(PERKIRAAN_BAWAH);SISA_HARI=0);"";"Belum cukup data")',
  },
  {
    label: 'Perkiraan capaian pada tenggat, bila cepat',
    name: 'PERKIRAAN_ATAS',
    formula: (at) => forecastFormula(at, 3),
    of: '=TARGET',
  },
  { label: 'Semua usulan yang tercatat', name: 'JUMLAH_USULAN', formula: everyEntry },
  {
    label: 'Tercatat tetapi belum dihitung',
    name: 'BELUM_DIHITUNG',
    formula: () => '=JUMLAH_USULAN-CAPAIAN',
  },
  {
    label: 'Tercatat dengan OPD yang tidak dikenal',
    name: 'OPD_TIDAK_DIKENAL',
    formula: (at) => `=JUMLAH_USULAN-${entriesOfKnownAgencies(at).slice(1)}`,
  },
];

/** A whole divided by the texts of one column. */
export interface Breakdown {
  readonly title: string;
  readonly heading: string;
  readonly prefix: string;
  readonly lines: readonly { readonly label: string; readonly formula: (at: References) => string }[];
  /** What the lines add up to, and the label of what they leave. */
  readonly total: string;
  readonly rest: string;
}

const byColumn = (title: string, prefix: string, column: string, texts: readonly string[]): Breakdown => ({
  title,
  heading: 'Dihitung',
  prefix,
  lines: texts.map((label) => ({ label, formula: (at) => countedEntries(at, columnIs(at, column, label)) })),
  total: 'CAPAIAN',
  rest: 'Belum diisi atau tidak dikenal',
});

/** Every breakdown, in the order of the dashboard. */
export const breakdowns: readonly Breakdown[] = [
  byColumn('Menurut jenis pengusul', 'PENGUSUL', 'proposerKind', proposerKinds),
  {
    title: 'Menurut status',
    heading: 'Tercatat',
    prefix: 'STATUS',
    lines: statuses.map((label) => ({
      label,
      formula: (at) => entriesOf(at, columnIs(at, 'status', label)),
    })),
    total: 'JUMLAH_USULAN',
    rest: 'Status kosong atau tidak dikenal',
  },
  byColumn('Menurut bentuk', 'BENTUK', 'form', forms),
  byColumn('Menurut jenis', 'JENIS', 'kind', kinds),
  byColumn('Menurut tujuan utama', 'TUJUAN', 'mainAim', mainAims),
  byColumn('Menurut tahapan', 'TAHAPAN', 'stage', stages),
  {
    title: 'Menurut anggaran',
    heading: 'Dihitung',
    prefix: 'ANGGARAN',
    lines: [
      { label: 'Dengan anggaran', formula: (at) => countedEntries(at, budgetIs(at, '>0')) },
      { label: 'Tanpa anggaran', formula: (at) => countedEntries(at, budgetIs(at, '=0')) },
    ],
    total: 'CAPAIAN',
    rest: 'Anggaran belum diisi',
  },
];
