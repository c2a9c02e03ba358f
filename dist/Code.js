function openFigures() {
}
function readFigures() {
}
function onInstall() {
}
function onOpen() {
}
function showAbout() {
}
function restoreDeleted() {
}
function repair() {
}
function setUp() {
}
function handleChange() {
}
function handleEdit() {
}
function hourly() {
}/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	// The require scope
/******/ 	const __webpack_require__ = {};
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/define property getters */
/******/ 	// define getter/value functions for harmony exports
/******/ 	__webpack_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__webpack_require__.o(definition, key) && !__webpack_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ 	
/******/ 	/* webpack/runtime/global */
/******/ 	__webpack_require__.g = (function() {
/******/ 		if (typeof globalThis === 'object') return globalThis;
/******/ 		try {
/******/ 			return this || new Function('return this')();
/******/ 		} catch (e) {
/******/ 			if (typeof window === 'object') return window;
/******/ 		}
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	__webpack_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop));
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	// define __esModule on exports
/******/ 	__webpack_require__.r = (exports) => {
/******/ 		Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ 	
/************************************************************************/
let __webpack_exports__ = {};
// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  handleChange: () => (/* reexport */ handleChange),
  handleEdit: () => (/* reexport */ handleEdit),
  hourly: () => (/* reexport */ hourly),
  onInstall: () => (/* reexport */ onInstall),
  onOpen: () => (/* reexport */ onOpen),
  openFigures: () => (/* reexport */ openFigures),
  readFigures: () => (/* reexport */ figures_readFigures),
  repair: () => (/* reexport */ repair),
  restoreDeleted: () => (/* reexport */ restoreDeleted),
  setUp: () => (/* reexport */ set_up_setUp),
  showAbout: () => (/* reexport */ showAbout)
});

;// ./src/core/lembar/choices.ts

const proposerKinds = ["OPD", "SD", "SMP", "Kelurahan", "UPT/Puskesmas", "Masyarakat"];
const mainAims = [
  "Pelayanan publik",
  "Pelestarian budaya",
  "Daya saing daerah",
  "Tata kelola"
];
const choices_forms = [
  "Tata kelola pemerintahan daerah",
  "Pelayanan publik",
  "Inovasi daerah lainnya"
];
const kinds = ["Digital", "Non digital"];
const initiators = [
  "Kepala daerah",
  "Anggota DPRD",
  "ASN",
  "Perangkat daerah",
  "Anggota masyarakat"
];
const stages = ["Inisiatif", "Uji coba", "Penerapan"];
const statuses = [
  "Draf",
  "Diajukan",
  "Perlu Perbaikan",
  "Terverifikasi",
  "Tidak Lolos",
  "Ditarik"
];
const affairs = [
  "Pendidikan",
  "Kesehatan",
  "Pekerjaan umum dan penataan ruang",
  "Perumahan rakyat dan kawasan permukiman",
  "Ketenteraman, ketertiban umum dan pelindungan masyarakat",
  "Sosial",
  "Tenaga kerja",
  "Pemberdayaan perempuan dan pelindungan anak",
  "Pangan",
  "Pertanahan",
  "Lingkungan hidup",
  "Administrasi kependudukan dan pencatatan sipil",
  "Pemberdayaan masyarakat dan desa",
  "Pengendalian penduduk dan keluarga berencana",
  "Perhubungan",
  "Komunikasi dan informatika",
  "Koperasi, usaha kecil dan menengah",
  "Penanaman modal",
  "Kepemudaan dan olahraga",
  "Statistik",
  "Persandian",
  "Kebudayaan",
  "Perpustakaan",
  "Kearsipan",
  "Kelautan dan perikanan",
  "Pariwisata",
  "Pertanian",
  "Kehutanan",
  "Energi dan sumber daya mineral",
  "Perdagangan",
  "Perindustrian",
  "Transmigrasi",
  "Penunjang urusan pemerintahan"
];
const opdKinds = [
  "Sekretariat",
  "Inspektorat",
  "Dinas",
  "Badan",
  "Satuan",
  "Kecamatan",
  "RSUD",
  "Lainnya"
];
const yesNo = ["Ya", "Tidak"];
const schoolLevels = ["SD", "SMP"];
const schoolOwners = ["Negeri", "Swasta"];
const districts = [
  "Bukit Intan",
  "Gabek",
  "Gerunggang",
  "Girimaya",
  "Pangkalbalam",
  "Rangkui",
  "Taman Sari"
];
const roles = ["Admin", "Verifikator", "Penilai"];
const weekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
const evidenceLevels = ["0", "1", "2", "3"];
const scoreStates = ["Draf", "Final"];
const outboxStates = ["siap", "mengirim", "terkirim", "tidak pasti", "gagal", "ditahan"];

;// ./src/core/lembar/tab.ts

const tabNames = {
  dashboard: "Dasbor",
  opd: "OPD",
  schools: "Sekolah",
  innovations: "Inovasi",
  evidence: "Bukti",
  criteria: "Kriteria",
  scores: "Penilaian",
  ledger: "Buku Nilai",
  team: "Tim",
  settings: "Pengaturan",
  outbox: "Kotak Keluar",
  snapshots: "Riwayat Capaian",
  audit: "Riwayat"
};
const formats = {
  text: "@",
  date: "d mmmm yyyy",
  time: "d mmmm yyyy hh:mm",
  rupiah: '"Rp "#,##0',
  integer: "#,##0",
  plain: "0",
  percent: "0%",
  share: "0.0%",
  score: "0.00",
  tenth: "0.0"
};
const shades = {
  grey: "#e8eaed",
  blue: "#d2e3fc",
  yellow: "#fef0c7",
  green: "#ceead6",
  red: "#fad2cf",
  violet: "#e9d7fe"
};

;// ./src/core/lembar/entry-tabs.ts



const stamped = (key, header, note, more = {}) => ({
  key,
  header,
  note: `${note} Terisi otomatis, tidak perlu diketik.`,
  width: 110,
  writer: "automation",
  ...more
});
const innovationsTab = {
  key: "innovations",
  color: "#0b57d0",
  access: "everyone",
  columns: [
    stamped("id", "ID", "Nomor usulan, misalnya INV-2025-001: diberikan sekali dan tidak dipakai ulang.", {
      width: 120,
      format: "text"
    }),
    {
      key: "opd",
      header: "OPD",
      aliases: ["Perangkat Daerah", "Nama OPD", "OPD Pengusul"],
      note: "Pilih OPD dari daftar. Usulan SD dan SMP: Dinas Pendidikan dan Kebudayaan; kelurahan: kecamatannya; puskesmas: Dinas Kesehatan.",
      width: 240,
      rule: { kind: "column", tab: "opd", column: "name", help: "Pilih nama OPD dari daftar di tab OPD." }
    },
    {
      key: "proposerKind",
      header: "Jenis pengusul",
      aliases: ["Pengusul", "Kategori pengusul"],
      note: "Siapa yang mengusulkan. Hanya usulan OPD sendiri yang menambah cakupan 36 OPD; semua jenis menambah capaian target.",
      width: 130,
      rule: { kind: "list", values: proposerKinds }
    },
    {
      key: "unit",
      header: "Nama unit/sekolah",
      aliases: ["Nama unit", "Nama sekolah", "Unit/sekolah", "Unit Pengusul"],
      note: "Nama sekolah, kelurahan, puskesmas atau bagian yang mengusulkan. Boleh kosong bila pengusulnya OPD.",
      width: 200,
      format: "text"
    },
    {
      key: "name",
      header: "Nama inovasi",
      aliases: ["Nama Inovasi Daerah", "Judul inovasi", "Inovasi"],
      note: "Nama lengkap beserta singkatannya, misalnya: Pelangi Dimatamu (kepanjangannya). Baris tanpa nama tidak dihitung.",
      width: 300,
      format: "text"
    },
    {
      key: "mainAim",
      header: "Tujuan utama",
      note: "Pilih tujuan yang paling utama.",
      width: 160,
      rule: { kind: "list", values: mainAims }
    },
    {
      key: "form",
      header: "Bentuk",
      aliases: ["Bentuk inovasi"],
      note: "Bentuk inovasi menurut PP 38/2017.",
      width: 220,
      rule: { kind: "list", values: choices_forms }
    },
    {
      key: "kind",
      header: "Jenis",
      aliases: ["Jenis inovasi"],
      note: "Digital atau non digital.",
      width: 110,
      rule: { kind: "list", values: kinds }
    },
    {
      key: "initiator",
      header: "Inisiator",
      aliases: ["Inisiator inovasi"],
      note: "Siapa yang memulai inovasi ini (PP 38/2017).",
      width: 150,
      rule: { kind: "list", values: initiators }
    },
    {
      key: "affair",
      header: "Urusan",
      aliases: ["Urusan pemerintahan"],
      note: "Urusan pemerintahan yang utama.",
      width: 220,
      rule: { kind: "list", values: affairs }
    },
    {
      key: "stage",
      header: "Tahapan",
      aliases: ["Tahapan inovasi"],
      note: "Inisiatif (masih gagasan), uji coba, atau penerapan.",
      width: 110,
      rule: { kind: "list", values: stages }
    },
    {
      key: "trialDate",
      header: "Tanggal uji coba",
      aliases: ["Waktu uji coba"],
      note: "Kapan uji coba dimulai, misalnya 23/04/2025.",
      width: 140,
      format: "date",
      rule: { kind: "date" }
    },
    {
      key: "launchDate",
      header: "Tanggal penerapan",
      aliases: ["Waktu penerapan"],
      note: "Kapan mulai diterapkan, misalnya 23/04/2025.",
      width: 140,
      format: "date",
      rule: { kind: "date" }
    },
    {
      key: "design",
      header: "Rancang bangun",
      aliases: ["Rancang bangun dan pokok perubahan"],
      note: "Paling sedikit 300 kata: dasar hukum, permasalahan, isu strategis, metode pembaharuan, keunggulan dan kebaharuan, tahapan.",
      width: 320,
      format: "text",
      isLong: true
    },
    {
      key: "aim",
      header: "Tujuan",
      aliases: ["Tujuan inovasi"],
      note: "Apa yang ingin dicapai.",
      width: 260,
      format: "text",
      isLong: true
    },
    {
      key: "benefit",
      header: "Manfaat",
      aliases: ["Manfaat inovasi"],
      note: "Manfaat bagi masyarakat atau pemerintah daerah.",
      width: 260,
      format: "text",
      isLong: true
    },
    {
      key: "result",
      header: "Hasil",
      aliases: ["Hasil inovasi"],
      note: "Hasil nyata, sebaiknya dengan angka sebelum dan sesudah.",
      width: 260,
      format: "text",
      isLong: true
    },
    {
      key: "budget",
      header: "Anggaran (Rp)",
      aliases: ["Anggaran", "Jumlah anggaran"],
      note: "Dalam rupiah. Boleh 0: inovasi tidak harus mahal.",
      width: 140,
      format: "rupiah",
      rule: { kind: "number", min: 0, max: 1e15, strict: false }
    },
    {
      key: "link",
      header: "Tautan bukti",
      aliases: ["Link bukti", "Tautan", "Bukti dukung"],
      note: "Tautan ke folder bukti dukung yang dapat dibuka penilai.",
      isLong: true,
      width: 220,
      format: "text"
    },
    {
      key: "status",
      header: "Status",
      aliases: ["Status usulan"],
      note: "Draf: masih disusun. Diajukan: siap diverifikasi. Selebihnya diisi Bapperida.",
      width: 130,
      rule: { kind: "list", values: statuses }
    },
    {
      key: "verifierNote",
      header: "Catatan verifikator",
      aliases: ["Catatan"],
      note: "Diisi Bapperida: apa yang perlu diperbaiki, atau alasannya.",
      width: 260,
      format: "text"
    },
    stamped("completeness", "Kelengkapan %", "Seberapa lengkap usulan ini.", { format: "percent" }),
    stamped("finalScore", "Nilai akhir", "Rata-rata nilai para penilai, 0 sampai 100.", { format: "score" }),
    stamped("assessorCount", "Jumlah penilai", "Berapa penilai yang sudah final.", { format: "integer" }),
    stamped("rank", "Peringkat", "Peringkat menurut nilai akhir.", { format: "integer" }),
    stamped("createdAt", "Dibuat", "Kapan baris ini pertama diisi.", { width: 190, format: "time" }),
    stamped("changedAt", "Diubah", "Kapan terakhir diubah.", { width: 190, format: "time" }),
    stamped(
      "changedBy",
      "Diubah oleh",
      'Siapa yang terakhir mengubah; "(tidak diketahui)" bila Google menyembunyikannya.',
      { width: 300, format: "text" }
    )
  ],
  highlights: [
    { column: "status", text: "Draf", background: shades.grey },
    { column: "status", text: "Diajukan", background: shades.blue },
    { column: "status", text: "Perlu Perbaikan", background: shades.yellow },
    { column: "status", text: "Terverifikasi", background: shades.green },
    { column: "status", text: "Tidak Lolos", background: shades.red },
    { column: "status", text: "Ditarik", background: shades.violet }
  ]
};
const evidenceTab = {
  key: "evidence",
  color: "#0b57d0",
  access: "everyone",
  columns: [
    { key: "id", header: "ID", note: "Nomor usulan yang didukung bukti ini.", width: 120, format: "text" },
    {
      key: "indicator",
      header: "Indikator",
      note: "Nomor indikator Indeks Inovasi Daerah, 16 sampai 35.",
      width: 110,
      format: "text"
    },
    {
      key: "claim",
      header: "Klaim",
      aliases: ["Tingkat klaim"],
      note: "Tingkat yang diklaim operator, 0 sampai 3. Klaim belum menjadi nilai.",
      width: 90,
      rule: { kind: "list", values: evidenceLevels }
    },
    { key: "link", header: "Tautan bukti", note: "Tautan ke dokumen bukti.", width: 320, format: "text" },
    {
      key: "verified",
      header: "Terverifikasi",
      aliases: ["Tingkat terverifikasi"],
      note: "Tingkat yang diakui Bapperida, 0 sampai 3.",
      width: 120,
      rule: { kind: "list", values: evidenceLevels }
    },
    {
      key: "note",
      header: "Catatan",
      note: "Catatan Bapperida tentang bukti ini.",
      width: 300,
      format: "text"
    }
  ]
};

;// ./src/core/lembar/locate-columns.ts

const headRows = 10;
const loose = (title) => String(title).toLowerCase().replace(/[^a-z0-9%]+/g, "");
const titlesOf = (column) => {
  var _a;
  return [column.header, ...(_a = column.aliases) != null ? _a : []].map(loose);
};
const findHeaderRow = (columns, head) => {
  const known = new Set(columns.flatMap(titlesOf));
  const hits = head.slice(0, headRows).map((row) => row.filter((cell) => cell !== "" && known.has(loose(cell))).length);
  const best = Math.max(0, ...hits);
  return best >= Math.max(2, Math.ceil(columns.length * 0.4)) ? hits.indexOf(best) + 1 : null;
};
const locateColumns = (columns, head, tagged) => {
  var _a, _b;
  const headerRow = findHeaderRow(columns, head);
  const titles = headerRow === null ? [] : ((_a = head[headerRow - 1]) != null ? _a : []).map(loose);
  const at = {};
  const taken = /* @__PURE__ */ new Set();
  const doubled = [];
  const assign = (column, position) => {
    at[column.key] = position;
    taken.add(position);
  };
  const open = () => columns.filter((column) => at[column.key] === void 0);
  const positionsOf = (title) => titles.flatMap(
    (text, index) => text !== "" && text === title && !taken.has(index + 1) ? [index + 1] : []
  );
  for (const column of columns) {
    const [first, ...others] = positionsOf(loose(column.header));
    if (first === void 0) continue;
    const marked = tagged[column.key];
    assign(column, marked !== void 0 && others.includes(marked) ? marked : first);
    if (others.length > 0) doubled.push(column.header);
  }
  const renamed = [];
  const assignRenamed = (column, position) => {
    var _a2, _b2;
    if (position === void 0 || taken.has(position)) return;
    assign(column, position);
    renamed.push({ column, title: String((_b2 = (_a2 = head[(headerRow != null ? headerRow : 1) - 1]) == null ? void 0 : _a2[position - 1]) != null ? _b2 : "") });
  };
  for (const column of open()) assignRenamed(column, tagged[column.key]);
  for (const column of open())
    assignRenamed(column, ((_b = column.aliases) != null ? _b : []).flatMap((alias) => positionsOf(loose(alias)))[0]);
  return { headerRow, at, renamed, missing: open(), doubled };
};

;// ./src/core/lembar/roster-tabs.ts



const counted = (key, header, note, width, more = {}) => ({
  key,
  header,
  note: `${note} Dihitung otomatis.`,
  width,
  writer: "automation",
  ...more
});
const opdStates = {
  done: "Sudah mengusulkan",
  missing: "Belum mengusulkan",
  inactive: "Nonaktif"
};
const opdTab = {
  key: "opd",
  color: "#146c2e",
  access: "admins",
  columns: [
    {
      key: "code",
      header: "Kode",
      aliases: ["Kode OPD"],
      note: "Kode tetap, misalnya OPD-01. Jangan dipakai ulang.",
      width: 80,
      format: "text"
    },
    {
      key: "name",
      header: "Nama OPD",
      aliases: ["OPD", "Nama", "Perangkat Daerah"],
      note: "Nama resmi, seperti yang dipilih di tab Inovasi.",
      width: 380,
      format: "text"
    },
    {
      key: "abbreviation",
      header: "Singkatan",
      note: "Singkatan yang biasa dipakai, boleh beberapa dengan koma.",
      width: 150,
      format: "text"
    },
    {
      key: "kind",
      header: "Jenis",
      aliases: ["Jenis OPD"],
      note: "Jenis perangkat daerah.",
      width: 110,
      rule: { kind: "list", values: opdKinds }
    },
    {
      key: "operators",
      header: "E-mail operator",
      aliases: ["Email operator", "E-mail"],
      note: "Alamat akun Google operator inovasi, boleh beberapa dengan koma.",
      width: 300,
      format: "text"
    },
    {
      key: "contact",
      header: "Narahubung",
      note: "Nama dan nomor yang dapat dihubungi.",
      width: 180,
      format: "text"
    },
    {
      key: "active",
      header: "Aktif",
      note: "Ya: masuk penyebut cakupan. Tidak: tidak dihitung.",
      width: 70,
      rule: { kind: "list", values: yesNo }
    },
    counted("entries", "Jumlah usulan", "Usulan OPD sendiri, semua status.", 110, { format: "integer" }),
    counted(
      "counted",
      "Terhitung",
      "Usulan OPD sendiri dengan status yang dihitung (lihat Pengaturan).",
      110,
      { format: "integer" }
    ),
    counted("scored", "Dinilai", "Usulan OPD sendiri yang sudah punya nilai akhir.", 110, {
      format: "integer"
    }),
    counted("names", "Nama inovasi", "Nama usulan OPD sendiri.", 320, { isLong: true }),
    counted("bestScore", "Nilai terbaik", "Nilai akhir tertinggi usulan OPD sendiri.", 110, {
      format: "score"
    }),
    counted("state", "Status", "Sudah mengusulkan bila yang terhitung mencapai batas di Pengaturan.", 150)
  ],
  highlights: [
    { column: "state", text: opdStates.done, background: shades.green },
    { column: "state", text: opdStates.missing, background: shades.red },
    { column: "state", text: opdStates.inactive, background: shades.grey }
  ]
};
const schoolsTab = {
  key: "schools",
  color: "#146c2e",
  access: "admins",
  columns: [
    {
      key: "npsn",
      header: "NPSN",
      note: "Nomor pokok sekolah nasional, delapan angka.",
      width: 110,
      format: "text"
    },
    {
      key: "name",
      header: "Nama sekolah",
      aliases: ["Nama", "Sekolah"],
      note: "Nama resmi, misalnya SD Negeri 1 Pangkalpinang.",
      width: 320,
      format: "text"
    },
    {
      key: "level",
      header: "Jenjang",
      note: "SD atau SMP.",
      width: 90,
      rule: { kind: "list", values: schoolLevels }
    },
    {
      key: "owner",
      header: "Status sekolah",
      aliases: ["Negeri/swasta", "Status"],
      note: "Negeri atau swasta.",
      width: 120,
      rule: { kind: "list", values: schoolOwners }
    },
    {
      key: "district",
      header: "Kecamatan",
      note: "Kecamatan tempat sekolah berada.",
      width: 150,
      rule: { kind: "list", values: districts }
    },
    {
      key: "email",
      header: "E-mail",
      aliases: ["Email"],
      note: "Alamat e-mail sekolah.",
      width: 240,
      format: "text"
    }
  ]
};
const teamTab = {
  key: "team",
  color: "#5f3dc4",
  access: "admins",
  columns: [
    {
      key: "email",
      header: "E-mail",
      aliases: ["Email"],
      note: "Alamat akun Google. Yang berperan Admin boleh menyunting tab yang dilindungi.",
      width: 260,
      format: "text",
      rule: { kind: "email" }
    },
    { key: "name", header: "Nama", note: "Nama lengkap.", width: 240, format: "text" },
    {
      key: "role",
      header: "Peran",
      note: "Admin, Verifikator, atau Penilai. Satu baris satu peran; orang yang berperan ganda ditulis dua kali.",
      width: 120,
      rule: { kind: "list", values: roles }
    },
    {
      key: "unit",
      header: "Unit sendiri",
      note: "OPD asal. Penilai tidak pernah menilai usulan unitnya sendiri.",
      width: 320,
      rule: { kind: "column", tab: "opd", column: "name", help: "Pilih nama OPD dari daftar di tab OPD." }
    }
  ]
};

;// ./src/core/text.ts

const trimmed = (value) => String(typeof value === "boolean" ? String(value).toUpperCase() : value).replace(/ +/g, " ").replace(/^ | $/g, "");
const folded = (value) => trimmed(value).toLowerCase();
const sameText = (one, other) => folded(one) === folded(other);

;// ./src/core/lembar/settings.ts



const countingSetting = (status) => `HITUNG_${status.toUpperCase().replace(/ /g, "_")}`;
const countedFromTheStart = ["Diajukan", "Perlu Perbaikan", "Terverifikasi"];
const settings_text = (name, label, initial, note, rule) => ({
  name,
  label,
  note,
  initial,
  format: "text",
  ...rule ? { rule } : {}
});
const whole = (name, label, initial, note, min, max) => ({
  name,
  label,
  note,
  initial,
  format: "integer",
  rule: { kind: "number", min, max, strict: true }
});
const day = (name, label, initial, note) => ({
  name,
  label,
  note,
  initial,
  format: "date",
  rule: { kind: "date" }
});
const settingsFor = (year) => [
  { ...whole("TAHUN", "Tahun", year, "Tahun pengusulan.", 2e3, 2100), format: "plain" },
  whole("TARGET", "Target usulan", 100, "Jumlah usulan yang ingin dicapai kota dalam setahun.", 0, 1e5),
  whole(
    "MIN_PER_OPD",
    "Usulan paling sedikit per OPD",
    1,
    "OPD dianggap sudah mengusulkan bila usulan terhitungnya mencapai angka ini.",
    1,
    1e3
  ),
  day(
    "TENGGAT",
    "Tenggat pengusulan",
    { year, month: 12, day: 31 },
    "Hari terakhir OPD dan sekolah dapat mengajukan."
  ),
  ...statuses.map(
    (status) => settings_text(
      countingSetting(status),
      `Status ${status} dihitung`,
      countedFromTheStart.includes(status) ? "Ya" : "Tidak",
      `Ya bila usulan berstatus ${status} masuk cakupan dan capaian.`,
      { kind: "list", values: yesNo }
    )
  ),
  whole(
    "MIN_KATA",
    "Kata paling sedikit pada rancang bangun",
    300,
    "Syarat Indeks Inovasi Daerah.",
    0,
    1e4
  ),
  day(
    "JENDELA_MULAI",
    "Jendela penerapan: mulai",
    { year: year - 2, month: 1, day: 1 },
    "Penerapan sebelum tanggal ini tidak dinilai dalam indeks."
  ),
  day(
    "JENDELA_AKHIR",
    "Jendela penerapan: akhir",
    { year: year - 1, month: 12, day: 31 },
    "Penerapan sesudah tanggal ini belum dinilai dalam indeks."
  ),
  whole(
    "MIN_PENILAI",
    "Penilai paling sedikit per usulan",
    2,
    "Usulan dengan penilai kurang dari ini ditandai.",
    1,
    50
  ),
  whole(
    "BATAS_SELISIH",
    "Selisih nilai yang perlu dibahas",
    20,
    "Usulan yang selisih nilai antarpenilainya melebihi angka ini dibahas bersama.",
    0,
    100
  ),
  settings_text(
    "SEKDA_JABATAN",
    "Penerima ringkasan: jabatan",
    "Sekretaris Daerah Kota Pangkalpinang",
    "Dipakai pada salam pembuka surat."
  ),
  settings_text(
    "SEKDA_EMAIL",
    "Penerima ringkasan: e-mail",
    "",
    "Satu alamat e-mail. Selama kosong, ringkasan tidak dikirim.",
    { kind: "email" }
  ),
  settings_text("HARI_RINGKASAN", "Hari kirim ringkasan", "Senin", "Hari pengiriman ringkasan mingguan.", {
    kind: "list",
    values: weekdays
  }),
  whole("JAM_RINGKASAN", "Jam kirim ringkasan (WIB)", 7, "Jam 0 sampai 23.", 0, 23),
  settings_text("TANGGA_PENGINGAT", "Hari pengingat sebelum tenggat", "14; 7; 3; 1", "Dipisahkan titik koma."),
  whole(
    "HARI_DRAF",
    "Hari draf dianggap terhenti",
    14,
    "Draf yang tidak diubah selama ini diingatkan.",
    1,
    365
  ),
  whole(
    "HARI_PERBAIKAN",
    "Hari perbaikan dianggap terlambat",
    7,
    "Usulan Perlu Perbaikan yang tidak dijawab selama ini diingatkan.",
    1,
    365
  ),
  settings_text("KOP_BARIS_1", "Kop surat: baris 1", "PEMERINTAH KOTA PANGKALPINANG", "Baris pertama kepala surat."),
  settings_text(
    "KOP_BARIS_2",
    "Kop surat: baris 2",
    "BADAN PERENCANAAN PEMBANGUNAN, RISET DAN INOVASI DAERAH",
    "Baris kedua kepala surat."
  ),
  settings_text("KOP_ALAMAT", "Kop surat: alamat", "", "Alamat kantor, telepon dan laman."),
  settings_text(
    lastIdName,
    "ID usulan terakhir",
    "",
    "Diisi otomatis, agar nomor usulan yang dihapus tidak dipakai ulang. Jangan diubah."
  )
];
const settingIn = (grid, name) => {
  var _a, _b, _c, _d;
  const label = (_b = (_a = settingsFor(2e3).find((setting) => setting.name === name)) == null ? void 0 : _a.label) != null ? _b : name;
  const index = grid.findIndex((row) => {
    var _a2;
    return sameText((_a2 = row[0]) != null ? _a2 : "", label);
  });
  return { value: (_d = (_c = grid[index]) == null ? void 0 : _c[1]) != null ? _d : "", row: index < 0 ? null : index + 1 };
};
const lastIdName = "ID_TERAKHIR";
const countedStatusesName = "STATUS_TERHITUNG";
const adminRole = "Admin";
const verifierRole = "Verifikator";

;// ./src/core/capaian/entry.ts


const numberOrNull = (value) => typeof value === "number" ? value : null;
const entriesOf = (rows) => rows.filter((cell) => trimmed(cell("name")) !== "").map((cell) => ({
  opd: trimmed(cell("opd")),
  proposerKind: trimmed(cell("proposerKind")),
  name: trimmed(cell("name")),
  mainAim: trimmed(cell("mainAim")),
  form: trimmed(cell("form")),
  kind: trimmed(cell("kind")),
  stage: trimmed(cell("stage")),
  status: trimmed(cell("status")),
  budget: numberOrNull(cell("budget")),
  finalScore: numberOrNull(cell("finalScore"))
}));
const agenciesOf = (rows) => rows.filter((cell) => trimmed(cell("name")) !== "").map((cell) => ({ name: trimmed(cell("name")), isActive: folded(cell("active")) === "ya" }));

;// ./src/core/capaian/figures.ts



const breakdown = (entries, texts, of) => {
  const counts = texts.map((text) => entries.filter((entry) => sameText(of(entry), text)).length);
  const named = counts.reduce((sum, count) => sum + count, 0);
  return {
    ...Object.fromEntries(texts.map((text, index) => {
      var _a;
      return [text, (_a = counts[index]) != null ? _a : 0];
    })),
    lain: entries.length - named
  };
};
const agencyFigures = (agency, entries, isCounted, minimum) => {
  const own = entries.filter(
    (entry) => sameText(entry.opd, agency.name) && sameText(entry.proposerKind, "OPD")
  );
  const scores = own.flatMap((entry) => entry.finalScore === null ? [] : [entry.finalScore]);
  const counted = own.filter(isCounted).length;
  return {
    name: agency.name,
    isActive: agency.isActive,
    entries: own.length,
    counted,
    scored: scores.length,
    names: own.map((entry) => entry.name),
    bestScore: scores.length === 0 ? null : Math.max(...scores),
    isCovered: agency.isActive && counted >= minimum
  };
};
const figuresOf = (entries, roster, rules) => {
  const countedTexts = new Set(rules.countedStatuses.map(folded));
  const isCounted = (entry) => countedTexts.has(folded(entry.status));
  const counted = entries.filter(isCounted);
  const rosterNames = new Set(roster.map((agency) => folded(agency.name)));
  const perAgency = roster.map((agency) => agencyFigures(agency, entries, isCounted, rules.minimumPerAgency));
  const active = perAgency.filter((agency) => agency.isActive);
  const withBudget = counted.filter((entry) => entry.budget !== null && entry.budget > 0).length;
  const withoutBudget = counted.filter((entry) => entry.budget === 0).length;
  return {
    coverage: active.filter((agency) => agency.isCovered).length,
    agencies: active.length,
    missing: active.filter((agency) => !agency.isCovered).map((agency) => agency.name),
    achievement: counted.length,
    target: rules.target,
    remaining: Math.max(0, rules.target - counted.length),
    entries: entries.length,
    notCounted: entries.length - counted.length,
    unknownAgency: entries.filter((entry) => !rosterNames.has(folded(entry.opd))).length,
    byProposerKind: breakdown(counted, proposerKinds, (entry) => entry.proposerKind),
    byStatus: breakdown(entries, statuses, (entry) => entry.status),
    byForm: breakdown(counted, choices_forms, (entry) => entry.form),
    byKind: breakdown(counted, kinds, (entry) => entry.kind),
    byMainAim: breakdown(counted, mainAims, (entry) => entry.mainAim),
    byStage: breakdown(counted, stages, (entry) => entry.stage),
    byBudget: { with: withBudget, without: withoutBudget, lain: counted.length - withBudget - withoutBudget },
    perAgency
  };
};

;// ./src/core/capaian/pace.ts

const dayInMs = 864e5;
const dayNumber = ({ year, month, day }) => Math.round(Date.UTC(year, month - 1, day) / dayInMs);
const paceOf = (remaining, today, deadline) => {
  const daysLeft = deadline === null ? 0 : Math.max(0, deadline - today);
  return { daysLeft, perWeek: remaining / Math.max(1, daysLeft / 7) };
};

;// ./src/core/capaian/read-figures.ts











const recordsOf = (tab, grid, needed) => {
  const { headerRow, at } = locateColumns(tab.columns, grid, {});
  const absent = tab.columns.find((column) => needed.includes(column.key) && at[column.key] === void 0);
  if (headerRow === null || absent) {
    const what = absent ? `Kolom "${absent.header}"` : "Baris judul";
    throw new Error(
      `${what} di tab ${tabNames[tab.key]} tidak ditemukan. Buka menu Inovasi Daerah, lalu Periksa & perbaiki.`
    );
  }
  return grid.slice(headerRow).map(
    (row) => (column) => {
      var _a, _b;
      return (_b = row[((_a = at[column]) != null ? _a : 0) - 1]) != null ? _b : "";
    }
  );
};
const numberOr = (value, otherwise) => typeof value === "number" ? value : otherwise;
const readFigures = (tables, today, dayOf) => {
  const setting = (name) => settingIn(tables.settings, name).value;
  const entries = entriesOf(
    recordsOf(innovationsTab, tables.innovations, ["opd", "proposerKind", "name", "status"])
  );
  const roster = agenciesOf(recordsOf(opdTab, tables.opd, ["name", "active"]));
  const figures = figuresOf(entries, roster, {
    target: numberOr(setting("TARGET"), 0),
    minimumPerAgency: numberOr(setting("MIN_PER_OPD"), 0),
    countedStatuses: statuses.filter((status) => folded(setting(countingSetting(status))) === "ya")
  });
  const date = setting("TENGGAT");
  const deadline = date instanceof Date ? dayNumber(dayOf(date)) : null;
  return {
    ...figures,
    deadline,
    pace: paceOf(figures.remaining, dayNumber(today), deadline)
  };
};

;// ./src/google/read-tables.ts


const tableValues = (tab) => {
  const sheet = SpreadsheetApp.getActive().getSheetByName(tabNames[tab]);
  if (!sheet)
    throw new Error(`Tab ${tabNames[tab]} tidak ada. Buka menu Inovasi Daerah, lalu Siapkan lembar.`);
  return sheet.getDataRange().getValues();
};

;// ./src/core/lembar/formulas.ts




const product = (conditions) => `IFERROR(${conditions.map((one) => `(${one})`).join("*")};0)`;
const count = (conditions) => `SUMPRODUCT(${product(conditions)})`;
const isText = (column, text) => `TRIM(${column})="${text.replace(/"/g, '""')}"`;
const named = (at) => `TRIM(${at.all("innovations", "name")})<>""`;
const formulas_counted = (at) => `ISNUMBER(FIND("|"&LOWER(TRIM(${at.all("innovations", "status")}))&"|";${countedStatusesName}))`;
const columnIs = (at, column, text) => isText(at.all("innovations", column), text);
const budgetIs = (at, comparison) => {
  const budget = at.all("innovations", "budget");
  return `ISNUMBER(${budget})*(${budget}${comparison})`;
};
const countedEntries = (at, ...conditions) => `=${count([named(at), formulas_counted(at), ...conditions])}`;
const formulas_entriesOf = (at, condition) => `=${count([named(at), condition])}`;
const everyEntry = (at) => `=${count([named(at)])}-1`;
const countedStatuses = () => `=${['"|"', ...statuses.map((status) => `IF(${isText(countingSetting(status), "Ya")};"${status.toLowerCase()}|";"")`)].join("&")}`;
const activeAgency = (at) => [
  `TRIM(${at.all("opd", "name")})<>""`,
  isText(at.all("opd", "active"), "Ya")
];
const activeAgencies = (at) => `=${count(activeAgency(at))}`;
const coveredAgencies = (at) => `=${count([...activeAgency(at), isText(at.all("opd", "state"), opdStates.done)])}`;
const entriesOfKnownAgencies = (at) => {
  const names = at.all("opd", "name");
  return `=${count([named(at), `XLOOKUP(TRIM(${at.all("innovations", "opd")});TRIM(${names});${names};"")<>""`])}`;
};
const missingAgencies = (at) => `=IFERROR(FILTER(${at.all("opd", "name")};${product([...activeAgency(at), isText(at.all("opd", "state"), opdStates.missing)])});"Semua OPD sudah mengusulkan")`;
const agencyFormulas = (at, cells) => {
  const own = [
    named(at),
    `TRIM(${at.all("innovations", "opd")})=TRIM(${cells.name})`,
    columnIs(at, "proposerKind", "OPD")
  ];
  const score = at.all("innovations", "finalScore");
  const scored = [...own, `ISNUMBER(${score})`];
  const ifAgency = (value) => `=IF(TRIM(${cells.name})="";"";${value})`;
  return {
    entries: ifAgency(count(own)),
    counted: ifAgency(count([...own, formulas_counted(at)])),
    scored: ifAgency(count(scored)),
    names: ifAgency(
      `IFERROR(TEXTJOIN("; ";TRUE;FILTER(${at.all("innovations", "name")};${product(own)}));"")`
    ),
    bestScore: ifAgency(`IF(${cells.scored}=0;"";MAX(FILTER(${score};${product(scored)})))`),
    state: ifAgency(
      `IF(${isText(cells.active, "Ya")};IF(${cells.counted}>=MIN_PER_OPD;"${opdStates.done}";"${opdStates.missing}");"${opdStates.inactive}")`
    )
  };
};
const bar = (share, length) => {
  const filled = `MAX(0;MIN(${length};ROUND(${share}*${length};0)))`;
  return `=IFERROR(REPT("\u2588";${filled})&REPT("\u2591";${length}-${filled});"")`;
};

;// ./src/core/lembar/dashboard-figures.ts



const headline = [
  {
    label: "OPD sudah mengusulkan (cakupan)",
    name: "CAKUPAN_OPD",
    formula: coveredAgencies,
    of: "=JUMLAH_OPD",
    share: { name: "CAKUPAN_PERSEN", formula: "=IF(JUMLAH_OPD=0;0;CAKUPAN_OPD/JUMLAH_OPD)" }
  },
  {
    label: "OPD belum mengusulkan",
    name: "OPD_BELUM",
    formula: () => "=JUMLAH_OPD-CAKUPAN_OPD",
    of: "=JUMLAH_OPD",
    share: { name: "OPD_BELUM_PERSEN", formula: "=IF(JUMLAH_OPD=0;0;OPD_BELUM/JUMLAH_OPD)" }
  },
  {
    label: "Usulan yang dihitung (capaian)",
    name: "CAPAIAN",
    formula: (at) => countedEntries(at),
    of: "=TARGET",
    share: { name: "CAPAIAN_PERSEN", formula: "=IF(TARGET=0;0;CAPAIAN/TARGET)" }
  },
  {
    label: "Sisa target",
    name: "SISA_TARGET",
    formula: () => "=MAX(0;TARGET-CAPAIAN)",
    of: "=TARGET",
    share: { name: "SISA_PERSEN", formula: "=IF(TARGET=0;0;SISA_TARGET/TARGET)" }
  },
  { label: "OPD aktif", name: "JUMLAH_OPD", formula: activeAgencies },
  {
    label: "Sisa hari sampai tenggat",
    name: "SISA_HARI",
    formula: () => "=IF(ISNUMBER(TENGGAT);MAX(0;TENGGAT-TODAY());0)",
    of: "=TENGGAT"
  },
  {
    label: "Laju yang diperlukan (usulan per pekan)",
    name: "LAJU_PEKANAN",
    formula: () => "=SISA_TARGET/MAX(1;SISA_HARI/7)",
    format: "tenth"
  },
  { label: "Semua usulan yang tercatat", name: "JUMLAH_USULAN", formula: everyEntry },
  {
    label: "Tercatat tetapi belum dihitung",
    name: "BELUM_DIHITUNG",
    formula: () => "=JUMLAH_USULAN-CAPAIAN"
  },
  {
    label: "Tercatat dengan OPD yang tidak dikenal",
    name: "OPD_TIDAK_DIKENAL",
    formula: (at) => `=JUMLAH_USULAN-${entriesOfKnownAgencies(at).slice(1)}`
  }
];
const byColumn = (title, prefix, column, texts) => ({
  title,
  heading: "Dihitung",
  prefix,
  lines: texts.map((label) => ({ label, formula: (at) => countedEntries(at, columnIs(at, column, label)) })),
  total: "CAPAIAN",
  rest: "Belum diisi atau tidak dikenal"
});
const breakdowns = [
  byColumn("Menurut jenis pengusul", "PENGUSUL", "proposerKind", proposerKinds),
  {
    title: "Menurut status",
    heading: "Tercatat",
    prefix: "STATUS",
    lines: statuses.map((label) => ({
      label,
      formula: (at) => formulas_entriesOf(at, columnIs(at, "status", label))
    })),
    total: "JUMLAH_USULAN",
    rest: "Status kosong atau tidak dikenal"
  },
  byColumn("Menurut bentuk", "BENTUK", "form", choices_forms),
  byColumn("Menurut jenis", "JENIS", "kind", kinds),
  byColumn("Menurut tujuan utama", "TUJUAN", "mainAim", mainAims),
  byColumn("Menurut tahapan", "TAHAPAN", "stage", stages),
  {
    title: "Menurut anggaran",
    heading: "Dihitung",
    prefix: "ANGGARAN",
    lines: [
      { label: "Dengan anggaran", formula: (at) => countedEntries(at, budgetIs(at, ">0")) },
      { label: "Tanpa anggaran", formula: (at) => countedEntries(at, budgetIs(at, "=0")) }
    ],
    total: "CAPAIAN",
    rest: "Anggaran belum diisi"
  }
];

;// ./src/core/lembar/dashboard.ts



const figureName = (prefix, text) => `${prefix}_${text.toUpperCase().replace(/[^A-Z0-9]+/g, "_")}`;
const letters = ["A", "B", "C", "D", "E", "F", "G"];
const cellName = (column, row) => `$${letters[column - 1]}$${row}`;
const barLength = 20;
const headlineStart = 5;
const headlineCells = () => {
  const headings = ["Ukuran", "Angka", "Dari", "Persen", "Batang"].map(
    (content, index) => ({
      row: headlineStart - 1,
      column: index + 1,
      look: index === 0 ? "section" : "heading",
      content
    })
  );
  const lines = headline.flatMap((figure, index) => {
    var _a;
    const row = headlineStart + index;
    const cells = [
      { row, column: 1, look: "label", content: figure.label },
      {
        row,
        column: 2,
        look: "figure",
        content: figure.formula,
        format: (_a = figure.format) != null ? _a : "integer",
        name: figure.name
      }
    ];
    const { of, share } = figure;
    if (of)
      cells.push({
        row,
        column: 3,
        look: "figure",
        content: () => of,
        format: of === "=TENGGAT" ? "date" : "integer"
      });
    if (share) {
      cells.push({
        row,
        column: 4,
        look: "figure",
        content: () => share.formula,
        format: "share",
        name: share.name
      });
      cells.push({ row, column: 5, look: "bar", content: () => bar(share.name, barLength) });
    }
    return cells;
  });
  return [...headings, ...lines];
};
const breakdownCells = (start) => {
  const cells = [];
  const spans2 = /* @__PURE__ */ new Map();
  let row = start;
  for (const { title, heading, prefix, lines, total, rest } of breakdowns) {
    cells.push({ row, column: 1, look: "section", content: title });
    cells.push({ row, column: 2, look: "heading", content: heading });
    cells.push({ row, column: 3, look: "heading", content: "Dari" });
    cells.push({ row, column: 4, look: "heading", content: "Persen" });
    cells.push({ row, column: 5, look: "heading", content: "Batang" });
    const first = row + 1;
    const last = row + lines.length;
    const all = [
      ...lines.map(({ label, formula }) => ({ label, formula, name: figureName(prefix, label) })),
      {
        label: rest,
        formula: () => `=${total}-SUM(${cellName(2, first)}:${cellName(2, last)})`,
        name: figureName(prefix, "lain")
      }
    ];
    all.forEach(({ label, formula, name }, index) => {
      const at = first + index;
      cells.push({ row: at, column: 1, look: "label", content: label });
      cells.push({ row: at, column: 2, look: "figure", content: formula, format: "integer", name });
      cells.push({ row: at, column: 3, look: "whole", content: () => `=${total}`, format: "integer" });
      cells.push({
        row: at,
        column: 4,
        look: "figure",
        content: () => `=IF(${total}=0;0;${name}/${total})`,
        format: "share"
      });
      cells.push({ row: at, column: 5, look: "bar", content: () => bar(cellName(4, at), barLength) });
    });
    spans2.set(title, [first, last]);
    row = last + 3;
  }
  return { cells, spans: spans2 };
};
const breakdownStart = headlineStart + headline.length + 1;
const { cells: brokenDown, spans } = breakdownCells(breakdownStart);
const missingList = { row: headlineStart, column: 7 };
const dashboardCells = [
  { row: 1, column: 1, look: "title", content: () => '="Dasbor Inovasi Daerah Kota Pangkalpinang "&TAHUN' },
  {
    row: 2,
    column: 1,
    look: "subtitle",
    content: "Angka dihitung sendiri dari tab Inovasi, OPD dan Pengaturan. Tidak ada yang perlu diketik di sini."
  },
  ...headlineCells(),
  {
    row: missingList.row - 1,
    column: missingList.column,
    look: "section",
    content: "OPD yang belum mengusulkan"
  },
  { ...missingList, look: "list", content: missingAgencies },
  ...brokenDown
];
const figureCell = (name) => {
  const cell = dashboardCells.find((one) => one.name === name);
  if (!cell) throw new Error(`Dasbor tidak mempunyai angka bernama ${name}.`);
  return cell;
};
const dashboardLastRow = Math.max(...dashboardCells.map((cell) => cell.row));
const dashboardWidths = [300, 80, 130, 80, 220, 20, 400, 20];
const span = (title) => {
  var _a;
  return (_a = spans.get(title)) != null ? _a : [1, 1];
};
const dashboardCharts = [
  {
    title: "Cakupan OPD",
    type: "PIE",
    rows: [headlineStart, headlineStart + 1],
    at: { row: 4, column: 9 }
  },
  {
    title: "Usulan yang dihitung menurut jenis pengusul",
    type: "COLUMN",
    rows: span("Menurut jenis pengusul"),
    at: { row: 21, column: 9 }
  },
  {
    title: "Usulan yang tercatat menurut status",
    type: "BAR",
    rows: span("Menurut status"),
    at: { row: 38, column: 9 }
  }
];

;// ./src/google/shown-figures.ts



const readShownFigures = () => {
  var _a;
  const [coverage, achievement] = [figureCell("CAKUPAN_OPD"), figureCell("CAPAIAN")];
  const first = Math.min(coverage.row, achievement.row);
  const rows = Math.max(coverage.row, achievement.row) - first + 1;
  const shown = (_a = SpreadsheetApp.getActive().getSheetByName(tabNames.dashboard)) == null ? void 0 : _a.getRange(first, coverage.column, rows, 1).getValues();
  const numberAt = (row) => {
    var _a2;
    const value = (_a2 = shown == null ? void 0 : shown[row - first]) == null ? void 0 : _a2[0];
    return typeof value === "number" ? value : null;
  };
  return { coverage: numberAt(coverage.row), achievement: numberAt(achievement.row) };
};

;// ./src/google/today.ts

const cityZone = "Asia/Jakarta";
const cityDay = (instant) => {
  const [year = 0, month = 0, day = 0] = Utilities.formatDate(instant, cityZone, "yyyy-MM-dd").split("-").map(Number);
  return { year, month, day };
};
const today = () => cityDay(/* @__PURE__ */ new Date());

;// ./src/entry/figures.ts





const lines = (breakdown) => Object.entries(breakdown).map(([label, count]) => ({
  label: label === "lain" ? "Belum diisi" : label,
  count
}));
function openFigures() {
  const page = HtmlService.createHtmlOutputFromFile("figures").setTitle("Capaian hari ini");
  SpreadsheetApp.getUi().showSidebar(page);
}
function figures_readFigures() {
  const figures = readFigures(
    { innovations: tableValues("innovations"), opd: tableValues("opd"), settings: tableValues("settings") },
    today(),
    cityDay
  );
  const shown = readShownFigures();
  return {
    coverage: figures.coverage,
    agencies: figures.agencies,
    achievement: figures.achievement,
    target: figures.target,
    remaining: figures.remaining,
    entries: figures.entries,
    daysLeft: figures.pace.daysLeft,
    perWeek: figures.pace.perWeek,
    missing: figures.missing,
    byProposerKind: lines(figures.byProposerKind),
    byStatus: lines(figures.byStatus),
    agreesWithSheet: shown.coverage === figures.coverage && shown.achievement === figures.achievement,
    readAt: `${Utilities.formatDate(/* @__PURE__ */ new Date(), cityZone, "HH.mm")} WIB`
  };
}

;// ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// ./src/entry/door.ts

const door = (name) => name;

;// ./src/entry/menu.ts



function onOpen() {
  SpreadsheetApp.getUi().createMenu("Inovasi Daerah").addItem("Capaian hari ini", door("openFigures")).addSeparator().addItem("Periksa & perbaiki", door("repair")).addItem("Siapkan lembar", door("setUp")).addItem("Pulihkan baris terhapus", door("restoreDeleted")).addSeparator().addItem("Tentang", door("showAbout")).addToUi();
}
function onInstall() {
  onOpen();
}
function showAbout() {
  const ui = SpreadsheetApp.getUi();
  ui.alert(
    "Tentang Lembar Inovasi",
    `Lembar Inovasi versi ${package_namespaceObject.rE}

Pengusulan, verifikasi, penilaian dan ringkasan inovasi daerah Kota Pangkalpinang.
Masalah atau saran: sampaikan kepada Bapperida.`,
    ui.ButtonSet.OK
  );
}

;// ./src/core/usulan/blocks.ts

const blockAround = (changes, asItIs) => {
  const [first] = changes;
  if (!first) return null;
  let { row: top, row: bottom, column: left, column: right } = first;
  for (const { row, column } of changes) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  const grid = Array.from(
    { length: bottom - top + 1 },
    (_, down) => Array.from({ length: right - left + 1 }, (_2, across) => asItIs(top + down, left + across))
  );
  for (const { row, column, value } of changes) {
    const line = grid[row - top];
    if (line) line[column - left] = value;
  }
  return { row: top, column: left, grid };
};
const runsOf = (columns) => {
  const runs = [];
  for (const column of [...new Set(columns)].sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1] === column - 1) last.push(column);
    else runs.push([column]);
  }
  return runs;
};
const blocksAround = (columns, changes, asItIs) => runsOf(columns).flatMap((run) => {
  const block = blockAround(
    changes.filter(({ column }) => run.includes(column)),
    asItIs
  );
  return block ? [block] : [];
});

;// ./src/core/lembar/automation-tabs.ts



const outboxTab = {
  key: "outbox",
  color: "#5f6368",
  access: "owner",
  columns: [
    {
      key: "key",
      header: "Kunci",
      note: "jenis|periode|penerima: satu kunci satu surat.",
      width: 260,
      format: "text"
    },
    {
      key: "kind",
      header: "Jenis",
      note: "Ringkasan, pengingat, atau kabar status.",
      width: 120,
      format: "text"
    },
    { key: "recipient", header: "Penerima", note: "Satu alamat e-mail.", width: 240, format: "text" },
    { key: "subject", header: "Perihal", note: "Judul surat.", width: 320, format: "text" },
    {
      key: "state",
      header: "Keadaan",
      note: `Salah satu dari: ${outboxStates.join(", ")}.`,
      width: 110,
      format: "text"
    },
    { key: "plannedAt", header: "Disiapkan", note: "Kapan surat disiapkan.", width: 190, format: "time" },
    { key: "sentAt", header: "Dikirim", note: "Kapan surat dikirim.", width: 190, format: "time" },
    { key: "error", header: "Galat", note: "Pesan galat terakhir.", width: 320, format: "text" }
  ],
  highlights: [
    { column: "state", text: "terkirim", background: shades.green },
    { column: "state", text: "tidak pasti", background: shades.yellow },
    { column: "state", text: "gagal", background: shades.red }
  ]
};
const snapshotsTab = {
  key: "snapshots",
  color: "#5f6368",
  access: "owner",
  columns: [
    {
      key: "week",
      header: "Pekan",
      note: "Pekan ISO, misalnya 2025-W17 (Senin hari pertama).",
      width: 100,
      format: "text"
    },
    { key: "at", header: "Dicatat", note: "Kapan angka ini dicatat.", width: 190, format: "time" },
    {
      key: "coverage",
      header: "Cakupan OPD",
      note: "OPD yang sudah mengusulkan.",
      width: 110,
      format: "integer"
    },
    {
      key: "opdCount",
      header: "Jumlah OPD",
      note: "OPD aktif pada saat itu.",
      width: 110,
      format: "integer"
    },
    { key: "achievement", header: "Capaian", note: "Usulan yang dihitung.", width: 100, format: "integer" },
    { key: "target", header: "Target", note: "Target pada saat itu.", width: 90, format: "integer" },
    {
      key: "verified",
      header: "Terverifikasi",
      note: "Usulan yang sudah terverifikasi.",
      width: 110,
      format: "integer"
    },
    {
      key: "scored",
      header: "Dinilai",
      note: "Usulan yang sudah punya nilai akhir.",
      width: 90,
      format: "integer"
    },
    { key: "remark", header: "Keterangan", note: "Misalnya: dicatat terlambat.", width: 260, format: "text" }
  ]
};
const auditTab = {
  key: "audit",
  color: "#5f6368",
  access: "owner",
  columns: [
    { key: "at", header: "Waktu", note: "Kapan perubahan tercatat.", width: 190, format: "time" },
    {
      key: "who",
      header: "Siapa",
      note: 'Siapa yang mengubah; "(tidak diketahui)" bila Google menyembunyikannya.',
      width: 290,
      format: "text"
    },
    { key: "id", header: "ID", note: "Nomor usulan.", width: 120, format: "text" },
    {
      key: "field",
      header: "Apa",
      aliases: ["Kolom"],
      note: "Kolom atau kejadian.",
      width: 180,
      format: "text"
    },
    {
      key: "before",
      header: "Semula",
      note: "Isi sebelum diubah.",
      width: 260,
      format: "text",
      isLong: true
    },
    {
      key: "after",
      header: "Menjadi",
      note: "Isi sesudah diubah.",
      width: 260,
      format: "text",
      isLong: true
    },
    {
      key: "how",
      header: "Cara",
      note: "Ketik, tempel, bilah sisi, atau ditemukan kemudian.",
      width: 180,
      format: "text"
    }
  ]
};

;// ./src/core/usulan/entry-ids.ts

const partsOfId = (id) => {
  const match = /^INV-(\d{4})-(\d{3,})$/.exec(id.trim());
  return match ? { year: Number(match[1]), number: Number(match[2]) } : null;
};
const idOf = (year, number) => `INV-${year}-${String(number).padStart(3, "0")}`;
const nextIds = (given, year, count) => {
  const last = given.reduce((most, id) => {
    const parts = partsOfId(id);
    return (parts == null ? void 0 : parts.year) === year ? Math.max(most, parts.number) : most;
  }, 0);
  return Array.from({ length: count }, (_, index) => idOf(year, last + index + 1));
};

;// ./src/core/usulan/last-known.ts






const rowEvents = { gone: "(baris dihapus)", back: "(baris dipulihkan)" };
const lastKnown = (grid) => {
  const { headerRow, at } = locateColumns(auditTab.columns, grid, {});
  if (headerRow === null)
    throw new Error(
      `Baris judul di tab ${tabNames.audit} tidak ditemukan. Buka menu Inovasi Daerah, lalu Periksa & perbaiki.`
    );
  const cell = (row, key) => {
    var _a, _b;
    return (_b = row[((_a = at[key]) != null ? _a : 0) - 1]) != null ? _b : "";
  };
  const entries = /* @__PURE__ */ new Map();
  let end = headerRow + 1;
  grid.slice(headerRow).forEach((row, index) => {
    var _a;
    if (row.every((value) => value === "")) return;
    end = headerRow + index + 2;
    const id = trimmed(cell(row, "id"));
    if (partsOfId(id) === null) return;
    const at2 = cell(row, "at");
    const since = at2 instanceof Date ? at2 : null;
    const entry = (_a = entries.get(id)) != null ? _a : { id, since, texts: /* @__PURE__ */ new Map(), isGone: false };
    entries.set(id, entry);
    const field = String(cell(row, "field"));
    if (field === rowEvents.gone) entry.isGone = true;
    else if (field === rowEvents.back) entry.isGone = false;
    else entry.texts.set(field, String(cell(row, "after")));
  });
  return { at, end, entries };
};

;// ./src/core/usulan/log-lines.ts


const ways = {
  typed: "Ketik",
  found: "Ditemukan kemudian",
  restored: "Dipulihkan dari riwayat"
};
const unknownPerson = "(tidak diketahui)";
const logBlock = (lines, at, row) => {
  const width = Math.max(...Object.values(at));
  const keyAt = new Map(auditTab.columns.map(({ key }) => {
    var _a;
    return [(_a = at[key]) != null ? _a : 0, key];
  }));
  return {
    row,
    column: 1,
    grid: lines.map(
      (line) => Array.from({ length: width }, (_, index) => {
        var _a;
        const key = keyAt.get(index + 1);
        return key === void 0 ? "" : (_a = line[key]) != null ? _a : "";
      })
    )
  };
};

;// ./src/core/usulan/date-text.ts

const monthNames = [
  ["januari", "january"],
  ["februari", "february", "pebruari"],
  ["maret", "march"],
  ["april"],
  ["mei", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["agustus", "august", "agt", "agst"],
  ["september", "sept"],
  ["oktober", "october"],
  ["november", "nopember"],
  ["desember", "december"]
];
const monthOf = (word) => {
  const text = word.toLowerCase().replace(/\.$/, "");
  if (text.length < 3) return 0;
  return monthNames.findIndex((names) => names.some((name) => name.startsWith(text))) + 1;
};
const daysIn = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const wholeYear = (digits) => (digits.length === 2 ? 2e3 : 0) + Number(digits);
const realDay = (year, month, day) => year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null;
const dayOfText = (text) => {
  var _a, _b, _c;
  const plain = text.trim().replace(/^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)[\s,]+/i, "");
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(plain);
  if (numbers) return realDay(wholeYear((_a = numbers[4]) != null ? _a : ""), Number(numbers[3]), Number(numbers[1]));
  const words = /^(\d{1,2})[\s-]+([a-z]+\.?)[\s,-]+(\d{4}|\d{2})$/i.exec(plain);
  if (words) return realDay(wholeYear((_b = words[3]) != null ? _b : ""), monthOf((_c = words[2]) != null ? _c : ""), Number(words[1]));
  return null;
};

;// ./src/core/usulan/log-text.ts


const months = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember"
];
const dayText = ({ year, month, day }) => {
  var _a;
  return `${day} ${(_a = months[month - 1]) != null ? _a : ""} ${year}`;
};
const isDay = (content) => typeof content === "object" && !(content instanceof Date);
const logText = (content, dayOf) => {
  if (isDay(content)) return dayText(content);
  if (content instanceof Date) return dayText(dayOf(content));
  return typeof content === "boolean" ? String(content).toUpperCase() : String(content);
};
const firstSerial = 25569;
const oldText = (column, oldValue) => {
  var _a;
  const serial = Number(oldValue);
  if (((_a = column.rule) == null ? void 0 : _a.kind) !== "date" || oldValue === "" || !Number.isFinite(serial)) return oldValue;
  const day = new Date((Math.floor(serial) - firstSerial) * 864e5);
  return dayText({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() });
};
const contentOfLog = (column, text) => {
  var _a, _b, _c;
  if (((_a = column.rule) == null ? void 0 : _a.kind) === "date") return (_b = dayOfText(text)) != null ? _b : text;
  if (((_c = column.rule) == null ? void 0 : _c.kind) === "number" && text !== "" && Number.isFinite(Number(text))) return Number(text);
  return text;
};

;// ./src/core/usulan/restore-entries.ts









const titleOf = (key) => {
  var _a, _b;
  return (_b = (_a = innovationsTab.columns.find((column) => column.key === key)) == null ? void 0 : _a.header) != null ? _b : key;
};
const goneEntries = (book) => [...lastKnown(book.log()).entries.values()].filter(({ isGone }) => isGone).map(({ id, texts }) => {
  var _a, _b;
  return {
    id,
    name: (_a = texts.get(titleOf("name"))) != null ? _a : "",
    opd: (_b = texts.get(titleOf("opd"))) != null ? _b : ""
  };
}).sort((one, other) => one.id < other.id ? -1 : 1);
const freeRow = (grid, at) => {
  const columns = Object.values(at);
  let last = grid.length;
  while (last > 0 && columns.every((column) => {
    var _a, _b;
    return trimmed((_b = (_a = grid[last - 1]) == null ? void 0 : _a[column - 1]) != null ? _b : "") === "";
  })) last -= 1;
  return last + 1;
};
const restoreEntries = (book, ids, { now, who }) => {
  const grid = book.values();
  const { headerRow, at } = locateColumns(innovationsTab.columns, grid, {});
  if (headerRow === null)
    throw new Error(
      `Baris judul di tab ${tabNames.innovations} tidak ditemukan. Buka menu Inovasi Daerah, lalu Periksa & perbaiki.`
    );
  const log = lastKnown(book.log());
  const present = new Set(grid.map((row) => {
    var _a, _b;
    return trimmed((_b = row[((_a = at.id) != null ? _a : 0) - 1]) != null ? _b : "");
  }));
  const entries = ids.flatMap((id) => {
    const entry = log.entries.get(id);
    return (entry == null ? void 0 : entry.isGone) && !present.has(id) ? [entry] : [];
  });
  if (entries.length === 0) return [];
  const first = freeRow(grid, at);
  const person = who === "" ? unknownPerson : who;
  const changes = entries.flatMap(
    ({ id, texts, since }, index) => innovationsTab.columns.flatMap((column) => {
      var _a;
      const position = at[column.key];
      const stamps = {
        id,
        createdAt: since != null ? since : now,
        changedAt: now,
        changedBy: person
      };
      const text = texts.get(column.header);
      const value = (_a = stamps[column.key]) != null ? _a : text === void 0 ? void 0 : contentOfLog(column, text);
      return position === void 0 || value === void 0 ? [] : [{ row: first + index, column: position, value }];
    })
  );
  book.makeRoom(first + entries.length - 1);
  const written = innovationsTab.columns.flatMap(
    ({ key, writer }) => at[key] !== void 0 && (writer !== "automation" || ["id", "createdAt", "changedAt", "changedBy"].includes(key)) ? [at[key]] : []
  );
  for (const block of blocksAround(written, changes, () => "")) book.putBack(block);
  const lines = entries.map(({ id }) => ({
    at: now,
    who: person,
    id,
    field: rowEvents.back,
    before: "",
    after: "",
    how: ways.restored
  }));
  book.writeLog(logBlock(lines, log.at, log.end));
  return entries.map(({ id }) => id);
};

;// ./src/core/lembar/formula-text.ts

const comparableFormula = (formula) => formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/).map(
  (part, index) => index % 2 === 1 ? part : part.replace(/,/g, ";").replace(/\s+/g, "").toUpperCase()
).join("");
const sameFormula = (one, other) => comparableFormula(one) === comparableFormula(other);
const columnLetters = (column) => column <= 26 ? String.fromCharCode(64 + column) : columnLetters(Math.floor((column - 1) / 26)) + columnLetters((column - 1) % 26 + 1);
const quotedSheet = (name) => /^[A-Za-z_]\w*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

;// ./src/core/lembar/rule-text.ts


const areaText = ({ row, column, rows, columns }) => {
  const from = `${columnLetters(column)}${row}`;
  return rows === 1 && columns === 1 ? from : `${from}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
};
const ruleText = (rule, source) => {
  switch (rule.kind) {
    case "list":
      return `list strict ${rule.values.join("|")}`;
    case "column":
      return `range strict ${source ? `${source.sheet}!${areaText(source.area)}` : ""}`;
    case "number":
      return `number${rule.strict ? " strict" : ""} ${rule.min} ${rule.max}`;
    case "date":
      return "date";
    case "email":
      return "email";
  }
};
const ruleHelp = (rule) => {
  switch (rule.kind) {
    case "list":
      return `Pilih salah satu: ${rule.values.length <= 8 ? rule.values.join(", ") : "lihat daftar pilihan"}.`;
    case "column":
      return rule.help;
    case "number":
      return rule.max >= 1e9 ? `Isi dengan angka ${rule.min} atau lebih.` : `Isi dengan angka ${rule.min} sampai ${rule.max}.`;
    case "date":
      return "Isi dengan tanggal, misalnya 23/04/2025.";
    case "email":
      return "Isi dengan satu alamat e-mail.";
  }
};

;// ./src/google/data-rules.ts


const validationOf = (rule, source) => {
  const builder = SpreadsheetApp.newDataValidation().setHelpText(ruleHelp(rule));
  switch (rule.kind) {
    case "list":
      return builder.requireValueInList([...rule.values], true).setAllowInvalid(false).build();
    case "column":
      if (!source)
        throw new Error(
          "Daftar pilihan tidak menemukan kolom sumbernya. Jalankan Siapkan lembar sekali lagi."
        );
      return builder.requireValueInRange(source, true).setAllowInvalid(false).build();
    case "number":
      return builder.requireNumberBetween(rule.min, rule.max).setAllowInvalid(!rule.strict).build();
    case "date":
      return builder.requireDate().setAllowInvalid(true).build();
    case "email":
      return builder.requireTextIsEmail().setAllowInvalid(true).build();
  }
};
const areaOf = (range) => ({
  row: range.getRow(),
  column: range.getColumn(),
  rows: range.getNumRows(),
  columns: range.getNumColumns()
});
const textOfValidation = (validation) => {
  if (!validation) return "";
  const criteria = SpreadsheetApp.DataValidationCriteria;
  const values = validation.getCriteriaValues();
  const strict = validation.getAllowInvalid() ? "" : " strict";
  switch (validation.getCriteriaType()) {
    case criteria.VALUE_IN_LIST:
      return `list${strict} ${values[0].join("|")}`;
    case criteria.VALUE_IN_RANGE: {
      const range = values[0];
      return `range${strict} ${range.getSheet().getSheetId()}!${areaText(areaOf(range))}`;
    }
    case criteria.NUMBER_BETWEEN:
      return `number${strict} ${values[0]} ${values[1]}`;
    case criteria.DATE_IS_VALID_DATE:
      return `date${strict}`;
    case criteria.TEXT_IS_VALID_EMAIL:
      return `email${strict}`;
    default:
      return "lain";
  }
};

;// ./src/google/read-workbook.ts



const metadataKey = "lembar-inovasi";
const openWorkbook = () => {
  const file = SpreadsheetApp.getActive();
  const byId = /* @__PURE__ */ new Map();
  const keep = (sheets) => {
    for (const sheet of sheets) byId.set(sheet.getSheetId(), sheet);
  };
  return {
    file,
    keep,
    protections: [],
    marks: /* @__PURE__ */ new Map(),
    sheet: (id) => {
      const sheet = byId.get(id);
      if (!sheet)
        throw new Error(
          "Sebuah tab hilang saat lembar sedang disiapkan. Jalankan Siapkan lembar sekali lagi."
        );
      return sheet;
    }
  };
};
const rangeOf = (sheet, { row, column, rows, columns }) => sheet.getRange(row, column, rows, columns);
const stateOf = (sheet) => ({
  id: sheet.getSheetId(),
  name: sheet.getName(),
  maxRows: sheet.getMaxRows(),
  maxColumns: sheet.getMaxColumns(),
  frozenRows: sheet.getFrozenRows()
});
const tagsOf = (book) => {
  book.marks.clear();
  return book.file.createDeveloperMetadataFinder().withKey(metadataKey).find().flatMap((metadata) => {
    var _a, _b;
    const location = metadata.getLocation();
    const key = (_a = metadata.getValue()) != null ? _a : "";
    book.marks.set(key, [...(_b = book.marks.get(key)) != null ? _b : [], metadata]);
    const column = location.getColumn();
    if (column) return [{ key, sheet: column.getSheet().getSheetId(), column: column.getColumn() }];
    const sheet = location.getSheet();
    return sheet ? [{ key, sheet: sheet.getSheetId(), column: null }] : [];
  });
};
const namesOf = (file) => file.getNamedRanges().map((named) => {
  const range = named.getRange();
  return { name: named.getName(), sheet: range.getSheet().getSheetId(), a1: areaText(areaOf(range)) };
});
const protectionState = (protection, handle, isWhole) => {
  const range = protection.getRange();
  return {
    handle,
    sheet: range.getSheet().getSheetId(),
    a1: isWhole ? "" : areaText(areaOf(range)),
    description: protection.getDescription(),
    // Asking for the editors of a protection that one may not edit throws.
    editors: protection.canEdit() ? protection.getEditors().map((user) => user.getEmail()) : null,
    warningOnly: protection.isWarningOnly()
  };
};
const protectionsOf = (book) => {
  const types = SpreadsheetApp.ProtectionType;
  book.protections.length = 0;
  return [types.SHEET, types.RANGE].flatMap(
    (type) => book.file.getProtections(type).map((protection) => {
      book.protections.push(protection);
      return protectionState(protection, book.protections.length - 1, type === types.SHEET);
    })
  );
};
const highlightsOf = (sheet) => sheet.getConditionalFormatRules().flatMap((rule) => {
  var _a;
  const condition = rule.getBooleanCondition();
  const [range] = rule.getRanges();
  if (!condition || !range || condition.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO)
    return [];
  const background = ((_a = condition.getBackground()) != null ? _a : "").toLowerCase().replace(/^#ff(?=[0-9a-f]{6}$)/, "#");
  return [{ area: areaOf(range), text: String(condition.getCriteriaValues()[0]), background }];
});
const workbookReader = (book) => ({
  overview: () => {
    var _a, _b;
    const sheets = book.file.getSheets();
    book.keep(sheets);
    return {
      locale: book.file.getSpreadsheetLocale(),
      timeZone: book.file.getSpreadsheetTimeZone(),
      owner: (_b = (_a = book.file.getOwner()) == null ? void 0 : _a.getEmail()) != null ? _b : "",
      actor: Session.getEffectiveUser().getEmail(),
      sheets: sheets.map(stateOf),
      tags: tagsOf(book),
      names: namesOf(book.file),
      protections: protectionsOf(book)
    };
  },
  values: (sheet, area) => rangeOf(book.sheet(sheet), area).getValues(),
  formulas: (sheet, area) => rangeOf(book.sheet(sheet), area).getFormulas(),
  formats: (sheet, area) => rangeOf(book.sheet(sheet), area).getNumberFormats(),
  notes: (sheet, area) => rangeOf(book.sheet(sheet), area).getNotes(),
  rules: (sheet, area, known) => rangeOf(book.sheet(sheet), area).getDataValidations().map(
    (row, index) => row.map((validation) => index < known ? textOfValidation(validation) : validation ? "ada" : "")
  ),
  highlights: (sheet) => highlightsOf(book.sheet(sheet)),
  charts: (sheet) => book.sheet(sheet).getCharts().map((chart) => {
    var _a;
    return String((_a = chart.getOptions().get("title")) != null ? _a : "");
  })
});

;// ./src/google/entry-book.ts




const rosterRows = 120;
const settingRows = 80;
const teamRows = 200;
const longest = 5e4;
const asText = (text) => text.length < longest ? `'${text}` : text;
const cellOf = (content) => {
  if (typeof content === "string") return /^[=+\-@']/.test(content) ? asText(content) : content;
  if (typeof content === "object" && !(content instanceof Date))
    return new Date(content.year, content.month - 1, content.day);
  return content;
};
const logCellOf = (content) => typeof content === "string" && content !== "" ? asText(content) : cellOf(content);
const firstRows = (sheet, rows) => sheet ? sheet.getRange(1, 1, Math.min(rows, sheet.getMaxRows()), sheet.getMaxColumns()).getValues() : [];
const areaOfBlock = ({ row, column, grid }) => {
  var _a, _b;
  return {
    row,
    column,
    rows: grid.length,
    columns: (_b = (_a = grid[0]) == null ? void 0 : _a.length) != null ? _b : 0
  };
};
const withoutRules = (range, write) => {
  const rules = range.getDataValidations();
  range.clearDataValidations();
  try {
    write();
  } finally {
    range.setDataValidations(rules);
  }
};
const entryBook = (entries, sheets) => {
  const tab = (key) => sheets.find((sheet) => sheet.getName() === tabNames[key]);
  return {
    values: () => firstRows(entries, entries.getMaxRows()),
    formulas: (area) => rangeOf(entries, area).getFormulas(),
    notes: (area) => rangeOf(entries, area).getNotes(),
    team: () => firstRows(tab("team"), teamRows),
    log: () => {
      var _a;
      const log = tab("audit");
      return firstRows(log, (_a = log == null ? void 0 : log.getMaxRows()) != null ? _a : 0);
    },
    agencies: () => firstRows(tab("opd"), rosterRows),
    settings: () => firstRows(tab("settings"), settingRows),
    write: (block) => {
      const range = rangeOf(entries, areaOfBlock(block));
      const write = () => {
        range.setValues(block.grid.map((line) => line.map(cellOf)));
      };
      if (block.hasRefused) withoutRules(range, write);
      else write();
    },
    writeNotes: (block) => {
      rangeOf(entries, areaOfBlock(block)).setNotes(block.grid.map((line) => [...line]));
    },
    appendLog: (line) => {
      var _a;
      (_a = tab("audit")) == null ? void 0 : _a.appendRow(auditTab.columns.map(({ key }) => logCellOf(line[key])));
    },
    writeSetting: (row, value) => {
      var _a;
      (_a = tab("settings")) == null ? void 0 : _a.getRange(row, 2).setValue(value);
    }
  };
};
const tabIn = (sheets, key) => {
  const sheet = sheets.find((one) => one.getName() === tabNames[key]);
  if (!sheet)
    throw new Error(`Tab ${tabNames[key]} tidak ada. Buka menu Inovasi Daerah, lalu Siapkan lembar.`);
  return sheet;
};
const lengthened = (sheet, rows) => {
  const missing = rows - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
};
const logBook = (sheets) => {
  const tab = (key) => tabIn(sheets, key);
  const all = (sheet) => firstRows(sheet, sheet.getMaxRows());
  return {
    values: () => all(tab("innovations")),
    log: () => all(tab("audit")),
    writeLog: (block) => {
      const log = tab("audit");
      const { row, column, rows, columns } = areaOfBlock(block);
      lengthened(log, row + rows - 1);
      log.getRange(row, column, rows, columns).setValues(block.grid.map((line) => line.map(logCellOf)));
    }
  };
};
const restoreBook = (sheets) => {
  const entries = tabIn(sheets, "innovations");
  return {
    ...logBook(sheets),
    makeRoom: (rows) => lengthened(entries, rows),
    putBack: (block) => {
      const range = rangeOf(entries, areaOfBlock(block));
      withoutRules(range, () => {
        range.setValues(block.grid.map((line) => line.map(cellOf)));
      });
    }
  };
};

;// ./src/google/locked.ts

const patience = 3e4;
const takeTurn = () => {
  const lock = LockService.getDocumentLock();
  if (!lock) throw new Error("Skrip ini harus dipasang di dalam lembar, bukan berdiri sendiri.");
  if (!lock.tryLock(patience)) {
    throw new Error("Lembar sedang dipakai proses lain. Tunggu sebentar, lalu coba lagi.");
  }
  return lock;
};
const locked = (work) => {
  const lock = takeTurn();
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
};
const lockedToTheEnd = (work) => {
  takeTurn();
  let done = "wrote";
  try {
    done = work();
  } finally {
    if (done === "wrote") SpreadsheetApp.flush();
  }
};

;// ./src/entry/restore.ts




const title = "Pulihkan baris terhapus";
const listed = 15;
const lineOf = ({ id, name, opd }) => `${id}  ${name || "(tanpa nama)"}${opd === "" ? "" : ` \xB7 ${opd}`}`;
const questionOf = (gone) => {
  const rest = gone.length - listed;
  return [
    'Tulis ID yang dipulihkan, beberapa dengan koma, atau "semua":',
    "",
    ...gone.slice(0, listed).map(lineOf),
    ...rest > 0 ? [`dan ${rest} usulan lain, lihat tab Riwayat`] : []
  ].join("\n");
};
const chosenFrom = (gone, answer) => {
  const ids = gone.map(({ id }) => id);
  if (answer.trim().toLowerCase() === "semua") return ids;
  const wanted = answer.toUpperCase().split(/[\s,;]+/);
  return ids.filter((id) => wanted.includes(id));
};
const restored = (ids, file) => {
  const now = /* @__PURE__ */ new Date();
  const who = Session.getActiveUser().getEmail();
  const back = locked(() => restoreEntries(restoreBook(file.getSheets()), ids, { now, who }));
  return back.length === 0 ? "Tidak ada baris yang dipulihkan: semuanya sudah ada di tab Inovasi." : `${back.length} baris dipulihkan di bagian bawah tab Inovasi: ${back.join(", ")}.`;
};
function restoreDeleted() {
  var _a, _b, _c, _d;
  const ui = SpreadsheetApp.getUi();
  const file = SpreadsheetApp.getActive();
  const owner = (_b = (_a = file.getOwner()) == null ? void 0 : _a.getEmail()) != null ? _b : "";
  if (owner === "" || owner.toLowerCase() !== Session.getEffectiveUser().getEmail().toLowerCase())
    throw new Error("Hanya pemilik berkas yang dapat memulihkan baris. Sampaikan ID-nya kepada Bapperida.");
  const gone = goneEntries(restoreBook(file.getSheets()));
  if (gone.length === 0) {
    ui.alert(title, "Tidak ada usulan yang terhapus menurut tab Riwayat.", ui.ButtonSet.OK);
    return;
  }
  const answer = ui.prompt(title, questionOf(gone), ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return;
  const ids = chosenFrom(gone, answer.getResponseText());
  const text = ids.length === 0 ? `Tidak ada ID "${answer.getResponseText().trim()}" di antara usulan yang terhapus. Jalankan lagi dan tulis ID seperti ${(_d = (_c = gone[0]) == null ? void 0 : _c.id) != null ? _d : ""}.` : restored(ids, file);
  ui.alert(title, text, ui.ButtonSet.OK);
}

;// ./src/core/lembar/report.ts

const emptyReport = () => ({ created: [], repaired: [], noticed: [] });
const isSound = (report) => report.created.length === 0 && report.repaired.length === 0;
const list = (title, lines) => lines.length === 0 ? [] : ["", title, ...lines.map((line) => `\u2022 ${line}`)];
const shown = 12;
const shortened = (lines) => lines.length <= shown ? lines : [...lines.slice(0, shown - 1), `dan ${lines.length - shown + 1} hal lain`];
const reportText = (report) => {
  const head = isSound(report) ? "Lembar sudah lengkap dan benar. Tidak ada yang diubah." : "Lembar sudah siap dipakai. Isian orang tidak ada yang diubah.";
  return [
    head,
    ...list("Dibuat:", shortened(report.created)),
    ...list("Diperbaiki:", shortened(report.repaired)),
    ...list("Perlu dilihat:", shortened(report.noticed))
  ].join("\n");
};

;// ./src/core/lembar/team.ts






const isAddress = (text) => /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text);
const teamOf = (grid) => {
  const { headerRow, at } = locateColumns(teamTab.columns, grid, {});
  const cell = (row, key) => {
    var _a, _b;
    return trimmed((_b = row[((_a = at[key]) != null ? _a : 0) - 1]) != null ? _b : "");
  };
  const people = grid.slice(headerRow != null ? headerRow : grid.length).map((row) => ({ email: cell(row, "email").toLowerCase(), role: cell(row, "role") })).filter((person) => isAddress(person.email));
  const unique = (some) => [...new Set(some.map((person) => person.email))].sort();
  return {
    all: unique(people),
    admins: unique(people.filter((person) => person.role === (/* inlined export .adminRole */"Admin"))),
    verifiers: unique(people.filter((person) => person.role === verifierRole))
  };
};
const allowOnlyAdmins = (book, { owner, actor, sheets, tags }) => {
  var _a, _b, _c, _d;
  const who = actor.toLowerCase();
  if (who !== "" && who === owner.toLowerCase()) return;
  const marked = (_a = tags.find((tag) => tag.key === "team" && tag.column === null)) == null ? void 0 : _a.sheet;
  const sheet = (_b = sheets.find((one) => one.id === marked)) != null ? _b : sheets.find((one) => one.name === tabNames.team);
  const area = {
    row: 1,
    column: 1,
    rows: Math.min(200, (_c = sheet == null ? void 0 : sheet.maxRows) != null ? _c : 0),
    columns: (_d = sheet == null ? void 0 : sheet.maxColumns) != null ? _d : 0
  };
  if (sheet && who !== "" && teamOf(book.values(sheet.id, area)).admins.includes(who)) return;
  throw new Error(
    "Hanya pemilik berkas dan Admin di tab Tim yang dapat menyiapkan lembar. Hubungi Bapperida."
  );
};

;// ./src/core/usulan/claims.ts






const prefix = "Baris usulan: ";
const mostAtOnce = 60;
const claimsOf = (grid) => {
  var _a, _b;
  const { headerRow, at } = locateColumns(innovationsTab.columns, grid, {});
  if (headerRow === null || at.opd === void 0) return [];
  const claims = [];
  for (let index = headerRow; index < grid.length; index += 1) {
    const opd = trimmed((_b = (_a = grid[index]) == null ? void 0 : _a[at.opd - 1]) != null ? _b : "");
    if (opd === "") continue;
    const last = claims[claims.length - 1];
    if (last && folded(last.opd) === folded(opd) && last.row + last.rows === index + 1) last.rows += 1;
    else claims.push({ opd, row: index + 1, rows: 1 });
  }
  return claims;
};
const markOf = (claims, columns) => {
  const text = `${columns}|${claims.map(({ opd, row, rows }) => `${row}+${rows} ${folded(opd)}`).join("|")}`;
  const hash = (seed) => {
    let value = seed;
    for (let index = 0; index < text.length; index += 1)
      value = Math.imul(value ^ text.charCodeAt(index), 16777619) >>> 0;
    return value.toString(16).padStart(8, "0");
  };
  return hash(2166136261) + hash(84696351);
};
const addressesIn = (text) => text.toLowerCase().split(/[\s,;]+/).filter((address) => /^[^@]+@[^@]+\.[^@]+$/.test(address));
const operatorsOf = (grid) => {
  const { headerRow, at } = locateColumns(opdTab.columns, grid, {});
  const cell = (row, key) => {
    var _a, _b;
    return trimmed((_b = row[((_a = at[key]) != null ? _a : 0) - 1]) != null ? _b : "");
  };
  return new Map(
    grid.slice(headerRow != null ? headerRow : grid.length).map((row) => [
      folded(cell(row, "name")),
      addressesIn(cell(row, "operators"))
    ])
  );
};
const sameEditors = (one, other, owner) => {
  const text = (emails) => [...new Set(emails.map((email) => email.toLowerCase()))].filter((email) => email !== owner).sort().join(",");
  return text(one) === text(other);
};
const claimsInPlace = (book, grid, owner) => {
  var _a, _b;
  const claims = claimsOf(grid);
  const columns = (_b = (_a = grid[0]) == null ? void 0 : _a.length) != null ? _b : 1;
  const mark = markOf(claims, columns);
  if (book.mark() === mark) return false;
  const operators = operatorsOf(book.agencies());
  const team = teamOf(book.team()).all;
  const wanted = claims.flatMap((claim) => {
    var _a2;
    const own = (_a2 = operators.get(folded(claim.opd))) != null ? _a2 : [];
    return own.length === 0 ? [] : [{ ...claim, editors: [...own, ...team] }];
  });
  const present = book.protections().filter(({ description }) => description.startsWith(prefix));
  const kept = /* @__PURE__ */ new Set();
  const missing = wanted.filter(({ opd, row, rows, editors }) => {
    const sound = present.find(
      (state) => !kept.has(state.handle) && state.row === row && state.rows === rows && state.columns === columns && state.description === prefix + opd && sameEditors(state.editors, editors, owner.toLowerCase())
    );
    if (sound) kept.add(sound.handle);
    return !sound;
  });
  for (const { handle } of present) if (!kept.has(handle)) book.unprotect(handle);
  for (const { opd, row, rows, editors } of missing.slice(0, mostAtOnce))
    book.protect({ row, column: 1, rows, columns }, prefix + opd, editors);
  if (missing.length <= mostAtOnce) book.saveMark(mark);
  return true;
};

;// ./src/core/lembar/dashboard-tab.ts




const width = missingList.column;
const canvas = { row: 1, column: 1, rows: dashboardLastRow, columns: width };
const color = "#1a237e";
const dashboardTitles = dashboardCells.flatMap(
  (cell) => cell.column === 1 && typeof cell.content === "string" ? [cell.content] : []
);
const looks = {
  title: { bold: true, size: 16, color },
  subtitle: { color: "#5f6368" },
  section: { bold: true, color: "#ffffff", background: color },
  heading: { bold: true, color: "#ffffff", background: color, align: "center" },
  label: { wrap: "wrap", middle: true },
  figure: { bold: true, align: "right", middle: true },
  whole: { color: "#5f6368", align: "right", middle: true },
  bar: { color: "#146c2e", wrap: "clip", middle: true },
  list: { color: "#8c1d18", middle: true }
};
const cellArea = (cell) => ({ row: cell.row, column: cell.column, rows: 1, columns: 1 });
const contentOf = (cell, at) => typeof cell.content === "string" ? cell.content : cell.content(at);
const dashboardNames = (sheet) => dashboardCells.flatMap((cell) => cell.name ? [{ name: cell.name, sheet, area: cellArea(cell) }] : []);
const blocks = (cells, sharedOf) => {
  const found = [];
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  for (const cell of sorted) {
    const shared = sharedOf(cell);
    if (shared === void 0) continue;
    const last = found[found.length - 1];
    const goesOn = (last == null ? void 0 : last.shared) === shared && last.area.column === cell.column && last.area.row + last.area.rows === cell.row;
    if (last && goesOn) last.area = { ...last.area, rows: last.area.rows + 1 };
    else found.push({ area: cellArea(cell), shared });
  }
  return found;
};
const fillNew = (book, sheet, at) => {
  book.color(sheet, color);
  book.widths(sheet, dashboardWidths);
  for (const { area, shared } of blocks(dashboardCells, (cell) => cell.look))
    book.look(sheet, area, looks[shared]);
  for (const { area, shared } of blocks(dashboardCells, (cell) => cell.format))
    book.format(sheet, area, shared);
  const list = { ...missingList, rows: dashboardLastRow - missingList.row, columns: 1 };
  book.look(sheet, list, looks.list);
  const grid = Array.from({ length: canvas.rows }, () => Array.from({ length: canvas.columns }, () => ""));
  for (const cell of dashboardCells) {
    const line = grid[cell.row - 1];
    if (line) line[cell.column - 1] = contentOf(cell, at);
  }
  book.write(sheet, 1, 1, grid);
};
const isFormula = (text) => text.startsWith("=");
const dashboardTab = (book, place, at, report) => {
  const { sheet, isNew, head } = place;
  const formulas = isNew ? [] : book.formulas(sheet.id, canvas);
  const current = isNew ? [] : book.formats(sheet.id, canvas);
  const valueAt = (cell) => {
    var _a, _b;
    return (_b = (_a = head[cell.row - 1]) == null ? void 0 : _a[cell.column - 1]) != null ? _b : "";
  };
  const formulaAt = (cell) => {
    var _a, _b;
    return (_b = (_a = formulas[cell.row - 1]) == null ? void 0 : _a[cell.column - 1]) != null ? _b : "";
  };
  const isRight = (cell, content) => isFormula(content) ? sameFormula(formulaAt(cell), content) : valueAt(cell) === content && formulaAt(cell) === "";
  if (isNew) fillNew(book, sheet.id, at);
  else {
    const mended = dashboardCells.filter((cell) => !isRight(cell, contentOf(cell, at)));
    for (const cell of mended) book.write(sheet.id, cell.row, cell.column, [[contentOf(cell, at)]]);
    const plain = dashboardCells.filter(
      (cell) => {
        var _a;
        return cell.format && ((_a = current[cell.row - 1]) == null ? void 0 : _a[cell.column - 1]) !== formats[cell.format];
      }
    );
    for (const { area, shared } of blocks(plain, (cell) => cell.format)) book.format(sheet.id, area, shared);
    const tab = `Tab ${tabNames.dashboard}`;
    if (mended.length > 0) report.repaired.push(`${tab}: ${mended.length} label atau rumus ditulis kembali.`);
    if (plain.length > 0) report.repaired.push(`${tab}: format ${plain.length} angka dipasang kembali.`);
  }
  const drawn = isNew ? [] : book.charts(sheet.id);
  for (const chart of dashboardCharts) {
    if (drawn.includes(chart.title)) continue;
    const [first, last] = chart.rows;
    const rows = last - first + 1;
    book.addChart(sheet.id, {
      title: chart.title,
      type: chart.type,
      labels: { row: first, column: 1, rows, columns: 1 },
      figures: { row: first, column: 2, rows, columns: 1 },
      at: chart.at
    });
    if (!isNew) report.repaired.push(`Tab ${tabNames.dashboard}: grafik "${chart.title}" dibuat kembali.`);
  }
};

;// ./src/core/lembar/name-plan.ts


const namesInPlace = (book, present, plans, isNew, report) => {
  const byName = new Map(present.map((state) => [state.name.toUpperCase(), state]));
  for (const { name, sheet, area } of plans) {
    const state = byName.get(name.toUpperCase());
    if (state && state.sheet === sheet && state.a1 === areaText(area)) continue;
    book.name(name, sheet, area);
    if (!isNew)
      report.repaired.push(state ? `Nama ${name} diarahkan kembali.` : `Nama ${name} dibuat kembali.`);
  }
};

;// ./src/core/lembar/rights.ts




const mark = "Lembar Inovasi: ";
const automatedBlocks = (table) => {
  const columns = table.tab.columns.flatMap((column) => {
    var _a;
    return column.writer === "automation" ? [(_a = table.at[column.key]) != null ? _a : 0] : [];
  }).sort((one, other) => one - other);
  const blocks = [];
  for (const column of columns) {
    const last = blocks[blocks.length - 1];
    if (last && last.to === column - 1) last.to = column;
    else blocks.push({ from: column, to: column });
  }
  return blocks.map(({ from, to }) => ({
    row: 2,
    column: from,
    rows: table.maxRows - 1,
    columns: to - from + 1
  }));
};
const plansOf = (tables, others, owner) => {
  var _a;
  const teamTable = tables.find((table) => table.tab.key === "team");
  const team = teamOf((_a = teamTable == null ? void 0 : teamTable.head) != null ? _a : []);
  const editorsOf = {
    everyone: team.admins,
    admins: team.admins,
    team: team.all,
    owner: []
  };
  const without = (emails) => emails.filter((email) => email !== owner.toLowerCase());
  const whole = (sheet, tab, access) => ({
    sheet,
    area: null,
    description: `${mark}${tabNames[tab]}`,
    editors: without(editorsOf[access]),
    tab
  });
  return [
    ...others.map(({ sheet, tab, access }) => whole(sheet, tab, access)),
    ...tables.flatMap((table) => {
      const { tab, sheet } = table;
      if (tab.access !== "everyone") return [whole(sheet, tab.key, tab.access)];
      const block = (area, what, editors) => ({
        sheet,
        area,
        description: `${mark}${tabNames[tab.key]}, ${what}`,
        editors: without(editors),
        tab: tab.key
      });
      return [
        block({ row: 1, column: 1, rows: 1, columns: table.maxColumns }, "judul kolom", team.admins),
        ...automatedBlocks(table).map((area, index) => block(area, `kolom otomatis ${index + 1}`, []))
      ];
    })
  ];
};
const editorText = (editors, { owner, actor }) => [...editors].map((email) => email.toLowerCase()).filter((email) => email !== owner.toLowerCase() && email !== actor.toLowerCase()).sort().join(",");
const rights_isSound = (plan, state, people) => state.a1 === (plan.area ? areaText(plan.area) : "") && !state.warningOnly && (state.editors === null || editorText(state.editors, people) === editorText(plan.editors, people));
const rightsInPlace = (book, { protections: present, owner, actor }, tables, others, isNew, report) => {
  const ours = present.filter((state) => state.description.startsWith(mark));
  const kept = /* @__PURE__ */ new Set();
  for (const plan of plansOf(tables, others, owner)) {
    const [sound, ...rest] = ours.filter(
      (state) => state.description === plan.description && state.sheet === plan.sheet
    );
    if (sound && rights_isSound(plan, sound, { owner, actor })) {
      kept.add(sound.handle);
      continue;
    }
    for (const state of sound ? [sound, ...rest] : []) {
      book.unprotect(state.handle);
      kept.add(state.handle);
    }
    book.protect(plan.sheet, plan.area, plan.description, plan.editors);
    if (!isNew(plan.tab))
      report.repaired.push(`Perlindungan ${plan.description.slice(mark.length)} dipasang kembali.`);
  }
  for (const state of ours) if (!kept.has(state.handle)) book.unprotect(state.handle);
};

;// ./src/core/lembar/roster.ts

const agency = (number, name, abbreviation, kind) => ({
  code: `OPD-${String(number).padStart(2, "0")}`,
  name,
  abbreviation,
  kind
});
const defaultRoster = [
  agency(1, "Sekretariat Daerah", "Setda, Setdako", "Sekretariat"),
  agency(2, "Sekretariat DPRD", "Setwan", "Sekretariat"),
  agency(3, "Inspektorat Daerah", "Inspektorat", "Inspektorat"),
  agency(4, "Dinas Pendidikan dan Kebudayaan", "Dindikbud, Disdikbud", "Dinas"),
  agency(5, "Dinas Kesehatan", "Dinkes", "Dinas"),
  agency(6, "Dinas Pekerjaan Umum dan Penataan Ruang", "PUPR", "Dinas"),
  agency(7, "Dinas Perumahan dan Kawasan Permukiman", "Disperkim, Perkim", "Dinas"),
  agency(8, "Satuan Polisi Pamong Praja dan Pemadam Kebakaran", "Satpol PP dan Damkar, Satpol PP", "Satuan"),
  agency(9, "Dinas Sosial", "Dinsos", "Dinas"),
  agency(
    10,
    "Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana",
    "DP3AKB, DPPPAKB",
    "Dinas"
  ),
  agency(11, "Dinas Pangan dan Pertanian", "DPP", "Dinas"),
  agency(12, "Dinas Lingkungan Hidup", "DLH", "Dinas"),
  agency(13, "Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil, Dispendukcapil", "Dinas"),
  agency(14, "Dinas Perhubungan", "Dishub", "Dinas"),
  agency(15, "Dinas Komunikasi dan Informatika", "Diskominfo", "Dinas"),
  agency(16, "Dinas Koperasi, Perdagangan, dan UMKM", "Dinkop UMKM, Disperindagkop UMKM", "Dinas"),
  agency(17, "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "DPMPTSP", "Dinas"),
  agency(18, "Dinas Tenaga Kerja", "Disnaker", "Dinas"),
  agency(19, "Dinas Pemuda dan Olahraga", "Dispora", "Dinas"),
  agency(20, "Dinas Perpustakaan dan Kearsipan", "Dispusip", "Dinas"),
  agency(21, "Dinas Kelautan dan Perikanan", "DKP", "Dinas"),
  agency(22, "Dinas Pariwisata", "Dispar", "Dinas"),
  agency(23, "Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah", "Bapperida, Bappeda", "Badan"),
  agency(24, "Badan Keuangan Daerah", "Bakeuda", "Badan"),
  agency(25, "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Daerah", "BKPSDMD", "Badan"),
  agency(26, "Badan Kesatuan Bangsa dan Politik", "Kesbangpol", "Badan"),
  agency(27, "Badan Penanggulangan Bencana Daerah", "BPBD", "Badan"),
  agency(28, "RSUD Depati Hamzah", "RSUD", "RSUD"),
  agency(29, "Kecamatan Bukit Intan", "Kec. Bukit Intan", "Kecamatan"),
  agency(30, "Kecamatan Gabek", "Kec. Gabek", "Kecamatan"),
  agency(31, "Kecamatan Gerunggang", "Kec. Gerunggang", "Kecamatan"),
  agency(32, "Kecamatan Girimaya", "Kec. Girimaya", "Kecamatan"),
  agency(33, "Kecamatan Pangkalbalam", "Kec. Pangkalbalam", "Kecamatan"),
  agency(34, "Kecamatan Rangkui", "Kec. Rangkui", "Kecamatan"),
  agency(35, "Kecamatan Taman Sari", "Kec. Taman Sari", "Kecamatan"),
  agency(36, "OPD ke-36 (nama diisi Bapperida)", "", "Lainnya")
];

;// ./src/core/lembar/rubric.ts

const defaultRubric = [
  {
    code: "LTB",
    name: "Latar belakang dan tujuan",
    weight: 10,
    guide: "Masalah, data awal dan tujuan yang terukur (paling banyak 300 kata).",
    min: 0,
    max: 100
  },
  {
    code: "KBR",
    name: "Kebaruan / nilai tambah",
    weight: 15,
    guide: "Apa yang baru atau lebih baik dari cara lama (paling banyak 200 kata).",
    min: 0,
    max: 100
  },
  {
    code: "IMP",
    name: "Implementasi inovasi",
    weight: 5,
    guide: "Bagaimana dan sejak kapan dijalankan (paling banyak 200 kata).",
    min: 0,
    max: 100
  },
  {
    code: "SIG",
    name: "Signifikansi",
    weight: 30,
    guide: "Dampak nyata dengan angka sebelum dan sesudah (paling banyak 600 kata).",
    min: 0,
    max: 100
  },
  {
    code: "ADP",
    name: "Adaptabilitas",
    weight: 20,
    guide: "Sudah atau dapat direplikasi di tempat lain (paling banyak 300 kata).",
    min: 0,
    max: 100
  },
  {
    code: "SDY",
    name: "Sumber daya",
    weight: 5,
    guide: "Orang, anggaran dan sarana yang dipakai (paling banyak 200 kata).",
    min: 0,
    max: 100
  },
  {
    code: "KBL",
    name: "Strategi keberlanjutan",
    weight: 15,
    guide: "Kelembagaan, manajerial dan sosial (paling banyak 500 kata).",
    min: 0,
    max: 100
  }
];

;// ./src/core/lembar/roster-content.ts






const spareRows = 4;
const roster_content_cellOf = (table, row, key) => {
  var _a, _b;
  return (_b = row[((_a = table.at[key]) != null ? _a : 0) - 1]) != null ? _b : "";
};
const isUnfilled = (table) => {
  const typed = table.tab.columns.filter((column) => column.writer !== "automation");
  return table.head.slice(1).every((row) => typed.every((column) => roster_content_cellOf(table, row, column.key) === ""));
};
const fill = (book, table, records) => {
  var _a, _b;
  const keys = Object.keys((_a = records[0]) != null ? _a : {});
  for (const key of keys)
    book.write(
      table.sheet,
      2,
      (_b = table.at[key]) != null ? _b : 1,
      records.map((record) => {
        var _a2;
        return [(_a2 = record[key]) != null ? _a2 : ""];
      })
    );
};
const seedsInPlace = (book, opd, criteria, report) => {
  let agencies = Math.max(
    0,
    ...opd.head.slice(1).map((row, index) => roster_content_cellOf(opd, row, "name") === "" ? 0 : index + 1)
  );
  if (isUnfilled(opd)) {
    fill(
      book,
      opd,
      defaultRoster.map((row) => ({
        code: row.code,
        name: row.name,
        abbreviation: row.abbreviation,
        kind: row.kind,
        active: "Ya"
      }))
    );
    agencies = defaultRoster.length;
    report.created.push(`Daftar ${agencies} OPD.`);
  }
  if (isUnfilled(criteria)) {
    fill(
      book,
      criteria,
      defaultRubric.map((row) => ({
        code: row.code,
        name: row.name,
        weight: row.weight,
        guide: row.guide,
        min: row.min,
        max: row.max,
        active: "Ya"
      }))
    );
    report.created.push(`${defaultRubric.length} kriteria penilaian.`);
  }
  return agencies;
};
const formulaKeys = ["entries", "counted", "scored", "names", "bestScore", "state"];
const agencyRows = (book, opd, agencies, at, report) => {
  var _a, _b, _c;
  const rows = Math.min(opd.maxRows - 1, agencies + spareRows);
  const cell = (key, row) => {
    var _a2;
    return `$${columnLetters((_a2 = opd.at[key]) != null ? _a2 : 1)}${row}`;
  };
  const wanted = Array.from({ length: rows }, (_, index) => {
    const row = index + 2;
    return agencyFormulas(at, {
      name: cell("name", row),
      active: cell("active", row),
      counted: cell("counted", row),
      scored: cell("scored", row)
    });
  });
  const present = opd.isNew ? [] : book.formulas(opd.sheet, { row: 2, column: 1, rows, columns: opd.maxColumns });
  for (const key of formulaKeys) {
    const column = (_a = opd.at[key]) != null ? _a : 1;
    const isSound = wanted.every(
      (formulas, index) => {
        var _a2, _b2, _c2;
        return sameFormula((_b2 = (_a2 = present[index]) == null ? void 0 : _a2[column - 1]) != null ? _b2 : "", (_c2 = formulas[key]) != null ? _c2 : "");
      }
    );
    if (isSound) continue;
    book.write(
      opd.sheet,
      2,
      column,
      wanted.map((formulas) => {
        var _a2;
        return [(_a2 = formulas[key]) != null ? _a2 : ""];
      })
    );
    const title = (_c = (_b = opd.tab.columns.find((one) => one.key === key)) == null ? void 0 : _b.header) != null ? _c : key;
    if (!opd.isNew) report.repaired.push(`Tab ${tabNames.opd}: rumus kolom "${title}" ditulis kembali.`);
  }
};

;// ./src/core/lembar/settings-tab.ts







const titles = ["Pengaturan", "Nilai", "Keterangan"];
const titleNotes = [
  "Nama pengaturan. Baris dikenali dari nama ini.",
  "Isi yang berlaku. Ubah di sini; angka, surat dan dasbor mengikuti.",
  "Arti dan akibat pengaturan ini."
];
const settings_tab_color = "#8a4b00";
const countedLabel = "Status yang dihitung (otomatis)";
const valueColumn = 2;
const settingTitles = (settings) => {
  var _a;
  return [
    (_a = titles[0]) != null ? _a : "",
    ...settings.map((setting) => setting.label)
  ];
};
const linesOf = (settings) => [
  ...settings.map((setting) => ({ ...setting, setting })),
  {
    name: countedStatusesName,
    label: countedLabel,
    note: "Gabungan status yang dihitung, dibaca oleh rumus. Jangan diubah.",
    initial: countedStatuses(),
    setting: null
  }
];
const settings_tab_fillNew = (book, { id, maxRows }, lines) => {
  const block = (row, column, rows, columns) => ({
    row,
    column,
    rows,
    columns
  });
  book.color(id, settings_tab_color);
  book.widths(id, [300, 300, 520]);
  book.look(id, block(1, 1, 1, 3), { background: settings_tab_color, color: "#ffffff", bold: true, middle: true });
  book.look(id, block(2, 1, maxRows - 1, 3), { wrap: "wrap", middle: true });
  book.look(id, block(2, valueColumn, lines.length, 1), { background: "#fff8e1", align: "left" });
  book.write(id, 1, 1, [titles, ...lines.map((line) => [line.label, line.initial, line.note])]);
};
const settingsTab = (book, place, settings, nameRow, report) => {
  var _a;
  const { sheet, isNew } = place;
  const lines = linesOf(settings);
  const name = tabNames.settings;
  const rowOf = /* @__PURE__ */ new Map();
  const labels = place.head.map((row) => {
    var _a2;
    return (_a2 = row[0]) != null ? _a2 : "";
  });
  for (const line of lines) {
    const byLabel = labels.findIndex((label) => sameText(label, line.label));
    if (byLabel >= 0) rowOf.set(line.name, byLabel + 1);
  }
  const taken = new Set(rowOf.values());
  let end = Math.max(
    1,
    ...labels.map((label, index) => {
      var _a2, _b;
      return label === "" && ((_b = (_a2 = place.head[index]) == null ? void 0 : _a2[1]) != null ? _b : "") === "" ? 0 : index + 1;
    })
  );
  if (isNew) {
    settings_tab_fillNew(book, sheet, lines);
    for (const [index, line] of lines.entries()) rowOf.set(line.name, index + 2);
  } else {
    titles.forEach((title, index) => {
      var _a2, _b;
      if (sameText((_b = (_a2 = place.head[0]) == null ? void 0 : _a2[index]) != null ? _b : "", title)) return;
      book.write(sheet.id, 1, index + 1, [[title]]);
      report.repaired.push(`Tab ${name}: judul "${title}" ditulis kembali.`);
    });
  }
  for (const line of lines) {
    if (rowOf.has(line.name)) continue;
    const named = nameRow(line.name);
    if (named !== null && named > 1 && !taken.has(named)) {
      const [, value = "", note = ""] = (_a = place.head[named - 1]) != null ? _a : [];
      const isCleared = value === "" && note === "";
      book.write(sheet.id, named, 1, isCleared ? [[line.label, line.initial, line.note]] : [[line.label]]);
      report.repaired.push(`Tab ${name}: nama pengaturan "${line.label}" ditulis kembali.`);
      rowOf.set(line.name, named);
      taken.add(named);
      continue;
    }
    end += 1;
    book.write(sheet.id, end, 1, [[line.label, line.initial, line.note]]);
    rowOf.set(line.name, end);
    report.repaired.push(`Tab ${name}: pengaturan "${line.label}" dibuat kembali dengan isi awal.`);
  }
  mendNotes(book, place, report);
  mendValues(book, place, lines, rowOf, report);
  if (sheet.frozenRows < 1) {
    book.freeze(sheet.id, 1);
    if (!isNew) report.repaired.push(`Tab ${name}: baris judul dibekukan kembali.`);
  }
  return lines.map((line) => {
    var _a2;
    return {
      name: line.name,
      sheet: sheet.id,
      area: { row: (_a2 = rowOf.get(line.name)) != null ? _a2 : 1, column: valueColumn, rows: 1, columns: 1 }
    };
  });
};
const mendNotes = (book, { sheet, isNew }, report) => {
  var _a;
  const notes = isNew ? [] : (_a = book.notes(sheet.id, { row: 1, column: 1, rows: 1, columns: titles.length })[0]) != null ? _a : [];
  if (titleNotes.every((note, index) => notes[index] === note)) return;
  book.note(sheet.id, 1, 1, titleNotes);
  if (!isNew) report.repaired.push(`Tab ${tabNames.settings}: penjelasan judul dipasang kembali.`);
};
const mendValues = (book, { sheet, isNew }, lines, rowOf, report) => {
  var _a, _b, _c, _d, _e;
  const rows = Math.max(...rowOf.values());
  const area = { row: 1, column: valueColumn, rows, columns: 1 };
  const current = isNew ? [] : book.formats(sheet.id, area);
  const rules = isNew ? [] : book.rules(sheet.id, area, rows);
  const formulas = isNew ? [] : book.formulas(sheet.id, area);
  for (const line of lines) {
    const row = (_a = rowOf.get(line.name)) != null ? _a : 1;
    const at = { row, column: valueColumn, rows: 1, columns: 1 };
    const { setting } = line;
    const mended = (what) => {
      if (!isNew) report.repaired.push(`Tab ${tabNames.settings}: ${what} "${line.label}" dipasang kembali.`);
    };
    if (!setting) {
      if (!isNew && !sameFormula((_c = (_b = formulas[row - 1]) == null ? void 0 : _b[0]) != null ? _c : "", String(line.initial))) {
        book.write(sheet.id, row, valueColumn, [[line.initial]]);
        mended("rumus");
      }
      continue;
    }
    if (((_d = current[row - 1]) == null ? void 0 : _d[0]) !== formats[setting.format]) {
      book.format(sheet.id, at, setting.format);
      mended("format");
    }
    if (setting.rule && ((_e = rules[row - 1]) == null ? void 0 : _e[0]) !== ruleText(setting.rule, null)) {
      book.rule(sheet.id, at, setting.rule, null);
      mended("pilihan");
    }
  }
};

;// ./src/core/lembar/scoring-tabs.ts



const criteriaTab = {
  key: "criteria",
  color: "#5f3dc4",
  access: "admins",
  columns: [
    {
      key: "code",
      header: "Kode",
      note: "Kode tetap kriteria, menjadi judul kolom di tab Penilaian.",
      width: 90,
      format: "text"
    },
    {
      key: "name",
      header: "Kriteria",
      aliases: ["Nama kriteria"],
      note: "Nama kriteria.",
      width: 260,
      format: "text"
    },
    {
      key: "weight",
      header: "Bobot %",
      aliases: ["Bobot"],
      note: "Bobot dalam persen. Jumlah semua bobot yang aktif harus 100.",
      width: 90,
      rule: { kind: "number", min: 0, max: 100, strict: true }
    },
    {
      key: "guide",
      header: "Panduan",
      note: "Apa yang dilihat penilai pada kriteria ini.",
      width: 420,
      format: "text"
    },
    {
      key: "min",
      header: "Nilai min",
      note: "Nilai terendah.",
      width: 90,
      rule: { kind: "number", min: 0, max: 1e3, strict: true }
    },
    {
      key: "max",
      header: "Nilai maks",
      note: "Nilai tertinggi.",
      width: 90,
      rule: { kind: "number", min: 0, max: 1e3, strict: true }
    },
    {
      key: "levels",
      header: "Uraian tingkat",
      note: "Arti tiap tingkat nilai, satu baris satu tingkat.",
      width: 420,
      format: "text"
    },
    {
      key: "active",
      header: "Aktif",
      note: "Tidak: kriteria dipensiunkan, nilainya yang lama tetap tersimpan.",
      width: 70,
      rule: { kind: "list", values: yesNo }
    }
  ]
};
const scoreColumn = (code, name) => ({
  key: `score:${code}`,
  header: code,
  note: `Nilai kriteria ${name}. Diisi lewat lembar penilaian.`,
  width: 80,
  writer: "automation",
  format: "score"
});
const scoresTab = {
  key: "scores",
  color: "#5f3dc4",
  access: "team",
  columns: [
    { key: "id", header: "ID", note: "Nomor usulan.", width: 120, format: "text" },
    { key: "assessor", header: "Penilai", note: "E-mail penilai.", width: 240, format: "text" },
    ...defaultRubric.map((criterion) => scoreColumn(criterion.code, criterion.name)),
    { key: "note", header: "Catatan", note: "Catatan penilai.", width: 300, format: "text" },
    {
      key: "state",
      header: "Keadaan",
      note: "Draf atau Final.",
      width: 90,
      rule: { kind: "list", values: scoreStates }
    },
    {
      key: "abstained",
      header: "Abstain",
      note: "Ya bila penilai tidak menilai usulan ini.",
      width: 90,
      rule: { kind: "list", values: yesNo }
    },
    { key: "reason", header: "Alasan abstain", note: "Mengapa tidak menilai.", width: 240, format: "text" },
    { key: "at", header: "Waktu", note: "Kapan terakhir disimpan.", width: 190, format: "time" },
    {
      key: "fingerprint",
      header: "Sidik isi",
      note: "Sidik jari isi usulan saat dinilai, untuk mengenali nilai yang kedaluwarsa.",
      width: 160,
      format: "text"
    }
  ]
};
const ledgerTab = {
  key: "ledger",
  color: "#5f3dc4",
  access: "team",
  columns: [
    { key: "at", header: "Waktu", note: "Kapan nilai diberikan atau diubah.", width: 190, format: "time" },
    { key: "who", header: "Siapa", note: "E-mail yang mengubah.", width: 240, format: "text" },
    { key: "id", header: "ID", note: "Nomor usulan.", width: 120, format: "text" },
    { key: "criterion", header: "Kriteria", note: "Kode kriteria.", width: 100, format: "text" },
    {
      key: "before",
      header: "Nilai lama",
      note: "Nilai sebelum diubah; kosong bila baru.",
      width: 110,
      format: "text"
    },
    { key: "after", header: "Nilai baru", note: "Nilai sesudah diubah.", width: 110, format: "text" },
    { key: "reason", header: "Alasan", note: "Mengapa diubah.", width: 260, format: "text" },
    {
      key: "hash",
      header: "Sidik baris",
      note: "Sidik jari baris ini dan baris sebelumnya; rantai yang putus berarti ada yang mengubah.",
      width: 300,
      format: "text"
    }
  ]
};

;// ./src/core/lembar/tables.ts





const tables = [
  innovationsTab,
  opdTab,
  schoolsTab,
  evidenceTab,
  criteriaTab,
  scoresTab,
  ledgerTab,
  teamTab,
  outboxTab,
  snapshotsTab,
  auditTab
];
const tabOrder = [
  "dashboard",
  "innovations",
  "opd",
  "schools",
  "evidence",
  "criteria",
  "scores",
  "ledger",
  "team",
  "settings",
  "outbox",
  "snapshots",
  "audit"
];

;// ./src/core/lembar/tabs-in-place.ts





const readRows = {
  dashboard: dashboardLastRow,
  opd: 200,
  settings: 100,
  team: 200,
  criteria: 50,
  innovations: (/* inlined export .headRows */10),
  schools: (/* inlined export .headRows */10),
  evidence: (/* inlined export .headRows */10),
  scores: (/* inlined export .headRows */10),
  ledger: (/* inlined export .headRows */10),
  outbox: (/* inlined export .headRows */10),
  snapshots: (/* inlined export .headRows */10),
  audit: (/* inlined export .headRows */10)
};
const newRows = {
  dashboard: 80,
  opd: 120,
  settings: 80,
  team: 100,
  criteria: 50
};
const defaultRows = 1e3;
const tableOf = (key) => tables.find((table) => table.key === key);
const newColumns = (key) => {
  var _a, _b;
  if (key === "dashboard") return dashboardWidths.length + 8;
  if (key === "settings") return 6;
  return ((_b = (_a = tableOf(key)) == null ? void 0 : _a.columns.length) != null ? _b : 0) + 2;
};
const readHead = (book, key, sheet) => book.values(sheet.id, {
  row: 1,
  column: 1,
  rows: Math.min(readRows[key], sheet.maxRows),
  columns: sheet.maxColumns
});
const isEmpty = (head) => head.every((row) => row.every((cell) => cell === ""));
const isOurs = (key, head, titles) => {
  const table = tableOf(key);
  if (table) return locateColumns(table.columns, head, {}).headerRow !== null;
  const texts = new Set(head.map((row) => row[0]));
  return titles.filter((title) => texts.has(title)).length >= titles.length / 2;
};
const freeName = (wanted, taken) => {
  const name = (number2) => number2 === 1 ? `${wanted} (lama)` : `${wanted} (lama ${number2})`;
  let number = 1;
  while (taken.some((other) => other.toLowerCase() === name(number).toLowerCase())) number += 1;
  return name(number);
};
const tabsInPlace = (book, overview, titles, report, progress) => {
  const placed = /* @__PURE__ */ new Map();
  const sheets = [...overview.sheets];
  const ours = (key) => {
    var _a;
    return (_a = overview.tags.find((tag) => tag.column === null && tag.key === key)) == null ? void 0 : _a.sheet;
  };
  const rename = (sheet, name) => {
    book.renameSheet(sheet.id, name);
    const renamed = { ...sheet, name };
    sheets.splice(sheets.indexOf(sheet), 1, renamed);
    return renamed;
  };
  const sized = (sheet, key) => {
    var _a;
    return book.resize(sheet.id, (_a = newRows[key]) != null ? _a : defaultRows, newColumns(key));
  };
  const moveAside = (sheet) => {
    const name = freeName(
      sheet.name,
      sheets.map((other) => other.name)
    );
    report.noticed.push(`Tab "${sheet.name}" berisi hal lain, disimpan sebagai "${name}".`);
    rename(sheet, name);
  };
  const [only] = sheets;
  if (only && sheets.length === 1 && overview.tags.length === 0 && isEmpty(readHead(book, "dashboard", only))) {
    rename(only, tabNames.dashboard);
  }
  tabOrder.forEach((key, position) => {
    var _a, _b, _c;
    const name = tabNames[key];
    const marked = sheets.find((sheet2) => sheet2.id === ours(key));
    const namesake = sheets.find((sheet2) => sheet2.name.toLowerCase() === name.toLowerCase());
    if (marked) {
      if (namesake && namesake.id !== marked.id) moveAside(namesake);
      if (marked.name !== name) report.repaired.push(`Tab "${marked.name}" dinamai kembali "${name}".`);
      const sheet2 = marked.name === name ? marked : rename(marked, name);
      const head = readHead(book, key, sheet2);
      const marks = overview.tags.filter((tag) => tag.sheet === sheet2.id && tag.column !== null);
      const isNew = isEmpty(head) && marks.length < Math.max(1, (_b = (_a = tableOf(key)) == null ? void 0 : _a.columns.length) != null ? _b : 0);
      if (isNew) report.repaired.push(`Tab ${name} dilengkapi.`);
      placed.set(key, { key, sheet: isNew ? sized(sheet2, key) : sheet2, head, isNew });
      return;
    }
    if (namesake) {
      const head = readHead(book, key, namesake);
      if (isEmpty(head) || isOurs(key, head, (_c = titles[key]) != null ? _c : [])) {
        book.tag(namesake.id, null, key);
        const isNew = isEmpty(head);
        if (isNew) report.created.push(`Tab ${name}.`);
        else report.repaired.push(`Tab "${name}" dikenali dan dipakai.`);
        placed.set(key, { key, sheet: isNew ? sized(namesake, key) : namesake, head, isNew });
        return;
      }
      moveAside(namesake);
    }
    progress(`Membuat tab ${name}\u2026`);
    const sheet = sized(book.insertSheet(name, position), key);
    book.tag(sheet.id, null, key);
    sheets.push(sheet);
    report.created.push(`Tab ${name}.`);
    placed.set(key, { key, sheet, head: [], isNew: true });
  });
  return placed;
};

;// ./src/core/lembar/table-columns.ts




const columnTag = (tab, column) => `${tab.key}.${column.key}`;
const table_columns_tagsOf = (tab, sheet, tags) => Object.fromEntries(
  tags.flatMap(
    (tag) => tag.sheet === sheet && tag.column !== null && tag.key.startsWith(`${tab.key}.`) ? [[tag.key.slice(tab.key.length + 1), tag.column]] : []
  )
);
const newTable = (tab, { sheet }) => ({
  tab,
  sheet: sheet.id,
  maxRows: sheet.maxRows,
  maxColumns: sheet.maxColumns,
  at: Object.fromEntries(tab.columns.map((column, index) => [column.key, index + 1])),
  head: [tab.columns.map((column) => column.header)],
  isNew: true,
  hasNewHeader: true
});
const titleNewTable = (book, { tab, sheet }) => {
  for (const [index, column] of tab.columns.entries()) book.tag(sheet, index + 1, columnTag(tab, column));
  book.write(sheet, 1, 1, [tab.columns.map((column) => column.header)]);
};
const mendHeaderRow = (book, tab, place, headerRow, report) => {
  var _a;
  if (headerRow === 1) return { isMended: false, newRows: 0 };
  const name = tabNames[tab.key];
  if (headerRow !== null) {
    book.moveRowToTop(place.sheet.id, headerRow);
    report.repaired.push(`Tab ${name}: baris judul dikembalikan ke baris 1.`);
    return { isMended: true, newRows: 0 };
  }
  const isBlank = ((_a = place.head[0]) != null ? _a : []).every((cell) => cell === "");
  if (!isBlank) book.insertRow(place.sheet.id, 1);
  report.repaired.push(`Tab ${name}: baris judul ditulis kembali.`);
  return { isMended: true, newRows: isBlank ? 0 : 1 };
};
const shiftFrom = (columns, position) => {
  for (const [key, column] of Object.entries(columns)) if (column >= position) columns[key] = column + 1;
};
const tableInPlace = (book, tab, place, tags, report) => {
  var _a, _b;
  if (place.isNew) return newTable(tab, place);
  const { sheet } = place;
  const name = tabNames[tab.key];
  const marks = { ...table_columns_tagsOf(tab, sheet.id, tags) };
  const found = locateColumns(tab.columns, place.head, marks);
  const { isMended, newRows } = mendHeaderRow(book, tab, place, found.headerRow, report);
  const at = found.headerRow === null ? { ...marks } : { ...found.at };
  const missing = tab.columns.filter((column) => at[column.key] === void 0);
  for (const title of found.doubled)
    report.noticed.push(`Tab ${name}: judul "${title}" ada dua; yang kedua dibiarkan.`);
  for (const column of missing) {
    const before = tab.columns.slice(0, tab.columns.indexOf(column)).reverse();
    const neighbour = before.find((other) => at[other.key] !== void 0);
    const position = neighbour ? ((_a = at[neighbour.key]) != null ? _a : 0) + 1 : 1;
    book.insertColumn(sheet.id, position);
    shiftFrom(at, position);
    shiftFrom(marks, position);
    at[column.key] = position;
    report.repaired.push(`Tab ${name}: kolom "${column.header}" dibuat kembali.`);
  }
  for (const { column, title } of found.renamed) {
    report.repaired.push(`Tab ${name}: judul kolom "${title}" dikembalikan menjadi "${column.header}".`);
  }
  for (const column of tab.columns) {
    const position = (_b = at[column.key]) != null ? _b : 0;
    const isRewritten = found.headerRow === null || missing.includes(column) || found.renamed.some((one) => one.column === column);
    if (isRewritten) book.write(sheet.id, 1, position, [[column.header]]);
    if (marks[column.key] !== position) book.tag(sheet.id, position, columnTag(tab, column));
  }
  const maxColumns = sheet.maxColumns + missing.length;
  const maxRows = sheet.maxRows + newRows;
  const isChanged = isMended || missing.length > 0 || found.renamed.length > 0;
  const head = isChanged ? readHead(book, tab.key, { ...sheet, maxColumns, maxRows }) : place.head;
  return {
    tab,
    sheet: sheet.id,
    maxRows,
    maxColumns,
    at,
    head,
    isNew: false,
    hasNewHeader: found.headerRow === null
  };
};

;// ./src/core/lembar/table-content.ts




const columnArea = (table, key) => {
  var _a;
  return {
    row: 2,
    column: (_a = table.at[key]) != null ? _a : 1,
    rows: Math.max(1, table.maxRows - 1),
    columns: 1
  };
};
const columnOf = (grid, position) => grid.map((row) => {
  var _a;
  return (_a = row[position - 1]) != null ? _a : "";
});
const comparedRules = 100;
const table_content_mendNotes = (book, table, report) => {
  var _a, _b;
  const width = table.maxColumns;
  const notes = table.isNew ? [] : (_a = book.notes(table.sheet, { row: 1, column: 1, rows: 1, columns: width })[0]) != null ? _a : [];
  const wrong = table.tab.columns.filter((column) => {
    var _a2;
    return notes[((_a2 = table.at[column.key]) != null ? _a2 : 0) - 1] !== column.note;
  });
  if (wrong.length === 0) return;
  if (table.isNew)
    book.note(
      table.sheet,
      1,
      1,
      table.tab.columns.map((column) => column.note)
    );
  else for (const column of wrong) book.note(table.sheet, 1, (_b = table.at[column.key]) != null ? _b : 1, [column.note]);
  if (!table.isNew)
    report.repaired.push(
      `Tab ${tabNames[table.tab.key]}: penjelasan ${wrong.length} kolom dipasang kembali.`
    );
};
const body = (table) => ({
  row: 2,
  column: 1,
  rows: Math.max(1, table.maxRows - 1),
  columns: table.maxColumns
});
const mendFormats = (book, table, report) => {
  var _a;
  const formatted = table.tab.columns.filter((column) => column.format);
  const grid = table.isNew ? [] : book.formats(table.sheet, body(table));
  for (const column of formatted) {
    const wanted = column.format;
    if (!wanted) continue;
    const isSound = !table.isNew && columnOf(grid, (_a = table.at[column.key]) != null ? _a : 0).every((format) => format === formats[wanted]);
    if (isSound) continue;
    book.format(table.sheet, columnArea(table, column.key), wanted);
    if (!table.isNew)
      report.repaired.push(
        `Tab ${tabNames[table.tab.key]}: format kolom "${column.header}" dipasang kembali.`
      );
  }
};
const mendRules = (book, table, source, report) => {
  var _a;
  const ruled = table.tab.columns.filter((column) => column.rule);
  if (ruled.length === 0) return;
  const grid = table.isNew ? [] : book.rules(table.sheet, body(table), comparedRules);
  for (const column of ruled) {
    const { rule } = column;
    if (!rule) continue;
    const from = source(column);
    const wanted = ruleText(rule, from);
    const texts = columnOf(grid, (_a = table.at[column.key]) != null ? _a : 0);
    const isSound = !table.isNew && texts.every((text, index) => index < comparedRules ? text === wanted : text !== "");
    if (isSound) continue;
    book.rule(table.sheet, columnArea(table, column.key), rule, from);
    if (!table.isNew)
      report.repaired.push(
        `Tab ${tabNames[table.tab.key]}: pilihan kolom "${column.header}" dipasang kembali.`
      );
  }
};
const sameHighlight = (one, other) => one.text === other.text && one.background === other.background && one.area.column === other.area.column && one.area.row === other.area.row && one.area.rows === other.area.rows && one.area.columns === other.area.columns;
const mendHighlights = (book, table, report) => {
  var _a;
  const wanted = ((_a = table.tab.highlights) != null ? _a : []).map(
    (highlight) => ({
      area: columnArea(table, highlight.column),
      text: highlight.text,
      background: highlight.background
    })
  );
  if (wanted.length === 0) return;
  const present = table.isNew ? [] : book.highlights(table.sheet);
  if (wanted.every((one) => present.some((other) => sameHighlight(one, other)))) return;
  book.highlight(table.sheet, wanted);
  if (!table.isNew) report.repaired.push(`Tab ${tabNames[table.tab.key]}: warna status dipasang kembali.`);
};
const headerLook = { color: "#ffffff", bold: true, wrap: "wrap", middle: true };
const dressHeader = (book, { tab, sheet, maxColumns, isNew }) => book.look(
  sheet,
  { row: 1, column: 1, rows: 1, columns: isNew ? tab.columns.length : maxColumns },
  { ...headerLook, background: tab.color }
);
const dress = (book, table) => {
  const { tab, sheet } = table;
  book.color(sheet, tab.color);
  book.widths(
    sheet,
    tab.columns.map((column) => column.width)
  );
  book.look(
    sheet,
    { row: 2, column: 1, rows: Math.max(1, table.maxRows - 1), columns: tab.columns.length },
    { wrap: "wrap", middle: true }
  );
  for (const column of tab.columns)
    if (column.isLong) book.look(sheet, columnArea(table, column.key), { wrap: "clip" });
};
const isAutomated = (table) => ["ledger", "outbox", "snapshots", "audit"].includes(table.tab.key);
const tableContent = (book, table, frozenRows, source, report) => {
  if (table.hasNewHeader) dressHeader(book, table);
  if (table.isNew) dress(book, table);
  if (frozenRows < 1) {
    book.freeze(table.sheet, 1);
    if (!table.isNew) report.repaired.push(`Tab ${tabNames[table.tab.key]}: baris judul dibekukan kembali.`);
  }
  table_content_mendNotes(book, table, report);
  if (table.isNew || !isAutomated(table)) {
    mendFormats(book, table, report);
    mendRules(book, table, source, report);
    mendHighlights(book, table, report);
  }
  if (table.isNew) titleNewTable(book, table);
};

;// ./src/core/lembar/set-up.ts

















const locales = ["id_ID", "in_ID"];
const timeZone = "Asia/Jakarta";
const regional = (book, overview, report) => {
  if (!locales.includes(overview.locale)) {
    book.setLocale("id_ID");
    report.repaired.push("Lokal lembar diatur ke Indonesia.");
  }
  if (overview.timeZone !== timeZone) {
    book.setTimeZone(timeZone);
    report.repaired.push("Zona waktu lembar diatur ke WIB (Asia/Jakarta).");
  }
};
const watchEdits = (book, { owner, actor }, isNew, report) => {
  if (owner === "" || owner.toLowerCase() !== actor.toLowerCase() || book.isWatching()) return;
  book.watch();
  const list = isNew ? report.created : report.repaired;
  list.push("Pemicu yang merapikan dan mencatat setiap suntingan di tab Inovasi.");
};
const set_up_listed = 5;
const openAgencies = (opd, report) => {
  const operators = operatorsOf(opd.head);
  const open = opd.head.slice(1).flatMap((row) => {
    var _a;
    const cell = (key) => {
      var _a2, _b;
      return (_b = row[((_a2 = opd.at[key]) != null ? _a2 : 0) - 1]) != null ? _b : "";
    };
    const name = trimmed(cell("name"));
    const hasEntries = Number(cell("entries")) > 0;
    return hasEntries && ((_a = operators.get(folded(name))) != null ? _a : []).length === 0 ? [name] : [];
  });
  if (open.length === 0) return;
  const rest = open.length > set_up_listed ? `, dan ${open.length - set_up_listed} lainnya` : "";
  report.noticed.push(
    `${open.length} OPD mempunyai usulan tetapi belum punya e-mail operator, jadi barisnya dapat disunting siapa saja: ${open.slice(0, set_up_listed).join(", ")}${rest}. Isi kolom E-mail operator di tab OPD.`
  );
};
const need = (value, key) => {
  if (value === void 0)
    throw new Error(`Tab ${tabNames[key]} tidak ditemukan. Jalankan Siapkan lembar sekali lagi.`);
  return value;
};
const rowOfName = (overview, sheet) => (name) => {
  var _a, _b, _c;
  const state = overview.names.find((one) => one.name === name && one.sheet === sheet);
  const row = Number((_c = (_b = /\d+/.exec((_a = state == null ? void 0 : state.a1) != null ? _a : "")) == null ? void 0 : _b[0]) != null ? _c : Number.NaN);
  return Number.isNaN(row) ? null : row;
};
const referencesTo = (placed) => ({
  all: (tab, column) => {
    var _a;
    const letters = columnLetters((_a = need(placed.get(tab), tab).at[column]) != null ? _a : 1);
    return `${quotedSheet(tabNames[tab])}!$${letters}:$${letters}`;
  }
});
const setUp = (book, year, progress) => {
  const report = emptyReport();
  const overview = book.overview();
  allowOnlyAdmins(book, overview);
  const settings = settingsFor(year);
  regional(book, overview, report);
  const titles = { dashboard: dashboardTitles, settings: settingTitles(settings) };
  const places = tabsInPlace(book, overview, titles, report, progress);
  const place = (key) => need(places.get(key), key);
  const placed = new Map(
    tables.map((tab) => [tab.key, tableInPlace(book, tab, place(tab.key), overview.tags, report)])
  );
  const table = (key) => need(placed.get(key), key);
  const at = referencesTo(placed);
  const settingsPlace = place("settings");
  const names = [
    ...settingsTab(book, settingsPlace, settings, rowOfName(overview, settingsPlace.sheet.id), report),
    ...dashboardNames(place("dashboard").sheet.id)
  ];
  namesInPlace(book, overview.names, names, settingsPlace.isNew, report);
  const listSource = ({ rule }) => {
    if ((rule == null ? void 0 : rule.kind) !== "column") return null;
    const from = table(rule.tab);
    return { sheet: from.sheet, area: columnArea(from, rule.column) };
  };
  for (const one of placed.values()) {
    if (one.isNew) progress(`Mengisi tab ${tabNames[one.tab.key]}\u2026`);
    tableContent(book, one, place(one.tab.key).sheet.frozenRows, listSource, report);
  }
  const agencies = seedsInPlace(book, table("opd"), table("criteria"), report);
  if (table("opd").isNew) progress("Menulis rumus\u2026");
  agencyRows(book, table("opd"), agencies, at, report);
  dashboardTab(book, place("dashboard"), at, report);
  const closed = [
    { sheet: place("dashboard").sheet.id, tab: "dashboard", access: "owner" },
    { sheet: settingsPlace.sheet.id, tab: "settings", access: "admins" }
  ];
  rightsInPlace(book, overview, [...placed.values()], closed, (key) => place(key).isNew, report);
  openAgencies(table("opd"), report);
  watchEdits(book, overview, place("innovations").isNew, report);
  if (place("dashboard").isNew) book.show(place("dashboard").sheet.id);
  return report;
};

;// ./src/google/edit-watch.ts

const editWatch = (file, doors) => {
  const present = () => ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
  return {
    isWatching: () => {
      const functions = present();
      return Object.values(doors).every((name) => functions.includes(name));
    },
    watch: () => {
      const functions = present();
      const isMissing = (name) => !functions.includes(name);
      if (isMissing(doors.edit)) ScriptApp.newTrigger(doors.edit).forSpreadsheet(file).onEdit().create();
      if (isMissing(doors.change))
        ScriptApp.newTrigger(doors.change).forSpreadsheet(file).onChange().create();
      if (isMissing(doors.hour)) ScriptApp.newTrigger(doors.hour).timeBased().everyHours(1).create();
    }
  };
};

;// ./src/google/write-workbook.ts




const cellContent = (content) => typeof content === "object" ? new Date(content.year, content.month - 1, content.day) : content;
const setLook = (range, look) => {
  if (look.background) range.setBackground(look.background);
  if (look.color) range.setFontColor(look.color);
  if (look.bold !== void 0) range.setFontWeight(look.bold ? "bold" : "normal");
  if (look.size) range.setFontSize(look.size);
  if (look.wrap)
    range.setWrapStrategy(
      look.wrap === "wrap" ? SpreadsheetApp.WrapStrategy.WRAP : SpreadsheetApp.WrapStrategy.CLIP
    );
  if (look.align) range.setHorizontalAlignment(look.align);
  if (look.middle) range.setVerticalAlignment("middle");
};
const setWidths = (sheet, widths) => {
  let from = 0;
  widths.forEach((width, index) => {
    if (widths[index + 1] === width) return;
    sheet.setColumnWidths(from + 1, index - from + 1, width);
    from = index + 1;
  });
};
const resized = (sheet, rows, columns) => {
  const wantedRows = Math.max(rows, sheet.getLastRow());
  const wantedColumns = Math.max(columns, sheet.getLastColumn());
  const { maxRows, maxColumns } = stateOf(sheet);
  if (maxRows > wantedRows) sheet.deleteRows(wantedRows + 1, maxRows - wantedRows);
  if (maxRows < wantedRows) sheet.insertRowsAfter(maxRows, wantedRows - maxRows);
  if (maxColumns > wantedColumns) sheet.deleteColumns(wantedColumns + 1, maxColumns - wantedColumns);
  if (maxColumns < wantedColumns) sheet.insertColumnsAfter(maxColumns, wantedColumns - maxColumns);
};
const setTag = (book, id, column, key) => {
  var _a;
  for (const metadata of (_a = book.marks.get(key)) != null ? _a : []) metadata.remove();
  book.marks.delete(key);
  const sheet = book.sheet(id);
  if (column === null) {
    sheet.addDeveloperMetadata(metadataKey, key);
    return;
  }
  const letters = sheet.getRange(1, column).getA1Notation().replace(/\d+/g, "");
  sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(metadataKey, key);
};
const ruleOf = (sheet, highlight) => SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(highlight.text).setBackground(highlight.background).setFontColor("#000000").setRanges([rangeOf(sheet, highlight.area)]).build();
const setHighlights = (sheet, highlights) => {
  const isReplaced = (rule) => {
    const condition = rule.getBooleanCondition();
    if (!condition || condition.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO)
      return false;
    const text = String(condition.getCriteriaValues()[0]);
    const columns = rule.getRanges().map((range) => range.getColumn());
    return highlights.some((one) => one.text === text && columns.includes(one.area.column));
  };
  const others = sheet.getConditionalFormatRules().filter((rule) => !isReplaced(rule));
  sheet.setConditionalFormatRules([...highlights.map((highlight) => ruleOf(sheet, highlight)), ...others]);
};
const addChart = (sheet, chart) => {
  const builder = sheet.newChart().setChartType(Charts.ChartType[chart.type]).addRange(rangeOf(sheet, chart.labels)).addRange(rangeOf(sheet, chart.figures)).setPosition(chart.at.row, chart.at.column, 0, 0).setOption("title", chart.title).setOption("legend.position", chart.type === "PIE" ? "right" : "none").setOption("width", 520).setOption("height", 320);
  sheet.insertChart(builder.build());
};
const protect = (sheet, area, description, editors) => {
  const protection = area ? rangeOf(sheet, area).protect() : sheet.protect();
  protection.setDescription(description).setWarningOnly(false);
  const surplus = protection.getEditors().filter((user) => !editors.includes(user.getEmail().toLowerCase()));
  if (surplus.length > 0) protection.removeEditors(surplus);
  if (editors.length > 0) protection.addEditors([...editors]);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
};
const workbookWriter = (book) => ({
  setLocale: (locale) => {
    try {
      book.file.setSpreadsheetLocale(locale);
    } catch {
      book.file.setSpreadsheetLocale(locale.replace(/^id_/, "in_"));
    }
  },
  setTimeZone: (zone) => {
    book.file.setSpreadsheetTimeZone(zone);
  },
  insertSheet: (name, position) => {
    const sheet = book.file.insertSheet(name, position);
    book.keep([sheet]);
    return stateOf(sheet);
  },
  renameSheet: (sheet, name) => {
    book.sheet(sheet).setName(name);
  },
  resize: (id, rows, columns) => {
    const sheet = book.sheet(id);
    resized(sheet, rows, columns);
    return stateOf(sheet);
  },
  color: (sheet, color) => {
    book.sheet(sheet).setTabColor(color);
  },
  freeze: (sheet, rows) => {
    book.sheet(sheet).setFrozenRows(rows);
  },
  widths: (sheet, widths) => setWidths(book.sheet(sheet), widths),
  insertColumn: (id, at) => {
    const sheet = book.sheet(id);
    if (at === 1) sheet.insertColumnBefore(1);
    else sheet.insertColumnAfter(at - 1);
    rangeOf(sheet, { row: 2, column: at, rows: sheet.getMaxRows() - 1, columns: 1 }).clearDataValidations().clearFormat();
  },
  insertRow: (id, at) => {
    const sheet = book.sheet(id);
    sheet.insertRowBefore(at);
    rangeOf(sheet, { row: at, column: 1, rows: 1, columns: sheet.getMaxColumns() }).clearDataValidations().clearFormat();
  },
  moveRowToTop: (id, row) => {
    const sheet = book.sheet(id);
    sheet.moveRows(sheet.getRange(row, 1), 1);
  },
  tag: (sheet, column, key) => setTag(book, sheet, column, key),
  write: (sheet, row, column, grid) => {
    var _a, _b;
    const area = { row, column, rows: grid.length, columns: (_b = (_a = grid[0]) == null ? void 0 : _a.length) != null ? _b : 0 };
    rangeOf(book.sheet(sheet), area).setValues(grid.map((line) => line.map(cellContent)));
  },
  format: (sheet, area, format) => {
    rangeOf(book.sheet(sheet), area).setNumberFormat(formats[format]);
  },
  note: (sheet, row, column, texts) => {
    rangeOf(book.sheet(sheet), { row, column, rows: 1, columns: texts.length }).setNotes([[...texts]]);
  },
  rule: (sheet, area, rule, source) => {
    const from = source ? rangeOf(book.sheet(source.sheet), source.area) : null;
    rangeOf(book.sheet(sheet), area).setDataValidation(validationOf(rule, from));
  },
  look: (sheet, area, look) => setLook(rangeOf(book.sheet(sheet), area), look),
  highlight: (sheet, highlights) => setHighlights(book.sheet(sheet), highlights),
  addChart: (sheet, chart) => addChart(book.sheet(sheet), chart),
  show: (sheet) => {
    book.file.setActiveSheet(book.sheet(sheet));
  },
  name: (name, sheet, area) => {
    book.file.setNamedRange(name, rangeOf(book.sheet(sheet), area));
  },
  protect: (sheet, area, description, editors) => protect(book.sheet(sheet), area, description, editors),
  unprotect: (handle) => {
    var _a;
    (_a = book.protections[handle]) == null ? void 0 : _a.remove();
  }
});

;// ./src/entry/set-up.ts









const briefly = 5;
const aWhile = 30;
const run = (title) => {
  const book = openWorkbook();
  const say = (text, seconds) => book.file.toast(text, title, seconds);
  say("Memeriksa lembar\u2026", briefly);
  const report = locked(
    () => setUp(
      {
        ...workbookReader(book),
        ...workbookWriter(book),
        ...editWatch(book.file, {
          edit: door("handleEdit"),
          change: door("handleChange"),
          hour: door("hourly")
        })
      },
      today().year,
      (text) => say(text, aWhile)
    )
  );
  if (!isSound(report)) say("Selesai.", briefly);
  return report;
};
const tell = (title, report) => {
  const text = reportText(report);
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
  return text;
};
const isProtectionRefusal = (error) => error instanceof Error && /protected cell/.test(error.message);
const prepare = (title) => {
  try {
    return tell(title, run(title));
  } catch (error) {
    if (!isProtectionRefusal(error)) throw error;
    throw new Error(
      `Ada bagian yang hanya dapat diperbaiki pemilik berkas. Minta pemilik menjalankan ${title}.`
    );
  }
};
function set_up_setUp() {
  return prepare("Siapkan lembar");
}
function repair() {
  return prepare("Periksa & perbaiki");
}

;// ./src/core/usulan/differences.ts








const differences = (grid, log, { now, who, dayOf }) => {
  const { headerRow, at } = locateColumns(innovationsTab.columns, grid, {});
  if (headerRow === null) return { lines: [], rows: [] };
  const actor = who === "" ? unknownPerson : who;
  const columns = innovationsTab.columns.filter(({ key, writer }) => writer !== "automation" && at[key]);
  const lines = [];
  const rows = [];
  const present = /* @__PURE__ */ new Set();
  grid.slice(headerRow).forEach((row, index) => {
    const cellOf = (key) => {
      var _a, _b;
      return (_b = row[((_a = at[key]) != null ? _a : 0) - 1]) != null ? _b : "";
    };
    const id = trimmed(cellOf("id"));
    if (partsOfId(id) === null || present.has(id)) {
      if (columns.some(({ key }) => trimmed(cellOf(key)) !== "")) rows.push(headerRow + 1 + index);
      return;
    }
    present.add(id);
    const known = log.entries.get(id);
    const [changedAt, changedBy] = [cellOf("changedAt"), trimmed(cellOf("changedBy"))];
    const line = (field, before, after) => ({
      at: changedAt instanceof Date ? changedAt : now,
      who: changedBy === "" ? unknownPerson : changedBy,
      id,
      field,
      before,
      after,
      how: ways.found
    });
    if (known == null ? void 0 : known.isGone) lines.push({ ...line(rowEvents.back, "", ""), at: now, who: actor });
    const changes = columns.flatMap(({ key, header }) => {
      var _a;
      const before = (_a = known == null ? void 0 : known.texts.get(header)) != null ? _a : "";
      const after = logText(cellOf(key), dayOf);
      return after === before ? [] : [line(header, before, after)];
    });
    lines.push(...changes);
    if (changes.length > 0) rows.push(headerRow + 1 + index);
  });
  for (const { id, isGone } of log.entries.values())
    if (!isGone && !present.has(id))
      lines.push({ at: now, who: actor, id, field: rowEvents.gone, before: "", after: "", how: ways.found });
  return { lines, rows };
};

;// ./src/core/usulan/reconcile.ts




const reconcile = (book, looking) => {
  const grid = book.values();
  const log = lastKnown(book.log());
  const { lines } = differences(grid, log, looking);
  if (lines.length > 0) book.writeLog(logBlock(lines, log.at, log.end));
  return lines.length;
};
const areasOf = (rows, columns) => {
  const areas = [];
  for (const row of rows) {
    const last = areas[areas.length - 1];
    if (last && last.row + last.rows === row) last.rows += 1;
    else areas.push({ row, column: 1, rows: 1, columns });
  }
  return areas;
};
const catchUp = (book, tend, looking) => {
  var _a, _b;
  const grid = book.values();
  const log = lastKnown(book.log());
  const { lines, rows } = differences(grid, log, looking);
  if (rows.length === 0) {
    if (lines.length > 0) book.writeLog(logBlock(lines, log.at, log.end));
    return { grid, hasWritten: lines.length > 0 };
  }
  for (const area of areasOf(rows, (_b = (_a = grid[0]) == null ? void 0 : _a.length) != null ? _b : 1)) tend(area);
  const tended = book.values();
  reconcile({ ...book, values: () => tended }, looking);
  return { grid: tended, hasWritten: true };
};

;// ./src/core/usulan/choice-text.ts

const letterKey = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");
const otherWords = {
  perangkatdaerah: "OPD",
  dinas: "OPD",
  badan: "OPD",
  kecamatan: "OPD",
  rsud: "OPD",
  sdn: "SD",
  sekolahdasar: "SD",
  smpn: "SMP",
  sekolahmenengahpertama: "SMP",
  upt: "UPT/Puskesmas",
  uptd: "UPT/Puskesmas",
  puskesmas: "UPT/Puskesmas",
  umum: "Masyarakat",
  warga: "Masyarakat",
  inovasitatakelolapemerintahandaerah: "Tata kelola pemerintahan daerah",
  inovasipelayananpublik: "Pelayanan publik",
  lainnya: "Inovasi daerah lainnya",
  inovasilainnya: "Inovasi daerah lainnya",
  bukandigital: "Non digital",
  manual: "Non digital",
  walikota: "Kepala daerah",
  dprd: "Anggota DPRD",
  opd: "Perangkat daerah",
  masyarakat: "Anggota masyarakat",
  ujicobaterbatas: "Uji coba",
  implementasi: "Penerapan",
  draft: "Draf"
};
const choiceOfText = (choices, text) => {
  const key = letterKey(text);
  const same = choices.find((choice) => letterKey(choice) === key);
  if (same !== void 0) return same;
  const other = otherWords[key];
  return other !== void 0 && choices.includes(other) ? other : null;
};

;// ./src/core/usulan/agency-names.ts


const leading = /^(?:dinas|badan|kantor|satuan|kec|kecamatan|opd|upt)\b\.?\s*/i;
const trailing = /\s+(?:kota\s+)?pangkal\s?pinang$/i;
const bare = (text) => text.trim().replace(trailing, "").replace(/&/g, " dan ").replace(/\s+/g, " ");
const withoutPrefix = (key) => key.replace(/^(?:dis|din)(?=[a-z]{4})/, "");
const keysOf = (text) => {
  const whole = letterKey(bare(text));
  const short = letterKey(bare(text).replace(leading, ""));
  return [.../* @__PURE__ */ new Set([whole, short, withoutPrefix(whole), withoutPrefix(short)])].filter((key) => key !== "");
};
const isOneSlipApart = (one, other) => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  const rest = short.slice(start + 1) === long.slice(start + 1);
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start] && short.slice(start + 2) === long.slice(start + 2);
  return rest || swapped;
};
const shortestSlip = 8;
const agencyFinder = (agencies) => {
  const owners = /* @__PURE__ */ new Map();
  const add = (key, name) => {
    var _a;
    owners.set(key, ((_a = owners.get(key)) != null ? _a : /* @__PURE__ */ new Set()).add(name));
  };
  const official = new Map(agencies.map(({ name }) => [letterKey(name), name]));
  for (const { name, abbreviations } of agencies) {
    for (const text of [name, ...abbreviations.split(/[,;/]/)])
      for (const key of keysOf(text)) add(key, name);
  }
  const onlyOne = (names) => {
    const [first = null] = names;
    return names.size === 1 ? first : null;
  };
  return (text) => {
    var _a;
    const exact = official.get(letterKey(text));
    if (exact !== void 0) return exact;
    for (const key of keysOf(text)) {
      const found = onlyOne((_a = owners.get(key)) != null ? _a : /* @__PURE__ */ new Set());
      if (found !== null) return found;
    }
    const slips = /* @__PURE__ */ new Set();
    for (const key of keysOf(text).filter((one) => one.length >= shortestSlip))
      for (const [known, names] of owners)
        if (isOneSlipApart(key, known)) for (const name of names) slips.add(name);
    return onlyOne(slips);
  };
};

;// ./src/core/usulan/status-rules.ts



const operatorMoves = {
  Draf: ["Diajukan", "Ditarik"],
  Diajukan: ["Ditarik"],
  "Perlu Perbaikan": ["Diajukan", "Ditarik"],
  Terverifikasi: [],
  "Tidak Lolos": [],
  Ditarik: ["Draf"]
};
const verifierMoves = {
  Draf: [],
  Diajukan: ["Terverifikasi", "Perlu Perbaikan", "Tidak Lolos"],
  "Perlu Perbaikan": ["Terverifikasi", "Tidak Lolos"],
  Terverifikasi: ["Diajukan", "Perlu Perbaikan", "Tidak Lolos"],
  "Tidak Lolos": ["Diajukan", "Perlu Perbaikan"],
  Ditarik: []
};
const statusOf = (text) => {
  var _a;
  return (_a = statuses.find((status) => status === choiceOfText(statuses, text))) != null ? _a : "Draf";
};
const mayMove = (role, from, to) => {
  const [before, after] = [statusOf(from), statusOf(to)];
  if (role === "admin" || before === after) return true;
  if (operatorMoves[before].includes(after)) return true;
  return role === "verifier" && verifierMoves[before].includes(after);
};
const moveRefusal = (role, from, to) => {
  const before = statusOf(from);
  const own = [...operatorMoves[before], ...role === "verifier" ? verifierMoves[before] : []];
  const instead = own.length === 0 ? "Hubungi Bapperida bila perlu diubah." : `Dari ${before} Anda dapat memilih: ${own.join(", ")}.`;
  return `Status "${to}" tidak dapat Anda pilih untuk usulan berstatus ${before}, jadi dikembalikan. ${instead}`;
};
const needsReason = (status) => ["Perlu Perbaikan", "Tidak Lolos"].includes(statusOf(status));

;// ./src/core/usulan/status-refusals.ts

var _a, _b;





const roleIn = (team, who) => {
  if (team.admins.includes(who)) return "admin";
  return team.verifiers.includes(who) ? "verifier" : "operator";
};
const statusTitle = (_b = (_a = innovationsTab.columns.find(({ key }) => key === "status")) == null ? void 0 : _a.header) != null ? _b : "";
const statusRefusals = (book, rows, editing) => {
  const { grid, at, area } = rows;
  const { oldValue } = editing;
  const person = editing.who.toLowerCase();
  if (editing.isTrusted) return () => null;
  const told = area.rows === 1 && area.columns === 1 ? oldValue : null;
  const log = told === null ? book.log() : [];
  const known = log.length === 0 ? /* @__PURE__ */ new Map() : lastKnown(log).entries;
  const before = (row) => {
    var _a2, _b2, _c, _d, _e;
    return (_e = told != null ? told : (_d = known.get(trimmed((_c = (_b2 = grid[row - 1]) == null ? void 0 : _b2[((_a2 = at.id) != null ? _a2 : 0) - 1]) != null ? _c : ""))) == null ? void 0 : _d.texts.get(statusTitle)) != null ? _e : "";
  };
  const asked = {};
  return (row, status) => {
    var _a2;
    const from = before(row);
    if (mayMove("operator", from, status)) return null;
    (_a2 = asked.role) != null ? _a2 : asked.role = person === "" ? "operator" : roleIn(teamOf(book.team()), person);
    return mayMove(asked.role, from, status) ? null : { before: from, note: moveRefusal(asked.role, from, status) };
  };
};

;// ./src/core/usulan/similar-names.ts


const shortestPart = 8;
const nameKey = (name) => letterKey(name);
const nameParts = (name) => [
  ...new Set(
    name.split(/[()[\]“”"‘’]|\batau\b|\byaitu\b|\byang artinya\b|\bakronim dari\b|:/i).map(letterKey).filter((part) => part.length >= shortestPart)
  )
];

;// ./src/core/usulan/name-index.ts




const proposerOf = ({ opd, unit }) => `${folded(opd)}|${letterKey(String(unit))}`;
const mostAlike = 3;
const called = ({ id, row }) => id === "" ? `baris ${row}` : id;
const nameAdviser = (entries) => {
  const byKey = /* @__PURE__ */ new Map();
  const byPart = /* @__PURE__ */ new Map();
  const add = (map, key, entry) => {
    const found = map.get(key);
    if (found) found.push(entry);
    else map.set(key, [entry]);
  };
  for (const entry of entries) {
    const key = nameKey(String(entry.name));
    if (key === "") continue;
    add(byKey, key, entry);
    for (const part of nameParts(String(entry.name))) add(byPart, part, entry);
  }
  return (entry) => {
    var _a, _b, _c;
    const key = nameKey(String(entry.name));
    if (key === "") return "";
    const others = ((_a = byKey.get(key)) != null ? _a : []).filter(({ row }) => row !== entry.row);
    const same = others.find((other) => proposerOf(other) === proposerOf(entry));
    if (same)
      return `Pengusul ini sudah mempunyai usulan bernama "${trimmed(same.name)}" (${called(same)}). Ganti nama ini, atau kosongkan salah satu barisnya.`;
    const similar = (_c = others[0]) != null ? _c : (_b = nameParts(String(entry.name)).map((part) => {
      var _a2;
      return ((_a2 = byPart.get(part)) != null ? _a2 : []).filter(({ row }) => row !== entry.row);
    }).find((alike) => alike.length > 0 && alike.length <= mostAlike)) == null ? void 0 : _b[0];
    if (!similar) return "";
    return `Mirip dengan "${trimmed(similar.name)}" (${called(similar)}, ${trimmed(similar.opd) || "OPD belum diisi"}). Bila ini replikasi atau lanjutannya, biarkan; bila usulan yang sama, hapus salah satu.`;
  };
};

;// ./src/core/usulan/own-note.ts

const own_note_mark = "Periksa: ";
const partsOf = (note) => {
  if (!note.startsWith(own_note_mark)) return { ours: "", theirs: note };
  const end = note.indexOf("\n\n");
  return end < 0 ? { ours: note, theirs: "" } : { ours: note.slice(0, end), theirs: note.slice(end + 2) };
};
const withOwnNote = (note, text) => {
  const { theirs } = partsOf(note);
  const ours = text === "" ? "" : `${own_note_mark}${text}`;
  return [ours, theirs].filter((part) => part !== "").join("\n\n");
};

;// ./src/core/usulan/rupiah-text.ts

const units = [
  [/^(?:ribu|rb|k)$/, 1e3],
  [/^(?:juta|jt|jta)$/, 1e6],
  [/^(?:miliar|milyar|m|mlr)$/, 1e9],
  [/^(?:triliun|trilyun|t)$/, 1e12]
];
const nothing = /^(?:nol|gratis|nihil|tanpa (?:anggaran|biaya)|tidak ada(?: anggaran| biaya)?)$/;
const most = 1e15;
const numberOf = (digits, hasUnit) => {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (hasUnit && /^\d+[.,]\d+$/.test(digits)) return Number(digits.replace(",", "."));
  const grouped = /^(\d{1,3})((?:\.\d{3})+|(?:,\d{3})+)(?:([.,])(\d{1,2}))?$/.exec(digits);
  if (grouped) {
    const [, first = "", groups = "", mark, decimals = "0"] = grouped;
    if (mark && groups.startsWith(mark)) return null;
    return Number(`${first}${groups.replace(/[.,]/g, "")}.${decimals}`);
  }
  const plain = /^(\d+),(\d{1,2})$/.exec(digits);
  return plain ? Number(`${plain[1]}.${plain[2]}`) : null;
};
const rupiahOfText = (text) => {
  var _a, _b;
  const plain = text.toLowerCase().replace(/[\s\u00a0]+/g, " ").trim();
  if (nothing.test(plain)) return 0;
  const match = /^(?:(?:rp|idr)\.? ?)?([\d.,]*\d)(?:,-|,=|,--)? ?([a-z]*)\.?(?: rupiah)?$/.exec(
    plain.replace(/ rupiah$/, "")
  );
  if (!match) return null;
  const [, digits = "", word = ""] = match;
  const unit = word === "" ? 1 : (_b = (_a = units.find(([pattern]) => pattern.test(word))) == null ? void 0 : _a[1]) != null ? _b : null;
  const number = unit === null ? null : numberOf(digits, word !== "");
  if (unit === null || number === null) return null;
  const amount = Math.round(number * unit * 100) / 100;
  return amount <= most ? amount : null;
};

;// ./src/core/usulan/tend-cell.ts





const tend_cell_shown = (value) => {
  const text = String(value).replace(/\s+/g, " ").trim();
  return text.length > 60 ? `${text.slice(0, 60)}\u2026` : text;
};
const sound = { note: "" };
const kept = (value, content) => content === value ? sound : { content, note: "" };
const tendChoice = (choices, value) => {
  const choice = choiceOfText(choices, String(value));
  if (choice !== null) return kept(value, choice);
  const list = choices.length > 8 ? "Pilih dari daftar di sel ini." : `Pilih salah satu: ${choices.join(", ")}.`;
  return { note: `"${tend_cell_shown(value)}" tidak ada dalam pilihan. ${list}` };
};
const tendDate = (value) => {
  if (value instanceof Date) return sound;
  const day = typeof value === "string" ? dayOfText(value) : null;
  if (day) return { content: day, note: "" };
  return { note: `"${tend_cell_shown(value)}" belum dikenali sebagai satu tanggal. Tulis seperti 23/04/2025.` };
};
const tendAmount = (value) => {
  if (typeof value === "number" && value >= 0) return sound;
  const rupiah = typeof value === "string" ? rupiahOfText(value) : null;
  if (rupiah !== null) return { content: rupiah, note: "" };
  return {
    note: `"${tend_cell_shown(value)}" belum dikenali sebagai rupiah. Tulis angka saja, misalnya 12500000, atau 0.`
  };
};
const tendText = (column, value) => {
  if (typeof value !== "string") return sound;
  return kept(value, column.isLong ? value.trim() : trimmed(value.replace(/[\r\n\t\u00a0]+/g, " ")));
};
const tendCell = (column, value, { agencyOf }) => {
  var _a, _b, _c, _d;
  if (value === "" || typeof value === "string" && value.trim() === "")
    return value === "" ? sound : { content: "", note: "" };
  if (((_a = column.rule) == null ? void 0 : _a.kind) === "column") {
    const agency = agencyOf(String(value));
    if (agency !== null) return kept(value, agency);
    return {
      note: `"${tend_cell_shown(value)}" bukan nama atau singkatan OPD di tab OPD. Pilih dari daftar di sel ini.`
    };
  }
  if (((_b = column.rule) == null ? void 0 : _b.kind) === "list") return tendChoice(column.rule.values, value);
  if (((_c = column.rule) == null ? void 0 : _c.kind) === "date") return tendDate(value);
  if (((_d = column.rule) == null ? void 0 : _d.kind) === "number") return tendAmount(value);
  return tendText(column, value);
};
const isStrict = ({ rule }) => (rule == null ? void 0 : rule.kind) === "list" || (rule == null ? void 0 : rule.kind) === "column";
const tendFormula = (column, formula) => isStrict(column) ? { content: "", note: `Rumus ${formula} tidak dihitung di sini. Pilih dari daftar di sel ini.` } : {
  content: formula,
  note: "Rumus tidak dihitung di sini dan disimpan sebagai teks. Ganti dengan isinya."
};

;// ./src/core/usulan/tend-rows.ts









const isInside = ({ row, column }, block) => {
  var _a, _b;
  return row >= block.row && row < block.row + block.grid.length && column >= block.column && column < block.column + ((_b = (_a = block.grid[0]) == null ? void 0 : _a.length) != null ? _b : 0);
};
const reasonMissing = "Tulis alasannya di kolom Catatan verifikator, agar operator tahu apa yang diperbaiki.";
const peoplesColumns = innovationsTab.columns.filter((column) => column.writer !== "automation");
const tendRows = (edited, knowledge) => {
  var _a, _b, _c, _d, _e;
  const { grid, headerRow, at, columns, area, formulas, notes } = edited;
  const valueAt = (row, column) => {
    var _a2, _b2;
    return (_b2 = (_a2 = grid[row - 1]) == null ? void 0 : _a2[column - 1]) != null ? _b2 : "";
  };
  const cellOf = (row, key) => {
    var _a2;
    return valueAt(row, (_a2 = at[key]) != null ? _a2 : 0);
  };
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  const isEdited = (column) => column >= area.column && column < area.column + area.columns;
  const placed = peoplesColumns.flatMap((column) => {
    const position = at[column.key];
    return position === void 0 ? [] : [{ column, position }];
  });
  const editedColumns = placed.filter(({ position }) => isEdited(position));
  const changes = [];
  const refused = [];
  const putBack = /* @__PURE__ */ new Set();
  const remarks = /* @__PURE__ */ new Map();
  const place = (row, column) => `${row} ${column}`;
  const holdsEntry = (row) => placed.some(({ position }) => trimmed(valueAt(row, position)) !== "");
  const tendValue = (row, column, value) => {
    const tended = tendCell(column, value, knowledge);
    if (column.key !== "status" || tended.note !== "") return tended;
    const status = typeof tended.content === "string" ? tended.content : trimmed(value);
    const refusal = knowledge.statusRefusal(row, status);
    if (refusal) {
      putBack.add(row);
      return { content: refusal.before, note: refusal.note };
    }
    const isUnexplained = needsReason(status) && trimmed(cellOf(row, "verifierNote")) === "";
    return isUnexplained ? { ...tended, note: reasonMissing } : tended;
  };
  for (const row of rows)
    for (const { column, position } of editedColumns) {
      const formula = (_b = (_a = formulas[row - area.row]) == null ? void 0 : _a[position - area.column]) != null ? _b : "";
      const { content, note } = formula === "" ? tendValue(row, column, valueAt(row, position)) : tendFormula(column, formula);
      if (content !== void 0) changes.push({ row, column: position, value: content });
      else if (note !== "" && isStrict(column)) refused.push({ row, column: position });
      remarks.set(place(row, position), { row, column: position, value: note });
    }
  const changedTo = new Map(changes.map(({ row, column, value }) => [place(row, column), value]));
  const after = (row, key) => {
    var _a2, _b2;
    const value = (_b2 = changedTo.get(place(row, (_a2 = at[key]) != null ? _a2 : 0))) != null ? _b2 : cellOf(row, key);
    return typeof value === "object" && !(value instanceof Date) ? "" : value;
  };
  const nameColumn = (_c = at.name) != null ? _c : 0;
  if (nameColumn > 0 && ["opd", "unit", "name"].some((key) => {
    var _a2;
    return isEdited((_a2 = at[key]) != null ? _a2 : 0);
  })) {
    const named = (row) => ({
      row,
      id: trimmed(cellOf(row, "id")),
      opd: after(row, "opd"),
      unit: after(row, "unit"),
      name: after(row, "name")
    });
    const adviceOn = nameAdviser(grid.slice(headerRow).map((_, index) => named(headerRow + 1 + index)));
    for (const row of rows) {
      const key = place(row, nameColumn);
      if (!((_d = remarks.get(key)) == null ? void 0 : _d.value))
        remarks.set(key, { row, column: nameColumn, value: adviceOn(named(row)) });
    }
  }
  const noteAt = (row, column) => {
    var _a2, _b2;
    return (_b2 = (_a2 = notes[row - area.row]) == null ? void 0 : _a2[column - 1]) != null ? _b2 : "";
  };
  const changedNotes = [...remarks.values()].map(({ row, column, value }) => ({ row, column, value: withOwnNote(noteAt(row, column), value) })).filter(({ row, column, value }) => column <= columns && value !== noteAt(row, column));
  const allRows = grid.slice(headerRow).map((_, index) => headerRow + 1 + index);
  const isInArea = (row) => row >= area.row && row < area.row + area.rows;
  const taken = /* @__PURE__ */ new Set();
  const withoutId = [...allRows.filter((row) => !isInArea(row)), ...allRows.filter(isInArea)].filter((row) => {
    const id = trimmed(cellOf(row, "id"));
    const isOwn = partsOfId(id) !== null && !taken.has(id);
    if (isOwn) taken.add(id);
    return !isOwn && holdsEntry(row);
  }).sort((one, other) => one - other);
  const incomplete = new Set(withoutId);
  const isStamped = (row) => trimmed(cellOf(row, "createdAt")) !== "";
  const isComplete = (row) => !incomplete.has(row) && isStamped(row);
  const isMoved = isEdited((_e = at.id) != null ? _e : 0);
  const noteBlock = blockAround(changedNotes, noteAt);
  return {
    cells: blocksAround(
      editedColumns.map(({ position }) => position),
      changes,
      valueAt
    ).map((block) => ({ ...block, hasRefused: refused.some((cell) => isInside(cell, block)) })),
    notes: noteBlock ? [noteBlock] : [],
    withoutId,
    changed: rows.filter(
      (row) => !(isMoved && isComplete(row)) && editedColumns.some(({ column }) => column.key !== "status" || !putBack.has(row)) && (holdsEntry(row) || partsOfId(trimmed(cellOf(row, "id"))) !== null)
    ),
    unstamped: allRows.filter((row) => !isInArea(row) && holdsEntry(row) && !isStamped(row))
  };
};

;// ./src/core/usulan/tend-edit.ts













const stampKeys = ["createdAt", "changedAt", "changedBy"];
const finderIn = (grid) => {
  const { headerRow, at } = locateColumns(opdTab.columns, grid, {});
  const cell = (row, key) => {
    var _a, _b;
    return trimmed((_b = row[((_a = at[key]) != null ? _a : 0) - 1]) != null ? _b : "");
  };
  return agencyFinder(
    grid.slice(headerRow != null ? headerRow : grid.length).map((row) => ({ name: cell(row, "name"), abbreviations: cell(row, "abbreviation") })).filter(({ name }) => name !== "")
  );
};
const tendEdit = (book, edit, editing) => {
  var _a, _b, _c;
  const { now, who, dayOf } = editing;
  const grid = book.values();
  const { headerRow, at } = locateColumns(innovationsTab.columns, grid, {});
  if (headerRow === null) return false;
  const row = Math.max(edit.row, headerRow + 1);
  const area = { ...edit, row, rows: edit.row + edit.rows - row };
  if (area.rows < 1) return false;
  const valueAt = (atRow, column2) => {
    var _a2, _b2;
    return (_b2 = (_a2 = grid[atRow - 1]) == null ? void 0 : _a2[column2 - 1]) != null ? _b2 : "";
  };
  const columnOf = (key) => {
    var _a2;
    return (_a2 = at[key]) != null ? _a2 : 0;
  };
  const isEdited = (key) => columnOf(key) >= area.column && columnOf(key) < area.column + area.columns;
  const columns = Math.max(...Object.values(at));
  const { cells, notes, withoutId, changed, unstamped } = tendRows(
    {
      grid,
      headerRow,
      at,
      columns,
      area,
      formulas: book.formulas(area),
      notes: book.notes({ ...area, column: 1, columns })
    },
    {
      agencyOf: isEdited("opd") ? finderIn(book.agencies()) : () => null,
      statusRefusal: isEdited("status") ? statusRefusals(book, { grid, at, area }, editing) : () => null
    }
  );
  const newIds = /* @__PURE__ */ new Map();
  if (withoutId.length > 0 && columnOf("id") > 0) {
    const settings = book.settings();
    const { value: last, row: lastRow } = settingIn(settings, lastIdName);
    const { value: settingYear } = settingIn(settings, "TAHUN");
    const given = [trimmed(last), ...grid.map((_, index) => trimmed(valueAt(index + 1, columnOf("id"))))];
    const ids = nextIds(
      given,
      typeof settingYear === "number" ? settingYear : dayOf(now).year,
      withoutId.length
    );
    const newest = ids[ids.length - 1];
    if (lastRow !== null && newest !== void 0) book.writeSetting(lastRow, newest);
    withoutId.forEach((one, index) => {
      var _a2;
      newIds.set(one, (_a2 = ids[index]) != null ? _a2 : "");
    });
    const changes = [...newIds].map(
      ([one, value]) => ({ row: one, column: columnOf("id"), value })
    );
    for (const block of blocksAround([columnOf("id")], changes, valueAt)) book.write(block);
  }
  const stamped = stampKeys.filter((key) => columnOf(key) > 0);
  const stampsOf = (person) => ({
    createdAt: now,
    changedAt: now,
    changedBy: person === "" ? unknownPerson : person
  });
  const stampRows = (rows, person) => rows.flatMap(
    (one) => stamped.filter((key) => key !== "createdAt" || valueAt(one, columnOf(key)) === "").map((key) => ({ row: one, column: columnOf(key), value: stampsOf(person)[key] }))
  );
  const stampChanges = [...stampRows(changed, who), ...stampRows(unstamped, "")];
  for (const block of blocksAround(stamped.map(columnOf), stampChanges, valueAt)) book.write(block);
  for (const block of cells) book.write(block);
  for (const block of notes) book.writeNotes(block);
  const column = innovationsTab.columns.find(({ key }) => columnOf(key) === area.column);
  const { oldValue } = editing;
  if (area.rows > 1 || area.columns > 1) return isEdited("id");
  if (oldValue === null || !column || column.writer === "automation") return false;
  const id = (_a = newIds.get(area.row)) != null ? _a : trimmed(valueAt(area.row, columnOf("id")));
  const written = (_c = (_b = cells[0]) == null ? void 0 : _b.grid[0]) == null ? void 0 : _c[0];
  const before = oldText(column, oldValue);
  const after = logText(written != null ? written : valueAt(area.row, area.column), dayOf);
  if (partsOfId(id) === null || before === after) return false;
  book.appendLog({
    at: now,
    who: who === "" ? unknownPerson : who,
    id,
    field: column.header,
    before,
    after,
    how: ways.typed
  });
  return false;
};

;// ./src/google/claim-book.ts




const markKey = "lembar-inovasi.klaim";
const properties = () => PropertiesService.getDocumentProperties();
const claimBook = (entries, sheets) => {
  const protections = [];
  const { agencies, team } = entryBook(entries, sheets);
  return {
    agencies,
    team,
    mark: () => {
      var _a;
      return (_a = properties().getProperty(markKey)) != null ? _a : "";
    },
    saveMark: (mark) => {
      properties().setProperty(markKey, mark);
    },
    protections: () => {
      protections.splice(
        0,
        protections.length,
        ...entries.getProtections(SpreadsheetApp.ProtectionType.RANGE)
      );
      return protections.map((protection, handle) => {
        const { row, rows, columns } = areaOf(protection.getRange());
        return {
          handle,
          row,
          rows,
          columns,
          description: protection.getDescription(),
          editors: protection.getEditors().map((user) => user.getEmail())
        };
      });
    },
    protect: (area, description, editors) => protect(entries, area, description, editors),
    unprotect: (handle) => {
      var _a;
      (_a = protections[handle]) == null ? void 0 : _a.remove();
    }
  };
};
const forgetClaims = () => {
  properties().deleteProperty(markKey);
};

;// ./src/entry/triggers.ts










const byGoogleAlone = "Fungsi ini dijalankan Google sendiri.";
function handleEdit(event) {
  var _a, _b;
  if (!(event == null ? void 0 : event.range)) throw new Error(byGoogleAlone);
  const { range, source, value, oldValue } = event;
  const who = (_b = (_a = event.user) == null ? void 0 : _a.getEmail()) != null ? _b : "";
  lockedToTheEnd(() => {
    const sheets = source.getSheets();
    const edited = range.getSheet().getSheetId();
    const sheet = sheets.find((one) => one.getSheetId() === edited);
    const name = sheet == null ? void 0 : sheet.getName();
    if (name === tabNames.opd || name === tabNames.team) forgetClaims();
    if (!sheet || name !== tabNames.innovations) return "wrote";
    const book = entryBook(sheet, sheets);
    const owner = Session.getEffectiveUser().getEmail();
    const haveRowsMoved = tendEdit(book, areaOf(range), {
      now: /* @__PURE__ */ new Date(),
      who,
      isTrusted: who !== "" && who === owner,
      // Of a cell that was pasted into Google tells neither; one that was empty has a new value alone.
      oldValue: oldValue != null ? oldValue : value === void 0 ? null : "",
      dayOf: cityDay
    });
    if (haveRowsMoved) claimsInPlace(claimBook(sheet, sheets), book.values(), owner);
    return "wrote";
  });
}
function handleChange(event) {
  var _a, _b;
  if (!(event == null ? void 0 : event.changeType)) throw new Error(byGoogleAlone);
  if (["EDIT", "FORMAT"].includes(event.changeType)) return;
  const who = (_b = (_a = event.user) == null ? void 0 : _a.getEmail()) != null ? _b : "";
  lockedToTheEnd(() => {
    reconcile(logBook(event.source.getSheets()), { now: /* @__PURE__ */ new Date(), who, dayOf: cityDay });
    return "wrote";
  });
}
function hourly() {
  lockedToTheEnd(() => {
    const sheets = SpreadsheetApp.getActive().getSheets();
    const entries = sheets.find((sheet) => sheet.getName() === tabNames.innovations);
    if (!entries)
      throw new Error(
        `Tab ${tabNames.innovations} tidak ada. Buka menu Inovasi Daerah, lalu Siapkan lembar.`
      );
    const looking = { now: /* @__PURE__ */ new Date(), who: "", dayOf: cityDay };
    const tend = (area) => tendEdit(entryBook(entries, sheets), area, { ...looking, isTrusted: true, oldValue: null });
    const { grid, hasWritten } = catchUp(logBook(sheets), tend, looking);
    const owner = Session.getEffectiveUser().getEmail();
    const hasProtected = claimsInPlace(claimBook(entries, sheets), grid, owner);
    return hasWritten || hasProtected ? "wrote" : "read only";
  });
}

;// ./src/main.ts






__webpack_require__.g.openFigures = __webpack_exports__.openFigures;
__webpack_require__.g.readFigures = __webpack_exports__.readFigures;
__webpack_require__.g.onInstall = __webpack_exports__.onInstall;
__webpack_require__.g.onOpen = __webpack_exports__.onOpen;
__webpack_require__.g.showAbout = __webpack_exports__.showAbout;
__webpack_require__.g.restoreDeleted = __webpack_exports__.restoreDeleted;
__webpack_require__.g.repair = __webpack_exports__.repair;
__webpack_require__.g.setUp = __webpack_exports__.setUp;
__webpack_require__.g.handleChange = __webpack_exports__.handleChange;
__webpack_require__.g.handleEdit = __webpack_exports__.handleEdit;
__webpack_require__.g.hourly = __webpack_exports__.hourly;
const __webpack_export_target__ = this;
for(var __webpack_i__ in __webpack_exports__) __webpack_export_target__[__webpack_i__] = __webpack_exports__[__webpack_i__];
if(__webpack_exports__.__esModule) Object.defineProperty(__webpack_export_target__, "__esModule", { value: true });
/******/ })()
;