import { districts, schoolLevels, schoolOwners } from './choices';
import { type TableTab, table } from './tab';

/** What an OPD's row says of its own innovations. */
export const opdStates = {
  done: 'Sudah mengusulkan',
  missing: 'Belum mengusulkan',
  inactive: 'Nonaktif',
} as const;

/** Roster of the agencies, and beside each by formula what it has proposed. */
export const opdTab: TableTab = /* @__PURE__ */ table('opd', {
  code: { header: 'Kode', aliases: ['Kode OPD'] },
  name: { header: 'Nama OPD', aliases: ['OPD', 'Nama', 'Perangkat Daerah'] },
  abbreviation: 'Singkatan',
  kind: { header: 'Jenis', aliases: ['Jenis OPD'] },
  operators: { header: 'E-mail operator', aliases: ['Email operator', 'E-mail'] },
  contact: 'Narahubung',
  headEmail: { header: 'E-mail kepala', aliases: ['Email kepala', 'E-mail kepala OPD'] },
  whatsapp: { header: 'WhatsApp (bila bersedia)', aliases: ['WhatsApp'] },
  active: 'Aktif',
  entries: { header: 'Jumlah usulan', writer: 'automation' },
  counted: { header: 'Terhitung', writer: 'automation' },
  scored: { header: 'Dinilai', writer: 'automation' },
  names: { header: 'Nama inovasi', writer: 'automation' },
  bestScore: { header: 'Nilai terbaik', writer: 'automation' },
  state: { header: 'Status', writer: 'automation' },
});

/** Roster of SD and SMP; starts empty, the city has the list. */
export const schoolsTab: TableTab = /* @__PURE__ */ table('schools', {
  npsn: 'NPSN',
  name: { header: 'Nama sekolah', aliases: ['Nama', 'Sekolah'] },
  level: { header: 'Jenjang', rule: { kind: 'list', values: schoolLevels } },
  owner: {
    header: 'Status sekolah',
    aliases: ['Negeri/swasta', 'Status'],
    rule: { kind: 'list', values: schoolOwners },
  },
  district: { header: 'Kecamatan', rule: { kind: 'list', values: districts } },
  email: { header: 'E-mail', aliases: ['Email'] },
});

/** The people of Bapperida and what each may do. */
export const teamTab: TableTab = /* @__PURE__ */ table('team', {
  email: { header: 'E-mail', aliases: ['Email'] },
  name: 'Nama',
  role: 'Peran',
  unit: 'Unit sendiri',
});
